import type { CaseDocument } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import { plainTitle } from '../recognise/title-words.ts';
import { textOf } from './majority.ts';

/** Links each 送达回证 to the document that it served: by number where one is written, else by title among those before it. */
export function linkReceipts(documents: readonly CaseDocument[], vocabulary: Vocabulary): CaseDocument[] {
  // Papers of the file itself name numbers of others, and a receipt serves no receipt.
  const servable = documents.filter(({ kind }) => {
    const classes = vocabulary.kinds.get(kind)?.classes ?? [];
    return !classes.includes('archive') && !classes.includes('approval') && !classes.includes('service');
  });
  return documents.map((document, index) => {
    if (document.kind !== 'service-receipt' && document.kind !== 'public-notice') return document;
    const before = new Set(documents.slice(0, index));
    const served = servedBy(
      document,
      servable.filter((one) => before.has(one)),
      servable,
    );
    return served.length === 0
      ? document
      : { ...document, relatesTo: served.map(({ id }) => ({ type: 'serves' as const, document: id })) };
  });
}

/** One receipt may serve several documents, each with its number; without numbers, the one that the title means. */
function servedBy(
  receipt: CaseDocument,
  before: readonly CaseDocument[],
  all: readonly CaseDocument[],
): CaseDocument[] {
  const words = `${textOf(receipt.fields?.documentTitle) ?? ''} ${textOf(receipt.fields?.documentNumber) ?? ''}`;
  const numbers = findDocumentNumbers(words).map(({ value }) => value);
  const numbered = [...new Set(numbers)].flatMap((number) => ofNumber(number, words, all));
  if (numbered.length > 0) return numbered;
  const titled = [...before].reverse().filter((document) => {
    const title = plainTitle(document.title ?? '');
    return title.length >= 3 && words.includes(title);
  });
  return titled.sort((a, b) => (b.title?.length ?? 0) - (a.title?.length ?? 0)).slice(0, 1);
}

/** A list has the number of the decision that it is attached to: the title tells which is meant. */
function ofNumber(number: string, words: string, all: readonly CaseDocument[]): CaseDocument[] {
  const found = all.filter(({ fields }) => textOf(fields?.number) === number);
  const titled = found.filter(({ title }) => title && words.includes(plainTitle(title)));
  return titled.length > 0 ? titled : found.slice(0, 1);
}
