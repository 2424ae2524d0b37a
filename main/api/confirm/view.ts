import type {
  CaseDocument,
  CaseFile,
  ConfirmDocument,
  ConfirmValue,
  ConfirmView,
  FieldDefinition,
} from '../../../shared/generated/schemas.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { headingOf } from '../check/check-case.ts';
import { differencesOf, inOneAct } from './alike.ts';
import type { KeyValues } from './key-values.ts';
import { sealTest } from './seal-places.ts';
import { choicesOf, inputOf } from './typed-value.ts';
import { ValueJudge } from './value-judge.ts';

/** All values of a case with what a person should look at first. */
export function confirmView(
  { vocabulary, keys }: { vocabulary: Vocabulary; keys: KeyValues },
  { id, revision, caseFile, findings }: StoredCase,
  isKept: (hash: string) => boolean,
): ConfirmView {
  const judge = new ValueJudge(vocabulary, keys.of(caseFile, findings), sealTest(caseFile));
  const values = inOneAct(caseFile.documents.flatMap((document) => judge.valuesOf(document)));
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
    differences: differencesOf(vocabulary, caseFile),
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

/** Unsure ones first, then key values, then other drafts, then what is done. */
function rankOf({ needed, confidence, key, state, why }: ConfirmValue): number {
  if (needed && confidence === 'unread') return 0;
  if (needed) return confidence === 'check' || why === 'fault' ? 1 : key ? 2 : 3;
  return state === 'draft' ? 4 : 5;
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
