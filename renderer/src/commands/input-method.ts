import type { KeyPress } from './chord.ts';

/**
 * Whether a key press belongs to an input method. Some send the Enter that ends a composition once more, after
 * `compositionend`; that one is swallowed too, until a key goes up, another key goes down, or the pointer is used.
 */
export class InputMethodGuard {
  #composing = false;
  #justEnded = false;

  compositionStart(): void {
    this.#composing = true;
    this.#justEnded = false;
  }

  compositionEnd(): void {
    this.#composing = false;
    this.#justEnded = true;
  }

  /** A key went up or the pointer went down: what comes next is a new act. */
  released(): void {
    this.#justEnded = false;
  }

  owns(press: KeyPress): boolean {
    if (press.isComposing || press.key === 'Process' || press.keyCode === 229 || this.#composing) return true;
    if (press.key !== 'Enter') this.#justEnded = false;
    return this.#justEnded;
  }
}
