import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FieldDefinition, Term } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readJsonFile, readJsonFolder } from '../read-json.ts';
import type { KindDefinition, StructureDefinition, Vocabulary } from './vocabulary.ts';

/** What rules read of the document itself; a field of that name could never be reached. */
const ownNames = new Set(['kind', 'id', 'title']);

/** Reads the vocabulary folder: documents/*.json, common-fields.json, structures.json and terms.json. */
export function loadVocabulary(folder: string): Result<Vocabulary> {
  const documents = readJsonFolder(join(folder, 'documents'), 'DocumentKindFile');
  if (!documents.ok) return documents;
  const common = readJsonFile(join(folder, 'common-fields.json'), 'common-fields.json', 'CommonFieldFile');
  if (!common.ok) return common;
  const structures = readJsonFile(join(folder, 'structures.json'), 'structures.json', 'StructureFile');
  if (!structures.ok) return structures;
  const terms = readJsonFile(join(folder, 'terms.json'), 'terms.json', 'TermFile');
  if (!terms.ok) return terms;

  const kinds = new Map<string, KindDefinition>();
  for (const { path, content } of documents.value.files) {
    for (const kind of content.kinds) {
      const taken = kind.fields.find(({ id }) => ownNames.has(id));
      if (taken)
        return fail('RESERVED', `“${kind.id}”的字段不能叫“${taken.id}”，这是文书自己的名字，在 ${path}。`);
      if (kinds.has(kind.id)) return fail('DUPLICATE', `词汇表里有两个“${kind.id}”，在 ${path}。`);
      kinds.set(kind.id, { ...kind, fields: byId([...common.value.content.fields, ...kind.fields]) });
    }
  }
  const hash = createHash('sha256').update(documents.value.hash);
  for (const part of [common, structures, terms]) hash.update(part.value.bytes);
  return ok({
    kinds,
    structures: new Map(
      structures.value.content.structures.map((entry): [string, StructureDefinition] => [
        entry.id,
        { ...entry, fields: byId(entry.fields) },
      ]),
    ),
    terms: new Map(
      terms.value.content.lists.map((list) => [
        list.id,
        new Map(list.terms.map((term): [string, Term] => [term.id, term])),
      ]),
    ),
    hash: hash.digest('hex'),
  });
}

function byId(fields: readonly FieldDefinition[]): Map<string, FieldDefinition> {
  return new Map(fields.map((field) => [field.id, field]));
}
