/** Runs tasks one after another: each write needs the row revision that the one before it made. */
export class WriteQueue {
  #last: Promise<void> = Promise.resolve();

  add<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.then(
      () => {},
      () => {},
    );
    return result;
  }
}
