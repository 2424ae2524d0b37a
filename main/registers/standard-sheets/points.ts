import type { DraftDoubt, DraftLine, StandardSheetWords } from '../../../shared/generated/schemas.ts';
import { holdsAny } from './words.ts';

export interface ReadPoints {
  points: number | null;
  doubts: DraftDoubt[];
}

/** Points in a cell: `5`, `5分`, `（5 分）`; `10/5` takes the first and says so. Empty: none, without doubt. */
export function readPoints(cell: string): ReadPoints {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return { points: null, doubts: [] };
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const [first] = numbers;
  if (first === undefined || first > 1000 || !isPlain(first))
    return { points: null, doubts: ['pointsUnread'] };
  if (numbers.length === 1) return { points: first, doubts: [] };
  const isRange = /\d[-–—~至]\d/.test(text);
  return isRange
    ? { points: Math.max(...numbers.slice(0, 2)), doubts: ['pointsRange'] }
    : { points: first, doubts: ['pointsChoice'] };
}

/** Points that a heading names in brackets or at its end: 主体（10分）. */
export function pointsInHeading(text: string): { title: string; points: number | null } {
  const plain = text.normalize('NFKC');
  const found = /[（(]?\s*(?:共|计|满分)?\s*(\d+(?:\.\d+)?)\s*分\s*[）)]?\s*$/.exec(plain);
  if (!found?.[1]) return { title: text.trim(), points: null };
  return { title: plain.slice(0, found.index).trim() || text.trim(), points: Number(found[1]) };
}

/** At most three decimals, as the arithmetic keeps. */
function isPlain(points: number): boolean {
  return Math.round(points * 1000) / 1000 === points;
}

export type Clause = Pick<
  DraftLine,
  'text' | 'points' | 'least' | 'per' | 'most' | 'zeroesItem' | 'doubts'
> & { isVeto: boolean };

/**
 * Reasons for deductions in a cell, one a clause: `每处扣1分，扣完为止`, `扣1-3分`, `不得分`, `一票否决`. A clause that
 * only bounds (最多扣3分) bounds all before it. `whole` are the points of the item.
 */
export function readScoring(cell: string, whole: number | null, words: StandardSheetWords): Clause[] {
  const clauses: Clause[] = [];
  for (const text of clausesOf(cell)) {
    const bound = boundOf(text, whole, words);
    const cost = costOf(text);
    const isVeto = holdsAny(text, words.veto);
    // A scale (符合得5分，基本符合得3分，不符合不得分) is no single reason; a person has to write it down.
    const isScale = cost === undefined && /得\s*\d/u.test(text.normalize('NFKC').replace(/得0分/g, ''));
    const zeroes = !isVeto && !isScale && holdsAny(text, words.zero);
    if (cost === undefined && !isVeto && !zeroes) {
      if (bound !== undefined) for (const clause of clauses) clause.most ??= bound;
      else clauses.push({ ...blank(text), doubts: ['scoringUnread'] });
      continue;
    }
    const per = perOf(text, words);
    clauses.push({
      ...blank(reasonOf(text, words)),
      isVeto,
      points: isVeto ? null : zeroes && cost === undefined ? whole : (cost?.most ?? null),
      least: cost && cost.least < cost.most ? cost.least : null,
      per: zeroes && cost === undefined ? 'once' : per,
      most: per === 'once' ? null : (bound ?? null),
      zeroesItem: zeroes && cost === undefined,
      doubts: zeroes && cost === undefined && whole === null ? ['zeroWords'] : [],
    });
  }
  return clauses;
}

/** The reason without what it costs, which stands in fields of its own; the whole where nothing else is said. */
function reasonOf(text: string, words: StandardSheetWords): string {
  const cost = /[，,]?\s*(?:每[^，,。]{0,6})?(?:扣除?|减)\s*\d.*$/su;
  const zero = new RegExp(`[，,]?\\s*(?:本项|该项)?(?:${words.zero.join('|')}).*$`, 'su');
  const reason = text.replace(cost, '').replace(zero, '').trim();
  return [...reason].length < 2 ? text : reason;
}

/**
 * Parts of an item that are earned one by one (`当事人写明，得1分`). Empty unless they add up to the points of the item:
 * a scale (符合得5分，基本符合得3分) is no list of parts.
 */
export function readEarned(cell: string, whole: number | null): EarnedPart[] {
  // A part may hold semicolons itself where each stands on a line of its own.
  const byLine = cell.split('\n').filter((line) => line.trim() !== '');
  return earnedIn(byLine, whole) ?? earnedIn(clausesOf(cell), whole) ?? [];
}

interface EarnedPart {
  text: string;
  points: number;
}

function earnedIn(parts: readonly string[], whole: number | null): EarnedPart[] | undefined {
  const read = parts.flatMap((text): EarnedPart[] => {
    const found = /^(.*?)[，,]?\s*得\s*(\d+(?:\.\d+)?)\s*分[；;。]?$/su.exec(text.trim());
    return found ? [{ text: found[1]!.trim() || text, points: Number(found[2]) }] : [];
  });
  const sum = read.reduce((all, { points }) => all + Math.round(points * 1000), 0);
  const isWhole = read.length > 0 && read.length === parts.length && sum === Math.round((whole ?? 0) * 1000);
  return isWhole ? read : undefined;
}

function blank(text: string): Clause {
  return {
    text,
    points: null,
    least: null,
    per: 'once',
    most: null,
    zeroesItem: false,
    doubts: [],
    isVeto: false,
  };
}

/** Clauses end at semicolons, full stops, lines and numbers of a list. A bound stays with what it bounds. */
function clausesOf(cell: string): string[] {
  return cell
    .split(/[;；。\n]|(?<=[^\d])(?=[①-⑳])|(?<=[\s，,；;])(?=\d{1,2}[.、](?!\d))/u)
    .map((part) => part.replace(/^[\s①-⑳]+|^\d{1,2}[.、](?!\d)\s*|^[（(]\d{1,2}[）)]\s*/u, '').trim())
    .filter((part) => part !== '');
}

function costOf(text: string): { least: number; most: number } | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  // What bounds the cost (最多扣3分) is not the cost.
  const cost = plain.replace(/(?:最多|最高|累计|不超过|至多)[^，,]*?\d+(?:\.\d+)?分/g, '');
  const range = /扣(?:除)?(\d+(?:\.\d+)?)(?:分)?(?:-|–|—|~|至|到)(\d+(?:\.\d+)?)分/.exec(cost);
  if (range) return { least: Number(range[1]), most: Number(range[2]) };
  const single = /(?:扣(?:除)?|减)(\d+(?:\.\d+)?)分?/.exec(cost);
  return single ? { least: Number(single[1]), most: Number(single[1]) } : undefined;
}

function perOf(text: string, words: StandardSheetWords): DraftLine['per'] {
  if (holdsAny(text, words.perDocument)) return 'document';
  if (holdsAny(text, words.perElement)) return 'element';
  return holdsAny(text, words.perOccurrence) ? 'occurrence' : 'once';
}

/** The most that the clause lets be taken: a number, or the points of the item with 扣完为止. */
function boundOf(text: string, whole: number | null, words: StandardSheetWords): number | undefined {
  if (holdsAny(text, words.untilEmpty)) return whole ?? undefined;
  if (!holdsAny(text, words.most)) return undefined;
  const found = /(?:最多|最高|累计|不超过|至多|封顶)[^\d]*(\d+(?:\.\d+)?)/.exec(text.normalize('NFKC'));
  return found ? Number(found[1]) : undefined;
}
