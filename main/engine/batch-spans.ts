import type { CaseFile, ReviewReason } from '../../shared/generated/schemas.ts';
import type { BatchIndex } from './batch.ts';
import { normalName } from './compare.ts';
import type { RawOccurrence } from './outcome.ts';
import { because } from './reading.ts';
import { type Person, type Span, sameKey, sharedTime, timeInWords } from './spans.ts';

/** One person's time in one document of another case, as the batch index keeps it. */
interface BatchSpan {
  person: Person;
  agency: string;
  from: string;
  to: string;
  title: string;
  key?: string;
}

/** Spans of a case for the batch index, one text for each person in each document. */
export function writeBatchSpans(spans: readonly Span[], caseFile: CaseFile): string[] {
  const agency = normalName(caseFile.agency.name);
  return spans.flatMap(({ document, who = [], from, to, key }) =>
    who.map((person) => {
      const span: BatchSpan = {
        person,
        agency,
        from,
        to,
        title: document.title ?? document.id,
        ...(key === undefined ? {} : { key }),
      };
      return JSON.stringify(span);
    }),
  );
}

/** Spans of an index by person. */
function spansByName(values: Iterable<string>): Map<string, { span: BatchSpan; value: string }[]> {
  const byName = new Map<string, { span: BatchSpan; value: string }[]>();
  for (const value of values) {
    const span = JSON.parse(value) as BatchSpan;
    const list = byName.get(span.person.name);
    if (list) list.push({ span, value });
    else byName.set(span.person.name, [{ span, value }]);
  }
  return byName;
}

/**
 * Where a person of this case stands in a record of another case at the same time and elsewhere. Equal numbers make
 * one person; where a number is not written, the same name at the same agency only raises a doubt.
 */
export function compareWithBatch(
  batch: BatchIndex,
  index: string,
  spans: readonly Span[],
  caseFile: CaseFile,
  field: string,
): { occurrences: RawOccurrence[]; doubt?: ReviewReason } {
  const byName = batch.derived(index, spansByName);
  const agency = normalName(caseFile.agency.name);
  const occurrences: RawOccurrence[] = [];
  let doubt: ReviewReason | undefined;
  for (const own of spans) {
    for (const person of own.who ?? []) {
      for (const { span: other, value } of byName.get(person.name) ?? []) {
        if (sameKey(own.key, other.key)) continue;
        const time = sharedTime(own, other);
        const match = time === undefined ? 'no' : samePerson(person, agency, other);
        if (time === undefined || match === 'no') continue;
        const labels = batch.others(index, value, caseFile.id);
        if (labels.length === 0) continue;
        if (match === 'unknown') doubt ??= because('ambiguous', `${person.name}的证号`);
        else
          occurrences.push({
            count: 1,
            note: `${person.name} ${timeInWords(time)}，同时在${labels.join('、')}的《${other.title}》上`,
            sources: [{ document: own.document, field }],
          });
      }
    }
  }
  return doubt ? { occurrences, doubt } : { occurrences };
}

function samePerson(person: Person, agency: string, other: BatchSpan): 'yes' | 'no' | 'unknown' {
  const { number } = other.person;
  if (person.number !== undefined && number !== undefined) return person.number === number ? 'yes' : 'no';
  return agency === other.agency ? 'unknown' : 'no';
}
