import type { ComparedLine, Standard, StandardChange } from '../../shared/generated/schemas.ts';
import { linesOfStandard, type StandardLineEntry } from './standard-lines.ts';

export interface StandardComparison {
  changes: StandardChange[];
  unchanged: number;
  /** Lines of the earlier standard by id, with the line that took their place. */
  pairs: ReadonlyMap<string, StandardLineEntry>;
}

/** Likeness from which two texts are one line that was reworded; 1 is the same text. */
const alike = 0.55;
/** Pairs of lines that are compared by their wording; above it only equal texts find each other. */
const mostPairs = 400_000;

/**
 * Lines that were added, removed, moved to another item or section, reworded, or given other points. Lines find each
 * other by equal text first, then by likeness, and only among lines of one kind and case type.
 */
export function compareStandards(before: Standard, after: Standard): StandardComparison {
  const left = linesOfStandard(before);
  const right = linesOfStandard(after);
  const pairs = new Map<StandardLineEntry, StandardLineEntry>();
  const taken = new Set<StandardLineEntry>();
  const pair = (a: StandardLineEntry, b: StandardLineEntry) => {
    pairs.set(a, b);
    taken.add(b);
  };
  const open = () => left.filter((entry) => !pairs.has(entry));
  for (const closeness of [samePlace, sameText]) {
    for (const entry of open()) {
      const twin = right.find(
        (other) => !taken.has(other) && isComparable(entry, other) && closeness(entry, other),
      );
      if (twin) pair(entry, twin);
    }
  }
  for (const { a, b } of alikePairs(
    open(),
    right.filter((entry) => !taken.has(entry)),
  ))
    if (!pairs.has(a) && !taken.has(b)) pair(a, b);
  const changes = [
    ...left.flatMap((entry) => changeOf(entry, pairs.get(entry))),
    ...right
      .filter((entry) => !taken.has(entry))
      .map((entry): StandardChange => ({ what: ['added'], after: shown(entry) })),
  ];
  return {
    changes,
    unchanged: left.length - changes.filter(({ before: line }) => line !== undefined).length,
    pairs: new Map([...pairs].map(([a, b]) => [a.id, b])),
  };
}

function isComparable(a: StandardLineEntry, b: StandardLineEntry): boolean {
  return a.kind === b.kind && a.caseType === b.caseType;
}

function samePlace(a: StandardLineEntry, b: StandardLineEntry): boolean {
  return sameText(a, b) && plain(a.where) === plain(b.where);
}

function sameText(a: StandardLineEntry, b: StandardLineEntry): boolean {
  return plain(a.text) === plain(b.text);
}

/** Without spaces, marks and numbers at the start, so that only words count. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[\d一二三四五六七八九十]+[.、)]/u, '')
    .replace(/[\s\p{P}]/gu, '');
}

/** Likely pairs, the likest first; what stands in the same place is a little more likely. */
function alikePairs(
  left: readonly StandardLineEntry[],
  right: readonly StandardLineEntry[],
): { a: StandardLineEntry; b: StandardLineEntry }[] {
  if (left.length * right.length > mostPairs) return [];
  const grams = new Map([...left, ...right].map((entry) => [entry, gramsOf(plain(entry.text))]));
  const found: { a: StandardLineEntry; b: StandardLineEntry; likeness: number }[] = [];
  for (const a of left)
    for (const b of right) {
      if (!isComparable(a, b)) continue;
      const likeness = dice(grams.get(a)!, grams.get(b)!);
      const bonus = plain(a.where) === plain(b.where) ? 0.05 : 0;
      if (likeness >= alike) found.push({ a, b, likeness: likeness + bonus });
    }
  return found.sort((one, other) => other.likeness - one.likeness);
}

function gramsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const gram of a) if (b.has(gram)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function changeOf(before: StandardLineEntry, after: StandardLineEntry | undefined): StandardChange[] {
  if (!after) return [{ what: ['removed'], before: shown(before) }];
  const what: StandardChange['what'] = [];
  if (plain(before.where) !== plain(after.where)) what.push('moved');
  if (plain(before.text) !== plain(after.text)) what.push('reworded');
  if (before.points !== after.points) what.push('points');
  return what.length === 0 ? [] : [{ what, before: shown(before), after: shown(after) }];
}

function shown({ id, kind, where, text, points }: StandardLineEntry): ComparedLine {
  return { id, kind, where, text, points };
}
