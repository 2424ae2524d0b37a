import type { Page } from 'playwright-core';

/** What is measured on: the open window, and what the store behind it holds. */
export interface Ground {
  page: Page;
  /** How many cases the store holds. */
  cases: number;
  /** A case with its sheet, and the case whose file has many pages. */
  review: { case: string; standard: string };
  scan: string;
  /** Milliseconds that a key takes on an empty page; one frame where the machine has nothing else to do. */
  blank: number;
}

/** A time as it would be where an empty page answers within a frame. */
export function fairTime(value: number, { blank }: Ground): number {
  return value * (16 / Math.max(16, blank));
}
