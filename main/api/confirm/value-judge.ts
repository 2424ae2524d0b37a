import type {
  CaseDocument,
  ConfirmValue,
  FieldDefinition,
  ReadPlace,
  Value,
} from '../../../shared/generated/schemas.ts';
import { valueInWords } from '../../engine/wording.ts';
import { hasRightCheckDigits } from '../../intake/recognise/read-value.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { isByPerson } from '../intake/carry-over.ts';
import type { KeyValuesOfCase } from './key-values.ts';
import { choicesOf, inputOf, rawOf } from './typed-value.ts';
import { definitionAt, parsePath, type ValuePath, valuesOf } from './value-path.ts';

type Confidence = ConfirmValue['confidence'];

/** How sure a value is, and why a person has to look at it; `why` undefined where nobody has to. */
export interface Judged {
  field: FieldDefinition | undefined;
  confidence: Confidence;
  key: boolean;
  why: ConfirmValue['why'];
}

/** Says of each value of a case how sure its reading is and whether a person has to look at it. */
export class ValueJudge {
  readonly #vocabulary: Vocabulary;
  readonly #keys: KeyValuesOfCase;
  readonly #touchesSeal: (place: ReadPlace | undefined) => boolean;

  constructor(
    vocabulary: Vocabulary,
    keys: KeyValuesOfCase,
    touchesSeal: (place: ReadPlace | undefined) => boolean,
  ) {
    this.#vocabulary = vocabulary;
    this.#keys = keys;
    this.#touchesSeal = touchesSeal;
  }

  /** What was read of a document, and what a deadline waits for that was not. */
  valuesOf(document: CaseDocument): ConfirmValue[] {
    const read = valuesOf(document).map(({ path, value }) => this.#valueOf(document, path, value));
    return [...read, ...this.#unreadOf(document)];
  }

  #unreadOf(document: CaseDocument): ConfirmValue[] {
    const range = document.pages?.at(-1);
    return this.unreadFields(document).map((field) => ({
      ...this.#frameOf(document, `field:${field.id}`, field),
      text: '',
      state: 'unread',
      confidence: 'unread',
      needed: true,
      key: true,
      why: 'unread',
      ...(range ? { place: { file: range.file, page: range.to } } : {}),
    }));
  }

  /** Fields that were not read, though a deadline is reckoned from them. */
  unreadFields(document: CaseDocument): FieldDefinition[] {
    const fields = [...(this.#vocabulary.kinds.get(document.kind)?.fields.values() ?? [])];
    return fields.filter(
      ({ id }) =>
        document.fields?.[id] === undefined &&
        this.#keys.leavesDeadlineOpen(document, { part: 'field', field: id }),
    );
  }

  #valueOf(document: CaseDocument, path: string, value: Value): ConfirmValue {
    const { field, confidence, key, why } = this.judge(document, path, value);
    const place = value.read?.[0];
    return {
      ...this.#frameOf(document, path, field),
      text: 'value' in value ? shown(this.#vocabulary, field, value.value) : '',
      ...('value' in value ? { raw: rawOf(this.#vocabulary, field, value.value) } : {}),
      state: 'value' in value ? value.state : value.absent,
      ...('absent' in value && isByPerson(value) ? { byPerson: true } : {}),
      confidence,
      needed: why !== undefined,
      key,
      ...(why === undefined ? {} : { why }),
      ...(place ? { place } : {}),
    };
  }

  judge(document: CaseDocument, path: string, value: Value): Judged {
    const parsed = parsePath(path);
    const field = parsed && definitionAt(this.#vocabulary, document, parsed);
    const place = value.read?.[0];
    const key = parsed !== undefined && field !== undefined && this.#keys.isKey(document, parsed, field);
    const doubt = this.#doubtOf(field, value, place);
    const confidence: Confidence = doubt ? 'check' : (place?.confidence ?? 'clear');
    const why = parsed && this.#whyOf(document, parsed, value, { doubt, confidence, key });
    return { field, confidence, key, why };
  }

  #frameOf(document: CaseDocument, path: string, field: FieldDefinition | undefined) {
    const choices = field && choicesOf(this.#vocabulary, field);
    return {
      document: document.id,
      path,
      term: field?.term ?? path.replace(/^\w+:/, ''),
      about: document.title || kindTerm(this.#vocabulary, document.kind),
      input: field ? inputOf(field) : ('text' as const),
      ...(choices ? { choices } : {}),
    };
  }

  /** Why a person has to look at it; undefined where nobody has to. */
  #whyOf(
    document: CaseDocument,
    path: ValuePath,
    value: Value,
    { doubt, confidence, key }: { doubt: ConfirmValue['why']; confidence: Confidence; key: boolean },
  ): ConfirmValue['why'] {
    if (isByPerson(value)) return undefined;
    if ('absent' in value) {
      if (value.absent !== 'notStated') return undefined;
      // What the program takes for not stated can become a fault, so a person says so first.
      if (this.#keys.makesFault(document, path)) return 'fault';
      if (confidence === 'unread') return 'unread';
      return confidence === 'check' || key ? 'absent' : undefined;
    }
    if (doubt !== undefined) return doubt;
    if (confidence === 'unread') return 'unread';
    if (confidence === 'check') return 'unsure';
    return key ? 'key' : undefined;
  }

  /** Numbers that carry check digits show a wrong reading by themselves; under a seal nothing is sure. */
  #doubtOf(
    field: FieldDefinition | undefined,
    value: Value,
    place: ReadPlace | undefined,
  ): ConfirmValue['why'] {
    if (!field || !('value' in value) || value.state !== 'draft') return undefined;
    const number = typeof value.value === 'string' ? numberDoubt(field, value.value) : undefined;
    if (number !== undefined) return number;
    return field.id !== 'seal' && this.#touchesSeal(place) ? 'seal' : undefined;
  }
}

function numberDoubt(field: FieldDefinition, value: string): ConfirmValue['why'] {
  if (!/idNumber$|creditCode$/i.test(field.id)) return undefined;
  const text = value.replace(/\s/g, '');
  if (text.length !== 18) return 'length';
  return hasRightCheckDigits(text) ? undefined : 'checkDigits';
}

function shown(vocabulary: Vocabulary, field: FieldDefinition | undefined, value: unknown): string {
  const type = field?.type === 'money' ? 'money' : field?.type === 'structure' ? 'list' : 'text';
  return valueInWords(vocabulary, value, type, field?.terms);
}
