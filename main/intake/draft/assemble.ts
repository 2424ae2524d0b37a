import { randomUUID } from 'node:crypto';
import type { CaseDocument, CaseFile } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { agencyNamed } from './agency.ts';
import { mostFrequent, textOf } from './majority.ts';
import { partyOf } from './parties.ts';
import { procedureFor, proceduresOf } from './procedures.ts';
import { linkReceipts } from './relations.ts';

/** Files as the draft names them. */
export type DraftFile = NonNullable<CaseFile['files']>[number];

/**
 * A case file from the documents that were read. The header comes from the documents: nothing is in it that none of
 * them says. Whether the inventory is complete, only a person or a matching catalogue can tell; here it is open.
 */
export function assembleDraft(
  documents: readonly CaseDocument[],
  files: readonly DraftFile[],
  vocabulary: Vocabulary,
  fallbackTitle: string,
): CaseFile {
  const procedures = proceduresOf(documents, vocabulary);
  const assigned = linkReceipts(documents, vocabulary).map((document) => {
    const procedure = document.procedure ?? procedureFor(document.kind, procedures, vocabulary);
    return procedure === undefined ? document : { ...document, procedure };
  });
  const agency = mostFrequent(documents, 'issuer') ?? mostFrequent(documents, 'agencyName');
  const caseNumber = firstOf(
    documents,
    ['filing-approval', 'measure-approval', 'cover'],
    ['number', 'caseNumber'],
  );
  const decisionNumber = documents
    .filter(({ kind }) => vocabulary.kinds.get(kind)?.classes.includes('decision'))
    .map(({ fields }) => textOf(fields?.number))
    .find((number) => number !== undefined);
  const domain = agency === undefined ? undefined : domainOf(agency, vocabulary);
  return {
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: randomUUID(),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(decisionNumber === undefined ? {} : { decisionNumber }),
    title: mostFrequent(documents, 'caseName') ?? fallbackTitle,
    ...(domain === undefined ? {} : { domain }),
    agency: agency === undefined ? { name: '（没有读到办案机关）' } : agencyNamed(agency),
    procedures,
    parties: [partyOf(documents)],
    files: [...files],
    documents: assigned,
    completeness: { inventory: 'unknown' },
  };
}

function firstOf(
  documents: readonly CaseDocument[],
  kinds: readonly string[],
  fields: readonly string[],
): string | undefined {
  for (const kind of kinds) {
    for (const document of documents.filter((candidate) => candidate.kind === kind)) {
      for (const field of fields) {
        const text = textOf(document.fields?.[field]);
        if (text !== undefined) return text;
      }
    }
  }
  return undefined;
}

/** The field of enforcement that the agency's name tells; undefined where it names several or none. */
function domainOf(agency: string, vocabulary: Vocabulary): string | undefined {
  const named = [...(vocabulary.terms.get('domains')?.values() ?? [])].filter(({ term, aliases }) =>
    [term, ...(aliases ?? [])].some((word) => agency.includes(word)),
  );
  return named.length === 1 ? named[0]?.id : undefined;
}
