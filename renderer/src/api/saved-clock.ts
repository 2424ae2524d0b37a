type Listener = () => void;

/** When the program last stored something, for the status bar; local time of this machine. */
export class SavedClock {
  #at: Date | undefined;
  readonly #listeners = new Set<Listener>();

  readonly now = (): Date | undefined => this.#at;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  note(at: Date): void {
    this.#at = at;
    for (const listener of this.#listeners) listener();
  }
}
