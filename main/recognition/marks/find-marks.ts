import type { PageMark } from '../../intake/page/types.ts';
import type { Bitmap, Grey, QuarterTurns } from '../image/bitmap.ts';
import type { ReadLine } from '../order.ts';

export interface MarkedPage {
  colours: Bitmap;
  skew: number;
  turned: QuarterTurns;
  plain: Grey;
  lines: readonly ReadLine[];
  point: number;
}

export function findMarks(_page: MarkedPage): PageMark[] {
  return [];
}
