import { join } from 'node:path';
import type { FieldDefinition, ReadingLabels } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFile } from '../../read-json.ts';
import type { KindDefinition, Vocabulary } from '../../vocabulary/vocabulary.ts';
import { plainLabel } from './label-words.ts';

/** What the labels on documents of one kind stand for. */
export interface KindLabels {
  field(plain: string): FieldDefinition | undefined;
  role(plain: string): string | undefined;
  knows(plain: string): boolean;
}

/** The labels of every kind, from the reading data and the vocabulary's own terms. */
export class LabelBook {
  readonly #labels: ReadingLabels;
  readonly #vocabulary: Vocabulary;
  readonly #roles: ReadonlyMap<string, string>;
  readonly #byKind = new Map<string, KindLabels>();

  constructor(labels: ReadingLabels, vocabulary: Vocabulary) {
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    this.#roles = inverted(labels.signatures);
  }

  of(kind: string): KindLabels {
    const known = this.#byKind.get(kind);
    if (known) return known;
    const made = this.#make(this.#vocabulary.kinds.get(kind), kind);
    this.#byKind.set(kind, made);
    return made;
  }

  #make(definition: KindDefinition | undefined, kind: string): KindLabels {
    const fields = new Map<string, FieldDefinition>();
    const own = this.#labels.kinds[kind] ?? {};
    for (const field of definition?.fields.values() ?? []) {
      const general = this.#labels.fields[field.id] ?? [];
      for (const label of [...(own[field.id] ?? []), field.term, ...general]) {
        const plain = plainLabel(label);
        if (!fields.has(plain)) fields.set(plain, field);
      }
    }
    // A kind's own labels win over general labels of other fields.
    for (const [id, labels] of Object.entries(own)) {
      const field = definition?.fields.get(id);
      for (const label of labels) if (field) fields.set(plainLabel(label), field);
    }
    const roles = this.#roles;
    return {
      field: (plain) => fields.get(plain),
      role: (plain) => roles.get(plain),
      knows: (plain) => fields.has(plain) || roles.has(plain),
    };
  }
}

export function loadLabels(vocabulary: Vocabulary): Result<LabelBook> {
  const path = join(resourcesFolder, 'reading', 'labels.json');
  const read = readJsonFile(path, 'labels.json', 'ReadingLabels');
  return read.ok ? ok(new LabelBook(read.value.content, vocabulary)) : read;
}

function inverted(map: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [id, labels] of Object.entries(map)) {
    for (const label of labels) if (!found.has(plainLabel(label))) found.set(plainLabel(label), id);
  }
  return found;
}
