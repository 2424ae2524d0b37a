import type { CaseDocument, CaseFile, Value } from '../../../shared/generated/schemas.ts';
import { isValidCreditCode, isValidIdCard } from '../../../shared/identity/index.ts';
import { mostFrequent, textOf } from './majority.ts';

type Party = CaseFile['parties'][number];

/** The party as most documents name it, with the particulars of its proof of identity where they are of the same name. */
export function partyOf(documents: readonly CaseDocument[]): Party {
  const name = firstSaying(documents, 'partyName');
  const proofs = documents.filter(
    ({ kind, fields }) => kind === 'identity-proof' && sameName(fields?.name, name),
  );
  const proof = (field: string): Value | undefined =>
    proofs.map(({ fields }) => fields?.[field]).find(isStated);
  const idNumber = firstSaying(documents, 'partyIdNumber') ?? proof('idNumber');
  const address = firstSaying(documents, 'partyAddress') ?? proof('address');
  const type = partyType(textOf(name), textOf(idNumber), proofs);
  const representative = type === 'person' ? undefined : proof('representative');
  const birthDate = proof('birthDate');
  return {
    id: 'party1',
    ...(name ? { name } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(address ? { address } : {}),
    ...(representative ? { representative } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(type === undefined ? {} : { type: { value: type, state: 'draft' } }),
  };
}

/** The value itself, with its place, from the first document that gives the text that most give. */
function firstSaying(documents: readonly CaseDocument[], field: string): Value | undefined {
  const text = mostFrequent(documents, field);
  if (text === undefined) return undefined;
  return documents.map(({ fields }) => fields?.[field]).find((value) => textOf(value) === text);
}

function sameName(one: Value | undefined, other: Value | undefined): boolean {
  const name = textOf(one);
  return name !== undefined && (other === undefined || name === textOf(other));
}

function isStated(value: Value | undefined): value is Value {
  return value !== undefined && 'value' in value;
}

function partyType(
  name: string | undefined,
  idNumber: string | undefined,
  proofs: readonly CaseDocument[],
): string | undefined {
  if (
    name !== undefined &&
    /(?:有限公司|股份公司|集团|有限责任公司|合作社|分公司)(?:[（(].*[)）])?$/.test(name)
  )
    return 'company';
  const kinds = proofs.map(({ fields }) => textOf(fields?.type)).join('');
  if (/个体工商户/.test(kinds)) return 'soleTrader';
  if (idNumber === undefined || name === undefined) return undefined;
  if (isValidIdCard(idNumber) && /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u.test(name))
    return 'person';
  // 92 heads the codes of sole traders.
  return isValidCreditCode(idNumber) && idNumber.startsWith('92') ? 'soleTrader' : undefined;
}
