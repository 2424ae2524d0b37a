import type { DraftLine } from '../../../shared/generated/schemas.ts';
import { fromMilli, toMilli } from '../../../shared/score/points.ts';

/** A section with its items, and each item with the lines below it. */
export interface DraftSection {
  line: DraftLine | undefined;
  items: DraftItem[];
}

export interface DraftItem {
  line: DraftLine;
  faults: DraftLine[];
  earned: DraftLine[];
}

/** The lines of a draft as a tree, without those left out; lines before the first item are in no item. */
export function sectionsOf(lines: readonly DraftLine[]): DraftSection[] {
  const sections: DraftSection[] = [];
  for (const line of lines) {
    if (line.kind === 'section') sections.push({ line, items: [] });
    else if (line.kind === 'item') {
      if (sections.length === 0) sections.push({ line: undefined, items: [] });
      sections.at(-1)!.items.push({ line, faults: [], earned: [] });
    } else if (line.kind === 'fault') sections.at(-1)?.items.at(-1)?.faults.push(line);
    else if (line.kind === 'earn') sections.at(-1)?.items.at(-1)?.earned.push(line);
  }
  return sections.filter(({ items }) => items.length > 0);
}

/** Sum of points of items in points; items without points count nothing. */
export function sumOfItems(items: readonly DraftItem[]): number {
  return fromMilli(items.reduce((sum, { line }) => sum + toMilli(line.points ?? 0), 0));
}

/** Most that a fault can take from its item. */
export function reachOf(fault: DraftLine, whole: number | null): number {
  if (fault.zeroesItem) return whole ?? 0;
  return fault.per === 'once' ? (fault.points ?? 0) : (fault.most ?? 0);
}
