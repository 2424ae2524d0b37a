import type {
  CaseDocument,
  CaseFile,
  ConfirmDocument,
  ConfirmValue,
  ConfirmView,
  FieldDefinition,
  Value,
} from '../../../shared/generated/schemas.ts';
import { valueInWords } from '../../engine/wording.ts';
import { hasRightCheckDigits } from '../../intake/recognise/read-value.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { headingOf } from '../check/check-case.ts';
import { isByPerson } from '../intake/carry-over.ts';
import { choicesOf, inputOf, rawOf } from './typed-value.ts';
import { definitionAt, parsePath, valuesOf } from './value-path.ts';

/** All values of a case with what a person should look at first. */
export function confirmView(
  vocabulary: Vocabulary,
  { id, revision, caseFile }: StoredCase,
  isKept: (hash: string) => boolean,
): ConfirmView {
  const values = onceEach(caseFile.documents.flatMap((document) => documentValues(vocabulary, document)));
  const ordered = values.map((value, index) => ({ value, index, rank: rankOf(value) }));
  ordered.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const heading = headingOf(caseFile);
  return {
    case: id,
    label: heading.caseNumber ?? heading.decisionNumber ?? heading.title ?? '',
    revision,
    files: (caseFile.files ?? []).map(({ id: file, name, pages, sha256 }) => ({
      file,
      name,
      pages: pages ?? 0,
      kept: sha256 !== undefined && isKept(sha256),
    })),
    documents: caseFile.documents.map((document, index) => documentOf(vocabulary, caseFile, document, index)),
    values: ordered.map(({ value }) => value),
    kinds: [...vocabulary.kinds.values()].map((kind) => ({ id: kind.id, term: kind.term })),
    counts: {
      needed: values.filter(({ needed }) => needed).length,
      draft: values.filter(({ state }) => state === 'draft').length,
      done: values.filter(({ state, byPerson }) => state === 'confirmed' || state === 'corrected' || byPerson)
        .length,
      all: values.length,
    },
    inventory: caseFile.completeness,
  };
}

/**
 * A name or number that many documents of the file say alike needs a person once; where one of them differs, it needs
 * a person too. The others stay drafts.
 */
function onceEach(values: readonly ConfirmValue[]): ConfirmValue[] {
  const seen = new Set<string>();
  return values.map((value) => {
    if (!value.key || value.input !== 'text' || value.raw === undefined) return value;
    const said = `${value.path}|${value.raw.replace(/\s/g, '')}`;
    const isRepeated = seen.has(said) && value.confidence === 'clear';
    seen.add(said);
    if (!isRepeated) return value;
    const { why: _why, ...rest } = value;
    return { ...rest, needed: false };
  });
}

/** Unsure ones first, then key values, then other drafts, then what is done. */
function rankOf({ needed, confidence, key, state }: ConfirmValue): number {
  if (needed) return confidence === 'unread' ? 0 : confidence === 'check' ? 1 : key ? 2 : 3;
  return state === 'draft' ? 4 : 5;
}

function documentValues(vocabulary: Vocabulary, document: CaseDocument): ConfirmValue[] {
  return valuesOf(document).map(({ path, value }) => confirmValue(vocabulary, document, path, value));
}

function confirmValue(
  vocabulary: Vocabulary,
  document: CaseDocument,
  path: string,
  value: Value,
): ConfirmValue {
  const parsed = parsePath(path);
  const field = parsed && definitionAt(vocabulary, document, parsed);
  const place = value.read?.[0];
  const byPerson = isByPerson(value);
  const doubt = doubtOf(field, value);
  const key = isKey(field);
  const choices = field && choicesOf(vocabulary, field);
  const machineAbsence = 'absent' in value && value.absent === 'notStated' && !byPerson;
  const open = ('value' in value && value.state === 'draft') || machineAbsence;
  const confidence = doubt ? 'check' : (place?.confidence ?? 'clear');
  return {
    document: document.id,
    path,
    term: field?.term ?? path.replace(/^\w+:/, ''),
    about: document.title || kindTerm(vocabulary, document.kind),
    text: 'value' in value ? shown(vocabulary, field, value.value) : '',
    ...('value' in value ? { raw: rawOf(vocabulary, field, value.value) } : {}),
    state: 'value' in value ? value.state : value.absent,
    ...('absent' in value && byPerson ? { byPerson: true } : {}),
    confidence,
    needed: open && (confidence !== 'clear' || key || machineAbsence),
    key,
    ...(open ? whyOf(doubt, confidence, key, machineAbsence) : {}),
    input: field ? inputOf(field) : 'text',
    ...(choices ? { choices } : {}),
    ...(place ? { place } : {}),
  };
}

function whyOf(
  doubt: ConfirmValue['why'],
  confidence: ConfirmValue['confidence'],
  key: boolean,
  machineAbsence: boolean,
): Pick<ConfirmValue, 'why'> {
  if (doubt !== undefined) return { why: doubt };
  if (machineAbsence) return { why: 'absent' };
  if (confidence === 'unread') return { why: 'unread' };
  if (confidence === 'check') return { why: 'unsure' };
  return key ? { why: 'key' } : {};
}

/** Numbers that carry check digits show a wrong reading by themselves. */
function doubtOf(field: FieldDefinition | undefined, value: Value): ConfirmValue['why'] {
  if (!field || !('value' in value) || value.state !== 'draft' || typeof value.value !== 'string')
    return undefined;
  if (!/idNumber$|creditCode$/i.test(field.id)) return undefined;
  const text = value.value.replace(/\s/g, '');
  if (text.length !== 18) return 'length';
  return hasRightCheckDigits(text) ? undefined : 'checkDigits';
}

/** Parties, numbers, dates and amounts always need a person, however sure the reading is. */
function isKey(field: FieldDefinition | undefined): boolean {
  if (!field) return false;
  if (field.type === 'date' || field.type === 'dateTime' || field.type === 'money') return true;
  return field.id === 'number' || field.id === 'partyName' || /Number$/.test(field.id);
}

function shown(vocabulary: Vocabulary, field: FieldDefinition | undefined, value: unknown): string {
  const type = field?.type === 'money' ? 'money' : field?.type === 'structure' ? 'list' : 'text';
  return valueInWords(vocabulary, value, type, field?.terms);
}

function documentOf(
  vocabulary: Vocabulary,
  caseFile: CaseFile,
  document: CaseDocument,
  index: number,
): ConfirmDocument {
  const range = document.pages?.[0];
  const before = caseFile.documents[index - 1]?.pages?.at(-1);
  const kind = vocabulary.kinds.get(document.kind);
  return {
    document: document.id,
    kind: document.kind,
    kindTerm: document.kind === 'unrecognised' ? '未识别' : kindTerm(vocabulary, document.kind),
    title: document.title || kindTerm(vocabulary, document.kind),
    ...(range ? { range: { ...range, to: document.pages?.at(-1)?.to ?? range.to } } : {}),
    ...(range && before && before.file === range.file ? { mergeable: true } : {}),
    addable: [...(kind?.fields.values() ?? [])]
      .filter((field) => document.fields?.[field.id] === undefined && isTypeable(field))
      .map((field) => {
        const choices = choicesOf(vocabulary, field);
        return {
          path: `field:${field.id}`,
          term: field.term,
          input: inputOf(field),
          ...(choices ? { choices } : {}),
        };
      }),
  };
}

function isTypeable({ type, structure }: FieldDefinition): boolean {
  return type !== 'structure' || structure === 'officer' || structure === 'statute';
}
