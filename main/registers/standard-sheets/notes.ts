import type { DraftFix, DraftLine, DraftProblem } from '../../../shared/generated/schemas.ts';
import { pointText, toMilli } from '../../../shared/score/points.ts';

/** Names a problem of a line. */
export type Note = (
  line: DraftLine | undefined,
  weight: DraftProblem['weight'],
  message: string,
  fix?: DraftFix,
) => void;

/** Points as a sentence says them. */
export function text(points: number): string {
  return pointText(toMilli(points));
}

export function short(words: string): string {
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}
