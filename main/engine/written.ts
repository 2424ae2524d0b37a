import type { Value } from '../../shared/generated/schemas.ts';

/**
 * Whether a signature or seal that nobody can read is established to be there: a person said so, or the file itself
 * holds it as a picture. Ink that was only recognised on a scan may be something else and decides nothing.
 */
export function isWritten(value: Value | undefined): boolean {
  if (!value || !('absent' in value) || value.absent !== 'illegible') return false;
  return value.by !== undefined || (value.read ?? []).every(({ reader }) => reader !== 'recognition');
}

/** At least how many different people illegible signatures are of: nobody signs twice in one place. */
export function personsAt(values: readonly Value[]): number {
  const places = new Map<string, number>();
  for (const { read } of values) {
    if (!read || read.length === 0) continue;
    const place = JSON.stringify(read.map(({ file, page, region }) => [file, page, region]));
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return Math.max(Math.min(1, values.length), ...places.values());
}
