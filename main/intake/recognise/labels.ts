import { join } from 'node:path';
import type {
  FieldDefinition,
  Phrase,
  ReadingLabels,
  ReadingPhrases,
  ReadingSilence,
  Silence,
} from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFile } from '../../read-json.ts';
import type { KindDefinition, Vocabulary } from '../../vocabulary/vocabulary.ts';
import { plainLabel, withoutNote } from './label-words.ts';

/** What the labels and words on documents of one kind stand for. */
export interface KindLabels {
  field(plain: string): FieldDefinition | undefined;
  /** Whether the label only nearly states its field. */
  isWeak(plain: string): boolean;
  role(plain: string): string | undefined;
  /** Whether a unit head's label means the agency's head where another unit head's box stands before it. */
  headAfterUnit(plain: string): boolean;
  knows(plain: string): boolean;
  isColumn(plain: string): boolean;
  runsOn(plain: string): boolean;
  /** The field of a structure that a column of a list states. */
  column(structure: string, plain: string): string | undefined;
  /** Words of headings by the field that their section states. */
  sections: ReadonlyMap<string, readonly string[]>;
  /** Fields that say the same as another field of the kind. */
  same: ReadonlyMap<string, string>;
  phrases: ReadonlyMap<string, readonly ReadyPhrase[]>;
  silence: readonly ReadySilence[];
}

export interface ReadyPhrase extends Omit<Phrase, 'say'> {
  say: RegExp;
}

export interface ReadySilence extends Omit<Silence, 'unless' | 'needs'> {
  unless: RegExp;
  needs?: RegExp;
}

interface ReadingData {
  labels: ReadingLabels;
  phrases: ReadingPhrases;
  silence: ReadingSilence;
}

/** The labels, phrases and silences of every kind, from the reading data and the vocabulary's own terms. */
export class LabelBook {
  readonly #data: ReadingData;
  readonly #vocabulary: Vocabulary;
  readonly #roles: ReadonlyMap<string, string>;
  readonly #rolePatterns: readonly { role: string; say: RegExp }[];
  readonly #headAfterUnit: ReadonlySet<string>;
  readonly #others: ReadonlySet<string>;
  readonly #columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #heads: ReadonlySet<string>;
  readonly #byKind = new Map<string, KindLabels>();
  /** The vocabulary, its terms with the words that papers use for them. */
  readonly words: Vocabulary;

