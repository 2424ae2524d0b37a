import { isRecord } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { undecided, yes } from '../outcome.ts';
import { because, listOf } from '../reading.ts';

/** A value is stated and not blank, or a signature or seal is there that nobody can read; `no` for 未载明 and 缺件 only, never for a structure of which nothing was read. */
export const keyword = defineKeyword<'present'>({
  key: 'present',
  compile(compiler, node) {
    const read = compiler.operand(node.present);
    return (scope) => {
      const reading = read(scope);
      if (reading.state === 'unknown' && reading.written) return yes(reading.sources);
      if (reading.state === 'unknown') return undecided(reading.reason, reading.sources);
      if (reading.state === 'known' && !isBlank(reading.value)) return yes(reading.sources);
      if (reading.state === 'known' && isUnread(reading.value))
        return undecided(because('notRead', node.text), reading.sources);
      const fromAbsence = reading.state === 'absent' && reading.absence === 'documentMissing';
      return { answer: 'no', sources: reading.sources, ...(fromAbsence ? { fromAbsence } : {}) };
    };
  },
});

/** An empty text, list or structure says nothing. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return isRecord(value) && Object.keys(value).length === 0;
}

/** A structure without any key was seen, but nothing of it was read. */
export function isUnread(value: unknown): boolean {
  return listOf(value).some((member) => isRecord(member) && Object.keys(member).length === 0);
}
