import { type DerivationCell, expandDerivation } from '../../../../shared/clock/index.ts';
import type { Derivation } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** Runs longer than this are folded into one cell until the reader opens them. */
const foldAfter = 3;
/** A limit of months has more days than a strip can show: cells beyond this stay folded. */
const mostCells = 120;

/** One cell as drawn: what stands on top, in the middle and below, and how it looks. */
export interface StripCell {
  key: string;
  day: string;
  mark: string;
  below: string[];
  rest: boolean;
  isTarget: boolean;
  isFirstAllowed: boolean;
  look: 'plain' | 'rest' | 'excluded' | 'kept' | 'broken' | 'doubt' | 'allowed';
}

/** Cells of the strip from left to right, from the derivation and from nothing else. */
export function stripCells(derivation: Derivation, open: boolean, words: Messages['finding']): StripCell[] {
  const folded = expandDerivation(derivation, foldAfter);
  const single = open ? expandDerivation(derivation) : folded;
  const cells = single.length > mostCells ? folded : single;
  return cells.map((cell, index) => ({
    key: `${cell.from}-${index}`,
    day: dayText(cell, cells[index - 1], words),
    mark: markText(cell, words),
    below: belowTexts(derivation, cell, words),
    rest: cell.rest,
    isTarget: cell.isTarget,
    isFirstAllowed: cell.isFirstAllowed,
    look: lookOf(cell),
  }));
}

/** Whether folding hides anything, so that the button has a point. */
export function canOpen(derivation: Derivation): boolean {
  const open = expandDerivation(derivation).length;
  return open <= mostCells && open > expandDerivation(derivation, foldAfter).length;
}

/** `25 四`; the month where it begins: `10/9 四`; a run: `10/1—10/8`. */
function dayText(
  cell: DerivationCell,
  before: DerivationCell | undefined,
  words: Messages['finding'],
): string {
  if (cell.days > 1) return `${monthDay(cell.from)}—${monthDay(cell.to)}`;
  const sameMonth =
    before !== undefined && before.days === 1 && before.to.slice(0, 7) === cell.from.slice(0, 7);
  const day = sameMonth ? String(Number(cell.from.slice(8))) : monthDay(cell.from);
  return `${day} ${words.weekdays[cell.weekday - 1]}`;
}

function monthDay(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

function markText(cell: DerivationCell, words: Messages['finding']): string {
  const mark = cell.rest && cell.days > 1 ? words.restRun(cell.days) : cell.mark;
  const sign = cell.verdict
    ? { kept: words.targetKept, broken: words.targetBroken, doubt: words.targetDoubt }[cell.verdict]
    : '';
  return [mark, sign].filter((part) => part !== '').join(' ');
}

function belowTexts(derivation: Derivation, cell: DerivationCell, words: Messages['finding']): string[] {
  const texts: string[] = [];
  if (cell.kind === 'start' && derivation.start.label !== undefined) texts.push(derivation.start.label);
  if (cell.kind === 'makeupWorkday') texts.push(words.makeupDay);
  if (cell.kind === 'lastDay') texts.push(words.lastDay);
  if (cell.kind === 'rolledLastDay') texts.push(words.rolledLastDay);
  if (cell.isFirstAllowed) texts.push(words.firstAllowed);
  if (cell.isTarget && derivation.target.label !== undefined) texts.push(derivation.target.label);
  if (cell.note !== undefined && cell.kind !== 'makeupWorkday') texts.push(cell.note);
  return texts;
}

function lookOf(cell: DerivationCell): StripCell['look'] {
  if (cell.verdict) return cell.verdict;
  if (cell.isFirstAllowed) return 'allowed';
  if (cell.kind === 'excluded') return 'excluded';
  return cell.rest ? 'rest' : 'plain';
}