  constructor(data: ReadingData, vocabulary: Vocabulary) {
    this.#data = data;
    this.#vocabulary = vocabulary;
    this.words = withWords(vocabulary, data.labels.termWords);
    this.#roles = inverted(data.labels.signatures);
    this.#rolePatterns = Object.entries(data.labels.signaturePatterns).flatMap(([role, says]) =>
      says.map((say) => ({ role, say: new RegExp(`^(?:${say})$`, 'u') })),
    );
    this.#headAfterUnit = new Set(data.labels.headAfterUnit);
    this.#others = new Set(data.labels.others.map(plainLabel));
    const columns = Object.entries(data.labels.columns);
    this.#columns = new Map(columns.map(([structure, map]) => [structure, inverted(map)]));
    this.#heads = new Set([...this.#columns.values()].flatMap((map) => [...map.keys()]));
  }

  of(kind: string): KindLabels {
    const known = this.#byKind.get(kind);
    if (known) return known;
    const made = this.#make(this.#vocabulary.kinds.get(kind), kind);
    this.#byKind.set(kind, made);
    return made;
  }

  #make(definition: KindDefinition | undefined, kind: string): KindLabels {
    const fields = this.#fieldsOf(definition, kind);
    const own = inverted(this.#data.labels.kindSignatures[kind] ?? {});
    const roles = new Map([...this.#roles, ...own]);
    const role = (plain: string) =>
      roles.get(plain) ?? this.#rolePatterns.find(({ say }) => say.test(plain))?.role;
    const weak = new Set(
      Object.values(this.#data.labels.weak[kind] ?? {})
        .flat()
        .map(plainLabel),
    );
    const runsOn = new Set(this.#data.labels.runsOn);
    return {
      field: (plain) => fields.get(plain) ?? fields.get(withoutNote(plain)),
      isWeak: (plain) => weak.has(plain),
      role,
      headAfterUnit: (plain) => this.#headAfterUnit.has(plain),
      knows: (plain) =>
        fields.has(plain) ||
        role(plain) !== undefined ||
        this.#others.has(plain) ||
        fields.has(withoutNote(plain)),
      isColumn: (plain) => this.#heads.has(plain),
      runsOn: (plain) => runsOn.has(fields.get(plain)?.id ?? ''),
      column: (structure, plain) => this.#columns.get(structure)?.get(plain),
      sections: new Map(Object.entries(this.#data.labels.sections[kind] ?? {})),
      same: new Map(Object.entries(this.#data.labels.same[kind] ?? {})),
      phrases: this.#phrasesOf(definition, kind),
      silence: namesOf(definition, kind)
        .flatMap((name) => this.#data.silence.kinds[name] ?? [])
        .map(({ unless, needs, ...rest }) => ({
          ...rest,
          unless: new RegExp(unless, 'u'),
          ...(needs === undefined ? {} : { needs: new RegExp(needs, 'u') }),
        })),
    };
  }

  #fieldsOf(definition: KindDefinition | undefined, kind: string): Map<string, FieldDefinition> {
    const fields = new Map<string, FieldDefinition>();
    const labels = this.#data.labels;
    const own = labels.kinds[kind] ?? {};
    const ignored = new Set(
      namesOf(definition, kind)
        .flatMap((name) => labels.ignore[name] ?? [])
        .map(plainLabel),
    );
    for (const field of definition?.fields.values() ?? []) {
      for (const label of [field.term, ...(labels.fields[field.id] ?? [])]) {
        const plain = plainLabel(label);
        if (!fields.has(plain) && !ignored.has(plain)) fields.set(plain, field);
      }
    }
    // A kind's own labels win over general labels of other fields.
    for (const [id, words] of Object.entries(own)) {
      const field = definition?.fields.get(id);
      for (const label of words) if (field) fields.set(plainLabel(label), field);
    }
    return fields;
  }

  #phrasesOf(definition: KindDefinition | undefined, kind: string): Map<string, ReadyPhrase[]> {
    const { fields, kinds } = this.#data.phrases;
    const found = new Map<string, ReadyPhrase[]>();
    for (const id of definition?.fields.keys() ?? []) {
      const own = namesOf(definition, kind).map((name) => kinds[name]?.[id]);
      const phrases = own.find((list) => list !== undefined) ?? fields[id] ?? [];
      if (phrases.length > 0)
        found.set(
          id,
          phrases.map((phrase) => ({ ...phrase, say: new RegExp(phrase.say, 'gu') })),
        );
    }
    return found;
  }
}

/** The names under which the data speaks of a kind: its own, and its classes. */
function namesOf(definition: KindDefinition | undefined, kind: string): string[] {
  return [kind, ...(definition?.classes ?? []).map((name) => `class:${name}`)];
}

function withWords(vocabulary: Vocabulary, words: ReadingLabels['termWords']): Vocabulary {
  const terms = new Map(
    [...vocabulary.terms].map(([list, own]) => [
      list,
      new Map(
        [...own].map(([id, term]) => [
          id,
          { ...term, aliases: [...(term.aliases ?? []), ...(words[list]?.[id] ?? [])] },
        ]),
      ),
    ]),
  );
  return { ...vocabulary, terms };
}

export function loadLabels(vocabulary: Vocabulary): Result<LabelBook> {
  const labels = readJsonFile(pathOf('labels'), 'labels.json', 'ReadingLabels');
  if (!labels.ok) return labels;
  const phrases = readJsonFile(pathOf('phrases'), 'phrases.json', 'ReadingPhrases');
  if (!phrases.ok) return phrases;
  const silence = readJsonFile(pathOf('silence'), 'silence.json', 'ReadingSilence');
  if (!silence.ok) return silence;
  const data = {
    labels: labels.value.content,
    phrases: phrases.value.content,
    silence: silence.value.content,
  };
  return ok(new LabelBook(data, vocabulary));
}

function pathOf(name: string): string {
  return join(resourcesFolder, 'reading', `${name}.json`);
}

function inverted(map: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [id, labels] of Object.entries(map)) {
    for (const label of labels) if (!found.has(plainLabel(label))) found.set(plainLabel(label), id);
  }
  return found;
}
