import type { CaseDocument, ElementNeed, ReviewReason, Value } from '../../../shared/generated/schemas.ts';
import { fieldTerm, termOf } from '../../vocabulary/vocabulary.ts';
import { isRecord } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { readField } from '../document-fields.ts';
import { type Outcome, type RawOccurrence, undecided, yes } from '../outcome.ts';
import { because, listOf, type Source } from '../reading.ts';
import type { Compiler } from '../scope.ts';
import { compileSelector, kindsOf, requireField } from '../selector.ts';
import { readProperty, testStructure } from '../structures.ts';
import { isWritten, personsAt } from '../written.ts';
import { isBlank, isUnread } from './present.ts';

/** `true` the document has it, a name what it lacks, a reason why that is not known. */
type NeedAnswer = true | { lacks: string } | { reason: ReviewReason };
type CheckNeed = (document: CaseDocument) => NeedAnswer;

/** Each selected document has all elements (要素齐全); one occurrence a document that lacks some. */
export const keyword = defineKeyword<'elements'>({
  key: 'elements',
  compile(compiler, node) {
    const select = compileSelector(compiler, node.elements.documents);
    const kinds = kindsOf(compiler, node.elements.documents);
    const needs = node.elements.need.map((need) => compileNeed(compiler, kinds, need));
    return (scope) => {
      const selection = select(scope);
      if (selection.documents.length === 0) {
        return selection.absenceDoubt
          ? undecided(selection.absenceDoubt)
          : { answer: 'yes', sources: [], fromAbsence: true };
      }
      return judge(selection.documents, needs, selection.doubt);
    };
  },
});

function judge(
  documents: readonly CaseDocument[],
  needs: readonly CheckNeed[],
  doubt: ReviewReason | undefined,
): Outcome {
  let reason = doubt;
  const missing: string[] = [];
  const occurrences: RawOccurrence[] = [];
  const sources: Source[] = [];
  for (const document of documents) {
    const place: Source = { document, field: 'title' };
    sources.push(place);
    const lacks: string[] = [];
    for (const check of needs) {
      const answer = check(document);
      if (answer === true) continue;
      if ('lacks' in answer) lacks.push(answer.lacks);
      else reason ??= answer.reason;
    }
    if (lacks.length === 0) continue;
    for (const name of lacks) if (!missing.includes(name)) missing.push(name);
    occurrences.push({ count: lacks.length, note: `缺：${lacks.join('、')}`, sources: [place] });
  }
  if (occurrences.length > 0) return { answer: 'no', sources, missing, occurrences };
  return reason ? undecided(reason, sources) : yes(sources);
}

function compileNeed(compiler: Compiler, kinds: readonly string[], need: ElementNeed): CheckNeed {
  const { vocabulary } = compiler;
  if ('anyOf' in need) {
    const checks = need.anyOf.map((part) => compileNeed(compiler, kinds, part));
    return (document) =>
      anyOf(
        checks.map((check) => check(document)),
        need.term,
      );
  }
  if ('seal' in need) {
    return (document) => stated(compiler, document, 'seal.name', (value) => !isBlank(value), true);
  }
  if ('signature' in need) {
    const parts = need.parts ?? ['name'];
    return (document) => signed(compiler, document, need.signature, parts, need.min ?? 1);
  }
  requireField(compiler, kinds, need.field);
  const properties = need.properties ?? [];
  const tests = need.where ?? [];
  return (document) => {
    if (properties.length === 0)
      return stated(compiler, document, need.field, (value) => !isBlank(value) && value !== false);
    const reading = readField(vocabulary, document, need.field);
    const term = fieldTerm(vocabulary, document.kind, need.field);
    if (reading.state === 'unknown') return { reason: reading.reason };
    if (reading.state === 'absent') return { lacks: term };
    if (isBlank(reading.value))
      return isUnread(reading.value) ? { reason: because('notRead', term) } : { lacks: term };
    return haveProperties(listOf(reading.value), properties, tests, term);
  };
}

function stated(
  compiler: Compiler,
  document: CaseDocument,
  field: string,
  holds: (value: unknown) => boolean,
  illegibleCounts = false,
): NeedAnswer {
  const reading = readField(compiler.vocabulary, document, field);
  if (reading.state === 'known' && holds(reading.value)) return true;
  if (reading.state === 'known' && isUnread(reading.value))
    return { reason: because('notRead', fieldTerm(compiler.vocabulary, document.kind, field)) };
  if (reading.state !== 'unknown') return { lacks: fieldTerm(compiler.vocabulary, document.kind, field) };
  return illegibleCounts && reading.written ? true : { reason: reading.reason };
}

function haveProperties(
  members: readonly unknown[],
  properties: readonly string[],
  tests: Parameters<typeof testStructure>[1],
  term: string,
): NeedAnswer {
  let reason: ReviewReason | undefined;
  for (const member of members) {
    const concerned = testStructure(member, tests);
    if (concerned === false) continue;
    if (concerned !== true) {
      reason ??= concerned;
      continue;
    }
    for (const property of properties) {
      const reading = readProperty(member, property, []);
      if (reading.state === 'absent') return { lacks: term };
      if (reading.state === 'unknown') reason ??= reading.reason;
    }
  }
  return reason ? { reason } : true;
}

/** Different signatures of a role, counted by name where names are legible. */
function signed(
  compiler: Compiler,
  document: CaseDocument,
  role: string,
  parts: readonly ('name' | 'date' | 'opinion')[],
  min: number,
): NeedAnswer {
  const who = termOf(compiler.vocabulary, 'signatureRoles', role);
  if (document.signatures === undefined) return { reason: because('notRead', `${who}签名`) };
  const own = document.signatures.filter((signature) => signature.role === role);
  const names = new Set<string>();
  const written: Value[] = [];
  let unread: ReviewReason | undefined;
  for (const signature of own) {
    for (const part of parts) {
      const value = signature[part];
      const term = fieldTerm(compiler.vocabulary, document.kind, `signature.${role}.${part}`);
      if (value === undefined) unread ??= because('notRead', term);
      else if ('absent' in value) {
        if (value.absent === 'notStated' && part !== 'name') return { lacks: term };
        if (value.absent !== 'notStated' && part !== 'name') unread ??= because(value.absent, term);
        if (part === 'name' && isWritten(value)) written.push(value);
        else if (part === 'name' && value.absent !== 'notStated') unread ??= because(value.absent, term);
      } else if (part === 'name' && !isBlank(value.value)) names.add(String(value.value));
      else if (isBlank(value.value)) return { lacks: term };
    }
    if (!parts.includes('name') && signature.name && 'value' in signature.name)
      names.add(String(signature.name.value));
  }
  if (Math.max(names.size, personsAt(written)) >= min) return unread ? { reason: unread } : true;
  // Whether an illegible name is another one cannot be told.
  if (names.size + written.length >= min) unread ??= because('illegible', `${who}签名`);
  if (unread) return { reason: unread };
  return { lacks: min > 1 ? `${who}签名（${names.size}/${min}）` : `${who}签名` };
}

function anyOf(answers: readonly NeedAnswer[], term: string): NeedAnswer {
  if (answers.includes(true)) return true;
  const open = answers.find((answer) => isRecord(answer) && 'reason' in answer);
  return (open as { reason: ReviewReason } | undefined) ?? { lacks: term };
}
