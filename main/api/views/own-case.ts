import type { CaseFile, OwnCase, OwnCaseTie, Profile, Value } from '../../../shared/generated/schemas.ts';
import { normalName } from '../../engine/compare.ts';
import { fieldTerm, kindTerm, termOf, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/**
 * What ties a reviewer to a case (回避): their name anywhere in it, in whatever part, or a case of their own unit. The
 * same name may be another person, so this only warns.
 */
export function ownCaseTies(
  vocabulary: Vocabulary,
  caseFile: CaseFile,
  reviewer: Pick<Profile, 'name' | 'unit'>,
): OwnCaseTie[] {
  const name = normalName(reviewer.name);
  const unit = normalName(reviewer.unit);
  const ties: OwnCaseTie[] = [];
  const tie = (kind: OwnCaseTie['kind'], role: string, document?: string) => {
    const known = ties.find((entry) => entry.kind === kind && entry.role === role);
    if (!known) ties.push({ kind, role, documents: document === undefined ? [] : [document] });
    else if (document !== undefined && !known.documents.includes(document)) known.documents.push(document);
  };
  // A reviewer of a department of the agency writes the agency's name first.
  const agency = normalName(caseFile.agency.name);
  if (agency !== '' && unit.startsWith(agency)) tie('unit', '办案机关');
  for (const party of caseFile.parties) {
    const partyNames = namesIn(party.name);
    if (partyNames.includes(name)) tie('party', '当事人');
    else if (namesIn(party.representative).includes(name)) tie('party', '法定代表人');
    if (unit !== '' && partyNames.includes(unit)) tie('unit', '当事人');
  }
  for (const document of caseFile.documents) {
    const title = document.title ?? kindTerm(vocabulary, document.kind);
    for (const signature of document.signatures ?? [])
      if (namesIn(signature.name).includes(name))
        tie('named', termOf(vocabulary, 'signatureRoles', signature.role), title);
    for (const [field, value] of Object.entries(document.fields ?? {}))
      if (namesIn(value).includes(name)) tie('named', fieldTerm(vocabulary, document.kind, field), title);
  }
  return ties;
}

/** What ties the reviewer to the case and what they said of it, as papers print it. */
export function ownCaseText({ ties, reason }: OwnCase): string {
  const words = ties.map(({ kind, role }) =>
    kind === 'unit' ? `评查人的单位是本案的${role}` : `评查人与本案的${role}同名`,
  );
  const said = reason === undefined ? '尚未写明仍由本人评查的理由' : `仍由本人评查的理由：${reason}`;
  return `回避提示：${words.join('，')}；${said}`;
}

/** Names that a value may hold: of people in it, or its text with the parts of a list in it. */
function namesIn(value: Value | undefined): string[] {
  if (!value || !('value' in value)) return [];
  const members: readonly unknown[] = Array.isArray(value.value) ? value.value : [value.value];
  return members.flatMap((member) => {
    const text = typeof member === 'object' && member !== null && 'name' in member ? member.name : member;
    if (typeof text !== 'string') return [];
    return [text, ...text.split(/[、，,；;/\s]+/u)].map(normalName);
  });
}
