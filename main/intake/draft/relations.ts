import type { CaseDocument } from '../../../shared/generated/schemas.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import { plainTitle } from '../recognise/title-words.ts';
import { textOf } from './majority.ts';

/** Links each 送达回证 to the document that it served: by number where one is written, else by title among those before it. */
export function linkReceipts(documents: readonly CaseDocument[]): CaseDocument[] {
  return documents.map((document, index) => {
    if (document.kind !== 'service-receipt' && document.kind !== 'public-notice') return document;
    const served = servedBy(document, documents.slice(0, index), documents);
    return served ? { ...document, relatesTo: [{ type: 'serves', document: served.id }] } : document;
  });
}

function servedBy(
  receipt: CaseDocument,
  before: readonly CaseDocument[],
  all: readonly CaseDocument[],
): CaseDocument | undefined {
  const words = `${textOf(receipt.fields?.documentTitle) ?? ''} ${textOf(receipt.fields?.documentNumber) ?? ''}`;
  const numbers = findDocumentNumbers(words).map(({ value }) => value);
  const byNumber = all.find((document) => {
    const number = textOf(document.fields?.number);
    return number !== undefined && numbers.includes(number) && document.id !== receipt.id;
  });
  if (byNumber) return byNumber;
  const titled = [...before].reverse().filter((document) => {
    const title = plainTitle(document.title ?? '');
    return title.length >= 3 && words.includes(title);
  });
  return titled.sort((a, b) => (b.title?.length ?? 0) - (a.title?.length ?? 0))[0];
}
