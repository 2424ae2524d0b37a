import type { DrawAnswer, DrawRequest } from './drawing.ts';

interface Task {
  request: DrawRequest;
  answer: Promise<DrawAnswer>;
  resolve: (answer: DrawAnswer) => void;
}

/** Draws one page after another: what somebody waits for first, then what may be looked at next. */
export class DrawQueue {
  readonly #draw: (request: DrawRequest) => Promise<DrawAnswer>;
  /** By the file that the picture is written to; the first is the next. */
  readonly #wanted = new Map<string, Task>();
  #ahead: DrawRequest[] = [];
  #current: Task | undefined;

  constructor(draw: (request: DrawRequest) => Promise<DrawAnswer>) {
    this.#draw = draw;
  }

  /** Somebody looks at this page now. */
  want(request: DrawRequest): Promise<DrawAnswer> {
    if (this.#current?.request.out === request.out) return this.#current.answer;
    const known = this.#wanted.get(request.out);
    if (known) return known.answer;
    const task = taskOf(request);
    this.#wanted.set(request.out, task);
    void this.#run();
    return task.answer;
  }

  /** Pages to be drawn when nothing else is; those of an earlier call that have not begun are dropped. */
  drawAhead(requests: readonly DrawRequest[]): void {
    this.#ahead = [...requests];
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#current) return;
    for (let task = this.#next(); task; task = this.#next()) {
      this.#current = task;
      task.resolve(await this.#draw(task.request));
      this.#current = undefined;
    }
  }

  #next(): Task | undefined {
    const [wanted] = this.#wanted.values();
    if (wanted) {
      this.#wanted.delete(wanted.request.out);
      return wanted;
    }
    const ahead = this.#ahead.shift();
    return ahead && taskOf(ahead);
  }
}

function taskOf(request: DrawRequest): Task {
  const { promise, resolve } = Promise.withResolvers<DrawAnswer>();
  return { request, answer: promise, resolve };
}
