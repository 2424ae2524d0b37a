import type { FieldDefinition, Value } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findDates } from '../find/dates.ts';
import type { Labelled } from './labelled.ts';
import type { KindLabels } from './labels.ts';
import { readValue, toCheck } from './read-value.ts';

/** Fields behind their labels. Of two dates, times or amounts that differ for one field neither is taken. */
export function readLabels(
  labelled: readonly Labelled[],
  labels: KindLabels,
  vocabulary: Vocabulary,
): Record<string, Value> {
  const found: Record<string, Value> = {};
  const disputed = new Set<string>();
  const isWeakLast = (entry: Labelled) => Number(labels.isWeak(entry.label));
  for (const entry of [...labelled].sort((a, b) => isWeakLast(a) - isWeakLast(b))) {
    const field = fieldBehind(entry, labels);
    const read = field && readValue(vocabulary, field, entry);
    if (!field || !read) continue;
    const known = found[field.id];
    const isWeak = labels.isWeak(entry.label);
    if (known && isExact(field) && !isWeak && differ(known, read)) disputed.add(field.id);
    if (known === undefined || ('absent' in known && !('absent' in read)))
      found[field.id] = isWeak ? toCheck(read) : read;
  }
  return Object.fromEntries(Object.entries(found).filter(([field]) => !disputed.has(field)));
}

/** The field that a label states where it stands: not that of a place to sign, nor the agency's own address. */
function fieldBehind(entry: Labelled, labels: KindLabels): FieldDefinition | undefined {
  const field = labels.field(entry.label);
  if (!field || isSignatureOnly(entry, field)) return undefined;
  if (entry.onlySign && labels.role(entry.label) !== undefined) return undefined;
  return entry.ofAgency && /^(?:partyAddress|address|partyIdNumber)$/.test(field.id) ? undefined : field;
}

/** Values that are right or wrong, never nearly right: of two that differ neither is taken. */
function isExact({ type }: FieldDefinition): boolean {
  return type === 'date' || type === 'dateTime' || type === 'money';
}

function differ(one: Value, other: Value): boolean {
  return 'value' in one && 'value' in other && one.value !== other.value;
}

/** A place to sign holds a date and perhaps ink; the name that a field wants is not written there. */
function isSignatureOnly({ toSign, value }: Labelled, field: FieldDefinition): boolean {
  const isText = field.type === 'text' || field.type === 'structure' || field.type === 'boolean';
  const [date] = findDates(value);
  return (
    isText && date !== undefined && (toSign || date.text.length >= value.trim().length) && date.start <= 4
  );
}
