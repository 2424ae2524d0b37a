import { createHash } from 'node:crypto';
import type { Figure, PaperFigure, PaperRun, SetCondition } from '../../../../shared/generated/schemas.ts';
import { round2 } from '../../statistics/counter.ts';

/** What a number is: the same cases may be counted, averaged or looked through for problems. */
export type Measure = 'cases' | 'faults' | 'mean' | 'points' | 'agencies' | 'stratum';

/** A field of a paper. */
export function field(measure: Measure, figure: Figure): PaperFigure {
  const { value, decimals, where } = figure;
  return make(measure, value ?? 0, decimals, value === null ? '—' : value.toFixed(decimals), where);
}

/** The percentage that two numbers make, to two decimals; its cases are those of the part. */
export function percentage(part: Figure, base: number): PaperFigure {
  const value = base === 0 ? 0 : round2(((part.value ?? 0) / base) * 100);
  const own = make('cases', value, 2, `${value.toFixed(2)}%`, part.where);
  return { ...own, id: idOf('share', part.where) };
}

/** A number of the campaign's list, which counts more than the cases in the program. */
export function listNumber(name: string, value: number): PaperFigure {
  return { id: idOf('stratum', name), text: String(value), value, decimals: 0 };
}

function make(
  measure: Measure,
  value: number,
  decimals: number,
  text: string,
  where: SetCondition,
): PaperFigure {
  return { id: idOf(measure, where), text, value, decimals, where };
}

function idOf(measure: string, where: SetCondition | string): string {
  return createHash('sha256')
    .update(`${measure}\n${JSON.stringify(sorted(where))}`)
    .digest('hex')
    .slice(0, 12);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, part]) => [name, sorted(part)]);
}

export type Part = string | PaperFigure | readonly Part[];

/** Runs of words and numbers put side by side. */
export function runs(...parts: readonly Part[]): PaperRun[] {
  return parts.flatMap((part): PaperRun[] => {
    if (typeof part === 'string') return part === '' ? [] : [{ text: part }];
    return Array.isArray(part) ? runs(...part) : [{ figure: part as PaperFigure }];
  });
}

/** Parts with a separator between: 甲 3 卷、乙 2 卷. */
export function listed(parts: readonly Part[], separator: string): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
