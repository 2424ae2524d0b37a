import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/result.ts';
import type { RegisterAnswers, RegisterRequest } from './requests.ts';

/** Far above what the largest allowed file takes; a file that needs more was made to. */
const limits = { megabytes: 1536, seconds: 180 };

/** Asks a thread of its own, which is stopped where a file keeps it busy too long, takes too much, or on cancel. */
export function askRegisters<K extends RegisterRequest['kind']>(
  request: Extract<RegisterRequest, { kind: K }>,
  signal?: AbortSignal,
): Promise<Result<RegisterAnswers[K]>> {
  // Next to this module: the source in a checkout, the bundled worker in a build.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './registers-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // Readers of old formats write notes on what they skip.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const finish = (result: Result<RegisterAnswers[K]>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(
      () => finish(fail('TOO_SLOW', '这个文件读了三分钟还没有读完，已停止，没有导入。请分成几个文件再试。')),
      limits.seconds * 1000,
    );
    const cancel = () => finish(fail('CANCELLED', '已取消，没有导入。'));
    signal?.addEventListener('abort', cancel);
    worker.on('message', finish);
    worker.on('error', (error) =>
      finish(
        fail(
          'UNREADABLE',
          '这个文件没有读完，没有导入。可能太大或已经损坏，请分成几个文件再试。',
          String(error),
        ),
      ),
    );
    worker.on('exit', () => finish(fail('UNREADABLE', '这个文件没有读完，没有导入。请重试。')));
  });
}
