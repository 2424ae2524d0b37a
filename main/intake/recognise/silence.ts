import type { Value } from '../../../shared/generated/schemas.ts';
import type { ReadySilence } from './labels.ts';
import type { Passage } from './prose/passage.ts';

/**
 * What it means that the paper doesn't say something: only where all its pages are legible, only for fields that the
 * reading data lists, and only where no trace of them stands on it. On a scan a person should look.
 */
export function readSilence(
  passage: Passage,
  silence: readonly ReadySilence[],
  isRead: (field: string) => boolean,
): Record<string, Value> {
  const found: Record<string, Value> = {};
  if (!passage.whole) return found;
  for (const { field, unless, needs, is } of silence) {
    if (isRead(field) || found[field] || unless.test(passage.own)) continue;
    if (needs && !needs.test(passage.own)) continue;
    const read = passage.everywhere();
    found[field] = is === undefined ? { absent: 'notStated', read } : { value: is, state: 'draft', read };
  }
  return found;
}
