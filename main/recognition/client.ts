import { fail, ok, type Result } from '../../shared/result.ts';
import type { SourcePage } from '../intake/page/types.ts';
import { type RecognitionChild, startNodeChild } from './child.ts';
import { mergePictures } from './merge-pictures.ts';
import type { RecognitionMessage } from './messages.ts';
import type { PageImage, RecognisedPage } from './types.ts';

/** A page that takes longer has driven the process into a corner. */
const patience = 120_000;
/** The process gives its memory back when nothing has come for so long. */
const idleTime = 60_000;

interface Running {
  child: RecognitionChild;
  ready: Promise<Result<void>>;
  /** Takes the answer to the page in flight. */
  answer: ((result: Result<RecognisedPage>) => void) | undefined;
}

/** Reads images of pages in the recognition process, one page at a time; starts it when first asked and again after a crash. */
export class RecognitionClient {
  /** Dots per inch that pages should be drawn with. */
  readonly dpi = 200;
  readonly #start: () => RecognitionChild;
  #running: Running | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #next = 1;

  constructor(start: () => RecognitionChild = startNodeChild) {
    this.#start = start;
  }

  /** The page with what was recognised on its image. Stopping by `signal` ends the process, which starts afresh for the next page. */
  async recognise(page: SourcePage, image: PageImage, signal?: AbortSignal): Promise<Result<SourcePage>> {
    const turn = this.#queue.then(() => this.#recogniseNow(image, signal));
    this.#queue = turn.catch(() => {});
    const read = await turn;
    if (!read.ok)
      return { ok: false, error: { ...read.error, message: `第 ${page.page} 页：${read.error.message}` } };
    if (page.toRecognise === 'pictures') return ok(mergePictures(page, read.value));
    return ok({ ...read.value, file: page.file, page: page.page });
  }

  /** Ends the process; a later page starts it again. */
  close(): void {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = undefined;
    running?.child.end();
  }

  async #recogniseNow(image: PageImage, signal: AbortSignal | undefined): Promise<Result<RecognisedPage>> {
    if (signal?.aborted) return cancelled();
    clearTimeout(this.#idle);
    const running = this.#running ?? this.#startProcess();
    running.child.hold(true);
    const stop = () => {
      running.answer?.(cancelled());
      this.#drop(running);
    };
    signal?.addEventListener('abort', stop, { once: true });
    const clock = setTimeout(() => {
      running.answer?.(
        fail('RECOGNITION_SLOW', '识别超过两分钟没有结果，已放弃这一页。请对照原件人工填写。'),
      );
      this.#drop(running);
    }, patience);
    try {
      return await this.#answerTo(running, image);
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener('abort', stop);
      running.answer = undefined;
      running.child.hold(false);
      this.#idle = setTimeout(() => this.close(), idleTime).unref();
    }
  }

  #answerTo(running: Running, image: PageImage): Promise<Result<RecognisedPage>> {
    const { promise, resolve } = Promise.withResolvers<Result<RecognisedPage>>();
    running.answer = resolve;
    void running.ready.then((ready) => {
      if (!ready.ok) resolve(ready);
      else if (running === this.#running) running.child.send({ id: this.#next++, image });
    });
    return promise;
  }

  #startProcess(): Running {
    const child = this.#start();
    const { promise, resolve } = Promise.withResolvers<Result<void>>();
    const running: Running = { child, ready: promise, answer: undefined };
    let stands = false;
    this.#running = running;
    child.onMessage((message: RecognitionMessage) => {
      if (message.kind === 'ready') {
        stands = true;
        resolve(ok(undefined));
      } else if (message.kind === 'page') running.answer?.(message.result);
      else {
        resolve(unable(message.reason));
        this.#drop(running);
      }
    });
    child.onEnd(() => {
      this.#drop(running);
      if (!stands) resolve(unable('the process ended while it started'));
      else
        running.answer?.(
          fail('RECOGNITION_CRASHED', '识别这一页时识别程序意外停止，已重新启动。请对照原件人工填写。'),
        );
    });
    return running;
  }

  #drop(running: Running): void {
    if (this.#running === running) this.#running = undefined;
    running.child.end();
  }
}

function cancelled(): Result<never> {
  return fail('CANCELLED', '识别已取消。');
}

function unable(reason: string): Result<never> {
  return fail(
    'RECOGNITION_UNABLE',
    '文字识别在这台电脑上不能运行，图片没有识别。请对照原件人工填写。',
    reason,
  );
}
