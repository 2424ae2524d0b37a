import type { AbsenceKind, FieldTest, ReviewReason } from '../../shared/generated/schemas.ts';
import { compareValues, isRecord } from './compare.ts';
import { absent, because, known, type Reading, reasonOf, type Source, unknown } from './reading.ts';

/** A property of a structure; it may say itself why it is absent, and a missing key means not read. */
export function readProperty(structure: unknown, name: string, sources: readonly Source[]): Reading {
  if (!isRecord(structure)) return unknown(because('malformed', name), sources);
  const value = structure[name];
  if (value === undefined) return unknown(because('notRead', name), sources);
  if (isRecord(value) && typeof value.absent === 'string') {
    const kind = value.absent as AbsenceKind;
    return kind === 'notStated' ? absent('notStated', name, sources) : unknown(because(kind, name), sources);
  }
  return known(value, sources);
}

/** Whether a structure passes all tests; a reason where a tested property is not known. */
export function testStructure(structure: unknown, tests: readonly FieldTest[]): boolean | ReviewReason {
  for (const test of tests) {
    const reading = readProperty(structure, test.field, []);
    if (reading.state === 'unknown') return reasonOf(reading);
    if (reading.state === 'absent') {
      if (test.op === 'ne' || test.op === 'notIn') continue;
      return false;
    }
    const answer = compareValues(reading.value, test.op, test.value);
    if (answer !== true) return answer;
  }
  return true;
}
