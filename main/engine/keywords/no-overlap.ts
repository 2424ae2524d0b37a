import type { CaseDocument, OverlapLeaf, ReviewReason } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { compareWithBatch, writeBatchSpans } from '../batch-spans.ts';
import { normalName } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { type RawOccurrence, undecided, yes } from '../outcome.ts';
import { because, known, listOf, type Reading, reasonOf, type Source } from '../reading.ts';
import { CompileError, type Scope } from '../scope.ts';
import { compileSelector, kindsOf, requireField } from '../selector.ts';
import {
  mayOverlap,
  type PartialSpan,
  type Person,
  type Span,
  sameKey,
  sharedTime,
  timeInWords,
} from '../spans.ts';
import { readProperty } from '../structures.ts';

/** No one is in two documents at overlapping times; spans that only touch do not overlap. */
export const keyword = defineKeyword<'noOverlap'>({
  key: 'noOverlap',
  compile(compiler, node) {
    const { documents, from, to, who, number, unlessSame, batch: index } = node.noOverlap;
    const kinds = kindsOf(compiler, documents);
    for (const field of [from, to, who, unlessSame])
      if (field !== undefined) requireField(compiler, kinds, field);
    if (number !== undefined && 'field' in number) requireField(compiler, kinds, number.field);
    const select = compileSelector(compiler, documents);
    const collect = (scope: Scope): Collected => {
      const selection = select(scope);
      const found: Collected = {
        spans: [],
        partial: [],
        sources: selection.documents.map((document) => ({ document, field: from })),
      };
      const doubt =
        selection.doubt ?? (selection.documents.length === 0 ? selection.absenceDoubt : undefined);
      if (doubt) found.doubt = doubt;
      for (const document of selection.documents) {
        const span = readSpan(compiler.vocabulary, document, node.noOverlap);
        if ('reason' in span) found.partial.push(span);
        else found.spans.push(span);
      }
      return found;
    };
    if (index === undefined) {
      return (scope) => {
        const { spans, partial, sources, doubt } = collect(scope);
        const occurrences = overlaps(spans, from);
        if (occurrences.length > 0) return { answer: 'no', sources, occurrences };
        const open = partial.find((span) =>
          [...spans, ...partial].some((other) => other !== span && mayOverlap(span, other)),
        );
        const reason = doubt ?? open?.reason;
        return reason ? undecided(reason, sources) : yes(sources);
      };
    }
    if (who === undefined) throw new CompileError('跨案比较时间要写明比较谁（who）');
    compiler.batchIndexes.push({
      index,
      read: (scope) => known(writeBatchSpans(collect(scope).spans, scope.file.caseFile)),
    });
    return (scope) => {
      const { spans, partial, sources, doubt } = collect(scope);
      const { batch, caseFile } = scope.file;
      if (!batch) return undecided(because('batchMissing'), sources);
      const compared = compareWithBatch(batch, index, spans, caseFile, from);
      const { occurrences } = compared;
      if (occurrences.length > 0) return { answer: 'no', sources, occurrences };
      const reason = compared.doubt ?? doubt ?? partial[0]?.reason;
      return reason ? undecided(reason, sources) : yes(sources);
    };
  },
});

interface Collected {
  spans: Span[];
  /** Documents of which something needed was not read. */
  partial: PartialSpan[];
  sources: Source[];
  doubt?: ReviewReason;
}

function readSpan(
  vocabulary: Vocabulary,
  document: CaseDocument,
  names: OverlapLeaf['noOverlap'],
): Span | PartialSpan {
  const from = readField(vocabulary, document, names.from);
  const to = readField(vocabulary, document, names.to);
  const people = names.who === undefined ? undefined : readField(vocabulary, document, names.who);
  const key = names.unlessSame === undefined ? undefined : readField(vocabulary, document, names.unlessSame);
  const numberOf = numberReader(vocabulary, document, names.number);
  const who =
    people?.state === 'known'
      ? listOf(people.value).map((person) => personOf(person, numberOf(person)))
      : undefined;
  const unread = [from, to, people].find(isOpen) ?? (key?.state === 'unknown' ? key : undefined);
  const nameless = who?.some(({ name }) => name === '') ?? false;
  const span = {
    document,
    ...(key?.state === 'known' ? { key: normalName(key.value) } : {}),
    who: nameless ? undefined : who,
  };
  const times = { from: timeOf(from), to: timeOf(to) };
  const whole = times.from?.length === times.to?.length;
  if (times.from !== undefined && times.to !== undefined && whole && !unread && !nameless)
    return { ...span, from: times.from, to: times.to };
  const hours = { from: times.from, to: times.to };
  const inDays = ![times.from, times.to].some((time) => time?.includes('T'));
  if (hours.from?.length === 10) hours.from += 'T00:00';
  if (hours.to?.length === 10) hours.to += 'T24:00';
  return {
    ...span,
    ...(hours.from === undefined ? {} : { from: hours.from }),
    ...(hours.to === undefined ? {} : { to: hours.to }),
    ...(inDays ? { inDays: true as const } : {}),
    reason: unread
      ? reasonOf(unread)
      : nameless
        ? because('notRead', names.who ?? names.from)
        : because('partialDate'),
  };
}

/** A time of which at least the day is known. */
function timeOf(reading: Reading): string | undefined {
  const time = reading.state === 'known' ? String(reading.value) : '';
  return time.length >= 10 ? time : undefined;
}

function isOpen(reading: Reading | undefined): reading is Exclude<Reading, { state: 'known' }> {
  return reading !== undefined && reading.state !== 'known';
}

function personOf(person: unknown, number: Reading | undefined): Person {
  const name = typeof person === 'string' ? known(person) : readProperty(person, 'name', []);
  return {
    name: name.state === 'known' ? normalName(name.value) : '',
    ...(number?.state === 'known' ? { number: normalName(number.value) } : {}),
  };
}

/** Reads the number that tells one person from another of the same name. */
function numberReader(
  vocabulary: Vocabulary,
  document: CaseDocument,
  where: OverlapLeaf['noOverlap']['number'] = { property: 'certNumber' },
): (person: unknown) => Reading | undefined {
  if ('field' in where) {
    const number = readField(vocabulary, document, where.field);
    return () => number;
  }
  return (person) => (typeof person === 'string' ? undefined : readProperty(person, where.property, []));
}

function overlaps(spans: readonly Span[], field: string): RawOccurrence[] {
  const occurrences: RawOccurrence[] = [];
  for (const [index, left] of spans.entries()) {
    for (const right of spans.slice(index + 1)) {
      if (sameKey(left.key, right.key)) continue;
      const time = sharedTime(left, right);
      if (!time) continue;
      const shared = left.who?.filter(({ name }) => right.who?.some((other) => other.name === name));
      if (shared && shared.length === 0) continue;
      const names = shared?.map(({ name }) => name).join('、');
      occurrences.push({
        count: 1,
        note: `${names ? `${names} ` : ''}${timeInWords(time)}`,
        sources: [
          { document: left.document, field },
          { document: right.document, field },
        ],
      });
    }
  }
  return occurrences;
}
