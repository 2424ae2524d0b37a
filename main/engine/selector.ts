import type {
  CaseDocument,
  DocumentSelector,
  FieldTest,
  ReviewReason,
} from '../../shared/generated/schemas.ts';
import { kindTerms } from '../vocabulary/vocabulary.ts';
import { compareValues } from './compare.ts';
import { documentDay, readField } from './document-fields.ts';
import { because, reasonOf } from './reading.ts';
import { CompileError, type Compiler, type Scope } from './scope.ts';

/** Documents that were found, and why there might be more. */
export interface Selection {
  documents: readonly CaseDocument[];
  /** A document may belong here, but what decides it was not read. */
  doubt?: ReviewReason;
  /** For an empty selection: why absence is not established; undefined if it is. */
  absenceDoubt?: ReviewReason;
}

export type Select = (scope: Scope) => Selection;

/**
 * Compiles a document selector; kinds, fields and classes must be of the vocabulary. Many rules ask for the same
 * documents, so equal selectors are one, and what one selects is kept with the procedure instance that asked.
 */
export function compileSelector(compiler: Compiler, selector: DocumentSelector): Select {
  const text = JSON.stringify(selector);
  const known = compiler.selectors.get(text);
  if (known) return known;
  const make =
    selector.set === undefined ? compileSelection(compiler, selector) : compileSetName(compiler, selector);
  const index = compiler.selectors.size;
  const select: Select = (scope) => {
    const { selections } = scope.procedure;
    const seen = selections[index];
    if (seen) return seen;
    const selection = make(scope);
    selections[index] = selection;
    return selection;
  };
  compiler.selectors.set(text, select);
  return select;
}

/** A set of the fact catalogue says all there is to say. */
function compileSetName(compiler: Compiler, { set = '', ...others }: DocumentSelector): Select {
  if (Object.keys(others).length > 0) throw new CompileError(`文书集合“${set}”以外不能再写条件`);
  return compiler.set(set).select;
}

function compileSelection(compiler: Compiler, selector: DocumentSelector): Select {
  const kinds = selectedKinds(compiler, selector);
  const tests = (selector.where ?? []).map((test) => compileTest(compiler, kinds, test));
  const relation = selector.relation;
  for (const kind of relation?.kinds ?? []) requireKind(compiler, kind);
  const pick = selector.pick;
  const wholeFile = selector.wholeFile === true;
  return (scope) => {
    const found: CaseDocument[] = [];
    let doubt: ReviewReason | undefined;
    for (const kind of kinds) {
      for (const document of scope.file.ofKind(kind)) {
        if (!wholeFile && !scope.procedure.sees(document)) continue;
        const fits = relation ? isRelated(scope, document, relation) : true;
        if (fits === false) continue;
        const tested = fits === true ? testAll(tests, document) : fits;
        if (tested === true) found.push(document);
        else if (tested !== false) doubt ??= tested;
      }
    }
    if (found.length === 0) return withAbsence(scope, kinds, doubt);
    const picked = pick ? pickOne(scope, found, pick, doubt) : found;
    return Array.isArray(picked)
      ? { documents: picked as CaseDocument[], ...(doubt === undefined ? {} : { doubt }) }
      : { documents: [], doubt: picked as ReviewReason, absenceDoubt: picked as ReviewReason };
  };
}

function withAbsence(scope: Scope, kinds: readonly string[], doubt: ReviewReason | undefined): Selection {
  const absenceDoubt = doubt ?? scope.file.doubtAboutAbsence(kinds);
  return {
    documents: [],
    ...(doubt === undefined ? {} : { doubt }),
    ...(absenceDoubt === undefined ? {} : { absenceDoubt }),
  };
}

function selectedKinds(compiler: Compiler, selector: DocumentSelector): string[] {
  if (selector.set !== undefined) return [...compiler.set(selector.set).kinds];
  const except = new Set(selector.except ?? []);
  const kinds = new Set(selector.kinds ?? []);
  for (const kind of kinds) requireKind(compiler, kind);
  if (selector.classes) {
    for (const [id, kind] of compiler.vocabulary.kinds) {
      if (kind.classes.some((name) => selector.classes?.includes(name))) kinds.add(id);
    }
  }
  const list = [...kinds].filter((kind) => !except.has(kind));
  if (list.length === 0) throw new CompileError('选择文书的条件里没有任何文书种类');
  return list;
}

function requireKind(compiler: Compiler, kind: string): void {
  if (!compiler.vocabulary.kinds.has(kind)) throw new CompileError(`没有文书种类“${kind}”`);
}

type TestDocument = (document: CaseDocument) => boolean | ReviewReason;

function compileTest(compiler: Compiler, kinds: readonly string[], test: FieldTest): TestDocument {
  requireField(compiler, kinds, test.field);
  const { vocabulary } = compiler;
  return (document) => {
    const reading = readField(vocabulary, document, test.field);
    if (reading.state === 'unknown' && reading.written && asksWhetherWritten(test)) return true;
    if (reading.state === 'unknown') return reasonOf(reading);
    if (reading.state === 'absent') return test.op === 'ne' || test.op === 'notIn';
    return compareValues(reading.value, test.op, test.value);
  };
}

/** Any character will do: whether it can be read is not asked. */
function asksWhetherWritten({ op, value }: FieldTest): boolean {
  return op === 'matches' && value === '.';
}

/** Throws unless some of the kinds has the field. */
export function requireField(compiler: Compiler, kinds: readonly string[], field: string): void {
  if (/^(signature\.[a-zA-Z]+(\.(name|date|opinion))?|seal\.name|kind|id|title)$/.test(field)) return;
  if (kinds.some((kind) => compiler.vocabulary.kinds.get(kind)?.fields.has(field))) return;
  throw new CompileError(`${kindTerms(compiler.vocabulary, kinds)}没有字段“${field}”`);
}

/** Kinds that a selector can select, for checks while compiling. */
export function kindsOf(compiler: Compiler, selector: DocumentSelector): string[] {
  return selectedKinds(compiler, selector);
}

function testAll(tests: readonly TestDocument[], document: CaseDocument): boolean | ReviewReason {
  let doubt: ReviewReason | undefined;
  for (const test of tests) {
    const answer = test(document);
    if (answer === false) return false;
    if (answer !== true) doubt ??= answer;
  }
  return doubt ?? true;
}

function isRelated(
  scope: Scope,
  document: CaseDocument,
  relation: NonNullable<DocumentSelector['relation']>,
): boolean | ReviewReason {
  if (document.relatesTo === undefined) return because('notRead', `${document.title ?? '文书'}所涉文书`);
  return document.relatesTo.some((link) => {
    if (link.type !== relation.type) return false;
    const target = scope.file.byId.get(link.document);
    return target !== undefined && relation.kinds.includes(target.kind);
  });
}

function pickOne(
  scope: Scope,
  documents: readonly CaseDocument[],
  pick: 'first' | 'last',
  doubt: ReviewReason | undefined,
): readonly CaseDocument[] | ReviewReason {
  if (doubt) return doubt;
  if (documents.length === 1) return documents;
  let best: { document: CaseDocument; day: string } | undefined;
  for (const document of documents) {
    const day = documentDay(document);
    if (day === undefined || day.length < 10) {
      return because('ambiguous', kindTerms(scope.file.vocabulary, [document.kind]));
    }
    const better = best === undefined || (pick === 'first' ? day < best.day : day >= best.day);
    if (better) best = { document, day };
  }
  return best ? [best.document] : [];
}
