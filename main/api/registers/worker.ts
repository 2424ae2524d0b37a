import { parentPort, workerData } from 'node:worker_threads';
import { fail } from '../../../shared/result.ts';
import { describeError } from '../../store/store-error.ts';
import { answer } from './answer.ts';
import type { RegisterRequest } from './requests.ts';

/** One request, one answer, and the thread ends: whatever a file did to it goes with it. */
try {
  parentPort?.postMessage(await answer(workerData as RegisterRequest));
} catch (error) {
  const described = describeError(error);
  parentPort?.postMessage(
    described.code === 'STORE_FAILED'
      ? fail('UNREADABLE', '这个文件没有读完，没有导入。请在原来的软件里打开、另存以后再试。', String(error))
      : { ok: false, error: described },
  );
}
