import type { CaseDocument, ReviewReason } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { normalName } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { type RawOccurrence, undecided, yes } from '../outcome.ts';
import { because, listOf, reasonOf } from '../reading.ts';
import { compileSelector, kindsOf, requireField } from '../selector.ts';
import { readProperty } from '../structures.ts';

interface Span {
  document: CaseDocument;
  from: string;
  to: string;
  who: readonly string[] | undefined;
  key: unknown;
}

/** No one is in two documents at overlapping times; spans that only touch do not overlap. */
export const keyword = defineKeyword<'noOverlap'>({
  key: 'noOverlap',
  compile(compiler, node) {
    const { documents, from, to, who, unlessSame } = node.noOverlap;
    const kinds = kindsOf(compiler, documents);
    for (const field of [from, to, who, unlessSame])
      if (field !== undefined) requireField(compiler, kinds, field);
    const select = compileSelector(compiler, documents);
    return (scope) => {
      const selection = select(scope);
      let open: ReviewReason | undefined =
        selection.doubt ?? (selection.documents.length === 0 ? selection.absenceDoubt : undefined);
      const spans: Span[] = [];
      for (const document of selection.documents) {
        const span = readSpan(compiler.vocabulary, document, node.noOverlap);
        if ('reason' in span) open ??= span.reason;
        else spans.push(span);
      }
      const sources = selection.documents.map((document) => ({ document, field: from }));
      const occurrences = overlaps(spans, from);
      if (occurrences.length > 0) return { answer: 'no', sources, occurrences };
      return open && selection.documents.length !== 1 ? undecided(open, sources) : yes(sources);
    };
  },
});

function readSpan(
  vocabulary: Vocabulary,
  document: CaseDocument,
  names: { from: string; to: string; who?: string; unlessSame?: string },
): Span | { reason: ReviewReason } {
  const from = readField(vocabulary, document, names.from);
  if (from.state !== 'known') return { reason: reasonOf(from) };
  const to = readField(vocabulary, document, names.to);
  if (to.state !== 'known') return { reason: reasonOf(to) };
  let who: readonly string[] | undefined;
  if (names.who !== undefined) {
    const people = readField(vocabulary, document, names.who);
    if (people.state !== 'known') return { reason: reasonOf(people) };
    who = listOf(people.value).map(nameOf);
    if (who.includes('')) return { reason: because('notRead', names.who) };
  }
  const key = names.unlessSame === undefined ? undefined : readField(vocabulary, document, names.unlessSame);
  return {
    document,
    from: String(from.value),
    to: String(to.value),
    who,
    key: key?.state === 'known' ? key.value : undefined,
  };
}

function nameOf(person: unknown): string {
  if (typeof person === 'string') return normalName(person);
  const name = readProperty(person, 'name', []);
  return name.state === 'known' ? normalName(name.value) : '';
}

function overlaps(spans: readonly Span[], field: string): RawOccurrence[] {
  const occurrences: RawOccurrence[] = [];
  for (const [index, left] of spans.entries()) {
    for (const right of spans.slice(index + 1)) {
      if (left.key !== undefined && left.key === right.key) continue;
      const latestStart = left.from > right.from ? left.from : right.from;
      const earliestEnd = left.to < right.to ? left.to : right.to;
      if (latestStart >= earliestEnd) continue;
      const shared = left.who?.filter((name) => right.who?.includes(name));
      if (shared && shared.length === 0) continue;
      occurrences.push({
        count: 1,
        note: `${shared ? `${shared.join('、')} ` : ''}${latestStart.replace('T', ' ')}–${earliestEnd.slice(11)}`,
        sources: [
          { document: left.document, field },
          { document: right.document, field },
        ],
      });
    }
  }
  return occurrences;
}
