import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../../shared/result.ts';
import type { SourcePage } from '../../../intake/page/types.ts';
import type { PageRaster } from '../../../intake/source/types.ts';
import { type Asked, AskThread } from '../../ask-thread.ts';
import type { InputFile } from '../../check/worker-batch.ts';
import type { Opened, SourceHandle } from '../ports.ts';
import type { FileHead, ReaderAnswer, ReaderQuestion } from './questions.ts';

/** How long the thread may take, in milliseconds; who takes longer was made to. */
export interface ReaderPatience {
  open: number;
  page: number;
}

const usual: ReaderPatience = { open: 120_000, page: 30_000 };
/** Far above what the largest allowed file takes. */
const megabytes = 1536;
/** A file with more such pages is given up. */
const mostLostPages = 3;

type Thread = AskThread<ReaderQuestion, ReaderAnswer>;

/**
 * Opens files one after the other in a thread of their own, which is ended and started afresh where a file makes it
 * hang, takes too much memory or breaks it. `keepIn` is the data folder in which the files are kept as they are opened.
 */
export async function* openInThread(
  inputs: readonly InputFile[],
  keepIn: string | undefined,
  patience: ReaderPatience = usual,
  start: () => Worker = startWorker,
): AsyncGenerator<Opened> {
  // Recognition of a page, or a pause, may take any time: the thread keeps its file open until all are read.
  const thread: Thread = new AskThread(start);
  try {
    for (const input of inputs) yield* openOne(thread, input, keepIn, patience);
  } finally {
    await thread.close();
  }
}

async function* openOne(
  thread: Thread,
  input: InputFile,
  keepIn: string | undefined,
  patience: ReaderPatience,
): AsyncGenerator<Opened> {
  let question: ReaderQuestion = { ask: 'open', input, skip: 0, keepIn };
  for (let taken = 1; ; taken += 1) {
    const asked = await thread.ask(question, patience.open);
    if (!('answer' in asked)) {
      yield { failed: { name: input.name, error: lostOver(input.name, asked) } };
      return;
    }
    const { answer } = asked;
    let whole = true;
    if ('file' in answer) {
      const handle = new ThreadFile(thread, answer.file, patience, {
        ask: 'open',
        input,
        skip: taken - 1,
        keepIn,
      });
      yield { file: handle };
      whole = handle.isOpen;
    } else if ('failed' in answer) yield { failed: answer.failed };
    else if ('broken' in answer) {
      yield {
        failed: { name: input.name, error: lostOver(input.name, { lost: 'failed', details: answer.broken }) },
      };
      return;
    } else return;
    // A thread that was lost over a file has forgotten where in the archive it was.
    question = whole ? { ask: 'next', keepIn } : { ask: 'open', input, skip: taken, keepIn };
  }
}

/** A file that is open in the thread. */
class ThreadFile implements SourceHandle {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly pageCount?: number;
  /** The thread that holds the file open; undefined once it was lost over a page. */
  #run: number | undefined;
  readonly #thread: Thread;
  readonly #patience: ReaderPatience;
  readonly #again: ReaderQuestion;
  readonly #lost = new Set<number>();

  constructor(thread: Thread, head: FileHead, patience: ReaderPatience, again: ReaderQuestion) {
    this.id = head.id;
    this.name = head.name;
    this.sha256 = head.sha256;
    if (head.pageCount !== undefined) this.pageCount = head.pageCount;
    this.#thread = thread;
    this.#run = thread.run;
    this.#patience = patience;
    this.#again = again;
  }

  /** Whether the thread still has the file open: it may have ended since. */
  get isOpen(): boolean {
    return this.#run !== undefined && this.#run === this.#thread.run;
  }

  /** The pages one after the other; one over which the thread is lost says so, and the next one follows. */
  async *pagesFrom(first: number): AsyncGenerator<SourcePage> {
    for (let from = first; ; ) {
      const asked = await this.#ask(from, { ask: 'page', from });
      if ('answer' in asked) {
        if ('broken' in asked.answer) throw new Error(asked.answer.broken);
        if (!('page' in asked.answer)) return;
        yield asked.answer.page;
        from = asked.answer.page.page + 1;
      } else {
        yield lostPage(this.id, from, asked.lost);
        from += 1;
        if (this.#lost.size >= mostLostPages || (this.pageCount !== undefined && from > this.pageCount))
          return;
      }
    }
  }

  async render(page: number, dpi: number): Promise<Result<PageRaster>> {
    const asked = await this.#ask(page, { ask: 'render', page, dpi });
    if ('answer' in asked && 'raster' in asked.answer) return asked.answer.raster;
    const { problem = '' } = lostPage(this.id, page, 'lost' in asked ? asked.lost : 'failed');
    return fail('PAGE_UNREADABLE', problem, 'lost' in asked ? asked.details : undefined);
  }

  isLost(page: number): boolean {
    return this.#lost.has(page);
  }

  /** Asks about a page; one over which the thread is lost is noted. */
  async #ask(page: number, question: ReaderQuestion): Promise<Asked<ReaderAnswer>> {
    const asked = (await this.#opened())
      ? await this.#thread.ask(question, this.#patience.page)
      : { lost: 'failed' as const, details: 'the file was not opened again' };
    if ('lost' in asked) {
      this.#run = undefined;
      this.#lost.add(page);
    }
    return asked;
  }

  async #opened(): Promise<boolean> {
    if (this.isOpen) return true;
    if (this.#lost.size >= mostLostPages) return false;
    const asked = await this.#thread.ask(this.#again, this.#patience.open);
    const isOpen = 'answer' in asked && 'file' in asked.answer;
    this.#run = isOpen ? this.#thread.run : undefined;
    return isOpen;
  }
}

function lostPage(file: string, page: number, lost: 'stuck' | 'failed'): SourcePage {
  const problem =
    lost === 'stuck'
      ? `第 ${page} 页读了很久没有结果，已跳过。请对照原件人工填写。`
      : `第 ${page} 页读取时出错，已跳过。请对照原件人工填写。`;
  return { file, page, origin: 'text', lines: [], problem };
}

function lostOver(name: string, { lost, details }: Exclude<Asked<never>, { answer: never }>) {
  return lost === 'stuck'
    ? {
        code: 'TOO_SLOW',
        message: `“${name}”打开了两分钟还没有打开，已停止，没有读取。请重新导出后再交。`,
        details,
      }
    : { code: 'UNREADABLE', message: `“${name}”读不出来，可能已损坏或太大。请重新导出后再交。`, details };
}

function startWorker(): Worker {
  // Next to this module: the source in a checkout, the bundled worker in a build.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './reader-worker.js';
  return new Worker(new URL(file, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
}
