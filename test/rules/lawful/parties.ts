import type { CaseDocument, CaseFile, Party } from '../../../shared/generated/schemas.ts';
import { everywhere, said, type Variation } from './parts.ts';

const first = { name: '示例市佳和物业有限公司（示例）', idNumber: '91370100MA3ABCDE0D', person: '周示例' };
const second = { name: '示例市安居建材有限公司（示例）', idNumber: '91370100MA3ABCDE3R', person: '吕示例' };

/** What each party gets for itself. */
const own = [
  'identity',
  'notice',
  'noticeReceipt',
  'noticeAnnounced',
  'waiver',
  'decision',
  'decisionReceipt',
  'decisionAnnounced',
  'address',
  'payment',
  'publicity',
];

/** The same paper or party with the other name and the next number. */
function forSecond<T>(thing: T): T {
  return JSON.parse(
    JSON.stringify(thing)
      .replaceAll(first.name, second.name)
      .replaceAll(first.idNumber, second.idNumber)
      .replaceAll(first.person, second.person)
      .replaceAll('〕18号', '〕19号'),
  ) as T;
}

function withSecondParty(caseFile: CaseFile): CaseFile {
  const [party] = caseFile.parties as [Party];
  return { ...caseFile, parties: [party, { ...forSecond(party), id: 'party2' }] };
}

/** Two parties of one case, each with a notice and a decision of its own. */
function apart(caseFile: CaseFile): CaseFile {
  const copies = caseFile.documents
    .filter(({ id }) => own.includes(id))
    .map(
      (document): CaseDocument => ({
        ...forSecond(document),
        id: `${document.id}2`,
        relatesTo: (document.relatesTo ?? []).map((link) => ({ ...link, document: `${link.document}2` })),
      }),
    );
  const both = withSecondParty(caseFile);
  return { ...both, documents: [...both.documents, ...copies] };
}

/** Two parties who acted together, named together on every paper. */
function together(caseFile: CaseFile): CaseFile {
  const named = everywhere(withSecondParty(caseFile), (document) => {
    const name = document.fields?.partyName;
    if (!name || !('value' in name) || document.kind === 'identity-proof') return document;
    const fields = { ...document.fields, partyName: said(`${first.name}、${second.name}`) };
    return { ...document, fields };
  });
  const identity = named.documents.find(({ id }) => id === 'identity') as CaseDocument;
  return { ...named, documents: [...named.documents, { ...forSecond(identity), id: 'identity2' }] };
}

export const severalParties: Variation[] = [
  { group: 'party', name: '两个当事人各有一份决定书', apply: apart },
  { group: 'party', name: '两个当事人共同违法', apply: together },
];
