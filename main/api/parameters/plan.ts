import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type {
  OfficeValue,
  ParameterChangeLine,
  ParameterDefinition,
  ParameterValue,
} from '../../../shared/generated/schemas.ts';
import { placeOf } from '../../registers/parameter-sheets/overlaps.ts';
import type { ReadValues } from '../../registers/parameter-sheets/read.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { matchWords, valueWords } from './words.ts';

export interface ParameterChanges {
  removed: readonly string[];
  saved: readonly { value: ParameterValue; replaces?: string }[];
}

export interface ImportPlan {
  changes: ParameterChanges;
  lines: readonly ParameterChangeLine[];
  unchanged: number;
  /** Names this plan on these stored values, so that nothing else is applied than what was shown. */
  digest: string;
}

/**
 * Compares the values of a workbook with those of the office. A value is known by its parameter, dimensions and dates;
 * stored values of a sheet that was there and that the sheet does not have are removed.
 */
export function planImport(
  read: ReadValues,
  office: readonly OfficeValue[],
  definitions: readonly ParameterDefinition[],
  vocabulary: Vocabulary,
): ImportPlan {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  // A register that is set and empty has no lines in a workbook, so that its absence there says nothing.
  const left = office.filter(({ value }) => read.covered.has(value.key) && !isEmpty(value));
  const saved: ParameterChanges['saved'][number][] = [];
  const lines: ParameterChangeLine[] = [];
  const note = (what: ParameterChangeLine['what'], before?: ParameterValue, after?: ParameterValue) => {
    const value = (after ?? before) as ParameterValue;
    const definition = byKey.get(value.key) as ParameterDefinition;
    lines.push({
      what,
      title: definition.title,
      match: matchWords(definition, value, vocabulary),
      from: value.from ?? '',
      to: value.to ?? '',
      before: before ? described(definition, before) : '',
      after: after ? described(definition, after) : '',
    });
  };
  let unchanged = 0;
  for (const value of read.values) {
    const at = bestTwin(left, value);
    const stored = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!stored) {
      saved.push({ value });
      note('added', undefined, value);
    } else if (isSame(stored.value, value)) unchanged += 1;
    else {
      saved.push({ value, replaces: stored.id });
      note('changed', stored.value, value);
    }
  }
  for (const { value } of left) note('removed', value);
  const changes = { removed: left.map(({ id }) => id), saved };
  const digest = createHash('sha256')
    .update(JSON.stringify([changes, office]))
    .digest('hex');
  return { changes, lines, unchanged, digest };
}

/** A stored value of the same place and dates; among several the one that is the same. */
function bestTwin(office: readonly OfficeValue[], value: ParameterValue): number {
  const isTwin = (stored: ParameterValue) =>
    placeOf(stored) === placeOf(value) && stored.from === value.from && stored.to === value.to;
  const same = office.findIndex((entry) => isTwin(entry.value) && isSame(entry.value, value));
  return same >= 0 ? same : office.findIndex((entry) => isTwin(entry.value));
}

function isSame(stored: ParameterValue, value: ParameterValue): boolean {
  return stored.source === value.source && isDeepStrictEqual(bare(stored.value), bare(value.value));
}

function isEmpty({ value }: ParameterValue): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Content without what means the same as nothing: empty cells of a register. */
function bare(value: ParameterValue['value']): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry) => Object.fromEntries(Object.entries(entry).filter(([, cell]) => cell !== '')));
}

function described(definition: ParameterDefinition, value: ParameterValue): string {
  return `${valueWords(definition, value)}（${value.source}）`;
}
