import type { Signature, Value } from '../../../shared/generated/schemas.ts';
import { findDates } from '../find/dates.ts';
import { namesIn } from '../find/people.ts';
import type { DocumentSpan, PageMark, Region } from '../page/types.ts';
import type { Labelled } from './labelled.ts';
import type { KindLabels } from './labels.ts';
import { placesOf } from './read-value.ts';

/** Signatures by their labels: name, date and the opinion written beside them. A mark of ink stands for a name that can't be read. */
export function readSignatures(
  span: DocumentSpan,
  labelled: readonly Labelled[],
  labels: KindLabels,
): Signature[] {
  return labelled.flatMap((entry) => {
    const role = labels.role(entry.label);
    return role === undefined ? [] : [signatureOf(role, entry, span)];
  });
}

function signatureOf(role: string, entry: Labelled, span: DocumentSpan): Signature {
  const places = placesOf(entry);
  const dates = findDates(entry.value);
  const date = dates.at(-1);
  const rest = (date ? entry.value.slice(0, date.start) : entry.value).trim();
  const name = nameOf(rest, entry, span);
  const opinion = opinionOf(rest);
  return {
    role,
    ...(name ? { name: 'value' in name ? { ...name, ...places } : name } : {}),
    ...(date ? { date: { value: date.value, state: 'draft', ...places } } : {}),
    ...(opinion === undefined ? {} : { opinion: { value: opinion, state: 'draft', ...places } }),
  };
}

function nameOf(text: string, entry: Labelled, span: DocumentSpan): Value | undefined {
  const last = text.split(/[\s\u3000]+/).at(-1) ?? '';
  const [name] = namesIn(last.replace(/[。，、:：].*$/, ''));
  if (name !== undefined && !opinionWords.test(name)) return { value: name, state: 'draft' };
  const inked = entry.page.marks?.some((mark) => mark.kind !== 'seal' && near(mark, entry));
  if (inked) return { absent: 'illegible' };
  // Only a page that was searched for ink can say that a place to sign is empty.
  return entry.page.marks !== undefined && span.pages.includes(entry.page)
    ? { absent: 'notStated' }
    : undefined;
}

const opinionWords = /(?:同意|拟同意|不同意|建议|批准|审核|情况属实|无异议|通过)/;

function opinionOf(text: string): string | undefined {
  const plain = text.replace(/[\s\u3000]+/g, '');
  return opinionWords.test(plain) ? plain : undefined;
}

/** A mark in the place of the value, or to the right of the label on its line. */
function near(mark: PageMark, { lines, page }: Labelled): boolean {
  const region = lines[0]?.region;
  if (!mark.region || !region) return page.lines.every((line) => line.region === undefined);
  return overlaps(mark.region, [0, region[1] - 0.03, 1, region[3] + 0.06]);
}

function overlaps(one: Region, other: Region): boolean {
  const apart =
    one[0] > other[0] + other[2] ||
    other[0] > one[0] + one[2] ||
    one[1] > other[1] + other[3] ||
    other[1] > one[1] + one[3];
  return !apart;
}
