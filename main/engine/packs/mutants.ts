import type { CaseDocument, CaseFile, ParameterValue, Party } from '../../../shared/generated/schemas.ts';
import { contentChanges, show, valueChanges } from './mutate-value.ts';

/** A case file that differs in one place, with the change in words. */
export interface CaseMutant {
  change: string;
  caseFile: CaseFile;
}

/** Local values of which one differs, with the change in words. */
export interface ParameterMutant {
  change: string;
  parameters: ParameterValue[];
}

/**
 * All single changes of what a finding rested on: the values named, then the other values of the same documents,
 * then whole documents, then the header of the case.
 */
export function* caseMutants(
  caseFile: CaseFile,
  places: readonly { document: string; field: string }[],
): Generator<CaseMutant> {
  const named = [...new Set(places.map(({ document }) => document))];
  const inNamed = caseFile.documents
    .filter(({ id }) => named.includes(id))
    .flatMap((document) => placesIn(document).map((field) => ({ document: document.id, field })));
  for (const { document: id, field } of [...places, ...inNamed]) {
    const document = caseFile.documents.find((candidate) => candidate.id === id);
    if (!document) continue;
    for (const [change, changed] of changesOf(document, field)) {
      yield { change: `${id} ${field}：${change}`, caseFile: withDocument(caseFile, id, changed) };
    }
  }
  const rest = caseFile.documents.map(({ id }) => id).filter((id) => !named.includes(id));
  for (const id of [...named, ...rest]) {
    yield { change: `${id}：取出文书`, caseFile: withDocument(caseFile, id, undefined) };
  }
  yield* headerMutants(caseFile);
}

/** All single changes of local values: their content, then a value that is not set at all. */
export function* parameterMutants(parameters: readonly ParameterValue[]): Generator<ParameterMutant> {
  for (const [index, parameter] of parameters.entries()) {
    for (const changed of contentChanges(parameter.value)) {
      yield {
        change: `${parameter.key}：${show(parameter.value)} → ${show(changed)}`,
        parameters: parameters.with(index, { ...parameter, value: changed as ParameterValue['value'] }),
      };
    }
    yield { change: `${parameter.key}：没有录入`, parameters: parameters.toSpliced(index, 1) };
  }
}

function* headerMutants(caseFile: CaseFile): Generator<CaseMutant> {
  const { domain, agency, parties } = caseFile;
  for (const changed of ['market', 'urban-management']) {
    if (changed !== domain)
      yield { change: `案件领域：${domain} → ${changed}`, caseFile: { ...caseFile, domain: changed } };
  }
  for (const changed of contentChanges(agency)) {
    yield {
      change: `执法机关：${show(agency)} → ${show(changed)}`,
      caseFile: { ...caseFile, agency: changed as CaseFile['agency'] },
    };
  }
  for (const [index, party] of parties.entries()) {
    for (const [change, changed] of partyChanges(party)) {
      yield { change: `当事人 ${change}`, caseFile: { ...caseFile, parties: parties.with(index, changed) } };
    }
  }
  if (parties.length > 0) yield { change: '没有当事人', caseFile: { ...caseFile, parties: [] } };
}

function* partyChanges(party: Party): Generator<[string, Party]> {
  for (const [key, value] of Object.entries(party)) {
    if (typeof value === 'string') continue;
    for (const [change, changed] of valueChanges(value))
      yield [`${key}：${change}`, { ...party, [key]: changed }];
  }
}

function placesIn(document: CaseDocument): string[] {
  const roles = new Set((document.signatures ?? []).map(({ role }) => role));
  return [
    ...Object.keys(document.fields ?? {}),
    ...[...roles].flatMap((role) => [`signature.${role}.name`, `signature.${role}.date`]),
    ...(document.seals?.length ? ['seal.name'] : []),
  ];
}

function withDocument(caseFile: CaseFile, id: string, changed: CaseDocument | undefined): CaseFile {
  return {
    ...caseFile,
    documents: caseFile.documents.flatMap((document) =>
      document.id === id ? (changed ? [changed] : []) : [document],
    ),
  };
}

function* changesOf(document: CaseDocument, field: string): Generator<[string, CaseDocument]> {
  if (field.startsWith('signature.')) yield* signatureChanges(document, field);
  else if (field.startsWith('seal')) yield ['没有印章', { ...document, seals: [] }];
  else {
    const value = document.fields?.[field];
    if (value === undefined) return;
    for (const [change, changed] of valueChanges(value)) {
      yield [change, { ...document, fields: { ...document.fields, [field]: changed } }];
    }
  }
}

function* signatureChanges(document: CaseDocument, field: string): Generator<[string, CaseDocument]> {
  const [, role, part = 'name'] = field.split('.');
  const signatures = document.signatures ?? [];
  yield ['没有签名', { ...document, signatures: signatures.filter((signature) => signature.role !== role) }];
  for (const [index, signature] of signatures.entries()) {
    if (signature.role !== role) continue;
    const others = signatures.filter((_other, at) => at !== index);
    yield ['少一个签名', { ...document, signatures: others }];
    const value = part === 'date' ? signature.date : part === 'opinion' ? signature.opinion : signature.name;
    for (const [change, changed] of value ? valueChanges(value) : []) {
      const next = signatures.map((other, at) => (at === index ? { ...other, [part]: changed } : other));
      yield [change, { ...document, signatures: next }];
    }
  }
}
