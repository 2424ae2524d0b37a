import type { CaseDocument, CaseFile, Value } from '../../../shared/generated/schemas.ts';

/** Whether a person stands behind a value or said why there is none. */
export function isByPerson(value: Value | undefined): boolean {
  return value !== undefined && ('value' in value ? value.state !== 'draft' : value.by !== undefined);
}

/**
 * What a person confirmed or corrected in a case, put into a new reading of it. A document is known again by its place
 * in a file of the same content, else by kind, title and number; a value by its name in the document.
 */
export function carryOver(before: CaseFile, fresh: CaseFile): CaseFile {
  const twins = twinsOf(before, fresh);
  const documents = fresh.documents.map((document) => {
    const twin = twins.get(document.id);
    return twin ? withPersonsValues(twin, document) : document;
  });
  const parties = fresh.parties.map((party, index) => {
    const earlier = before.parties[index];
    if (!earlier) return party;
    const kept = Object.entries(earlier).filter(
      ([, value]) => typeof value === 'object' && isByPerson(value),
    );
    return { ...party, ...Object.fromEntries(kept) };
  });
  return {
    ...fresh,
    documents,
    parties,
    ...(before.completeness.saidBy === 'person' ? { completeness: before.completeness } : {}),
  };
}

function withPersonsValues(before: CaseDocument, fresh: CaseDocument): CaseDocument {
  const fields = Object.entries(before.fields ?? {}).filter(([, value]) => isByPerson(value));
  const signatures = fresh.signatures?.map((signature, index) => {
    const earlier = before.signatures?.[index];
    if (!earlier || earlier.role !== signature.role) return signature;
    const kept = Object.entries(earlier).filter(([, value]) => isValue(value) && isByPerson(value));
    return { ...signature, ...Object.fromEntries(kept) };
  });
  const seals = fresh.seals?.map((seal, index) => {
    const earlier = before.seals?.[index];
    return earlier && isByPerson(earlier.name) ? earlier : seal;
  });
  return {
    ...fresh,
    ...(fields.length > 0 ? { fields: { ...fresh.fields, ...Object.fromEntries(fields) } } : {}),
    ...(signatures ? { signatures } : {}),
    ...(seals ? { seals } : {}),
  };
}

function isValue(part: unknown): part is Value {
  return typeof part === 'object' && part !== null && ('value' in part || 'absent' in part);
}

/** Fresh document id → the document of before that it is. Each is taken once. */
function twinsOf(before: CaseFile, fresh: CaseFile): Map<string, CaseDocument> {
  const twins = new Map<string, CaseDocument>();
  const taken = new Set<string>();
  for (const keyOf of [placeKey, nameKey]) {
    const byKey = new Map<string, CaseDocument[]>();
    for (const document of before.documents.filter(({ id }) => !taken.has(id))) {
      const key = keyOf(document, before);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), document]);
    }
    for (const document of fresh.documents.filter(({ id }) => !twins.has(id))) {
      const key = keyOf(document, fresh);
      const twin = key === undefined ? undefined : byKey.get(key)?.shift();
      if (!twin) continue;
      twins.set(document.id, twin);
      taken.add(twin.id);
    }
  }
  return twins;
}

function placeKey(document: CaseDocument, { files }: CaseFile): string | undefined {
  const [first] = document.pages ?? [];
  const hash = files?.find(({ id }) => id === first?.file)?.sha256;
  return first && hash ? `${document.kind}|${hash}|${first.from}` : undefined;
}

function nameKey({ kind, title, fields }: CaseDocument): string {
  const number = fields?.number;
  return [kind, title ?? '', number && 'value' in number ? String(number.value) : ''].join('|');
}
