import type {
  CaseDocument,
  CaseView,
  CheckFinding,
  DocumentLine,
  FieldDefinition,
  FieldLine,
  Signature,
  TimelineEvent,
  TimelineSpan,
  Value,
} from '../../../shared/generated/schemas.ts';
import { countVerdicts } from '../../engine/check.ts';
import { valueInWords } from '../../engine/wording.ts';
import { triage } from '../../review/triage.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import { kindTerm, kindTerms, termOf, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { decisionDateOf, headingOf, missingRequiredKinds } from '../check/check-case.ts';
import type { CheckKnowledge } from '../check/knowledge.ts';

/** All that the case page shows, from the stored case and its latest run. */
export function caseView(knowledge: CheckKnowledge, stored: StoredCase): CaseView {
  const { caseFile, findings } = stored;
  const { vocabulary } = knowledge;
  const counts = countVerdicts(findings);
  const missing = missingRequiredKinds(knowledge, caseFile);
  const documents = caseFile.documents.map((document) => documentLine(vocabulary, document));
  const unconfirmed = documents
    .flatMap((line) => line.fields)
    .filter((field) => field.state === 'draft').length;
  const sorted = triage({
    findings,
    counts,
    unconfirmed,
    inventory: caseFile.completeness.inventory,
    documents: documents.length,
    missingKinds: missing,
  });
  const decisionDate = decisionDateOf(knowledge, caseFile);
  return {
    heading: { ...headingOf(caseFile), id: stored.id },
    revision: stored.revision,
    revisions: stored.revisions,
    ...(decisionDate === undefined ? {} : { decisionDate }),
    counts,
    group: sorted.group,
    reasons: sorted.reasons,
    timeline: timeline(vocabulary, caseFile.documents),
    spans: spans(findings),
    documents: [...documents, ...missing.map((kind) => missingLine(vocabulary, kind))],
    findings,
    completeness: caseFile.completeness,
    versions: stored.versions,
    checkedAt: stored.checkedAt,
  };
}

/** Steps of the case by date: papers of the procedure and the day each was served. */
function timeline(vocabulary: Vocabulary, documents: readonly CaseDocument[]): TimelineEvent[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const events: TimelineEvent[] = [];
  for (const document of documents) {
    const kind = vocabulary.kinds.get(document.kind);
    if (
      !kind ||
      kind.classes.includes('archive') ||
      (kind.classes.includes('evidence') && !kind.classes.includes('record'))
    )
      continue;
    const served = document.relatesTo?.find((relation) => relation.type === 'serves');
    const about = served ? byId.get(served.document) : undefined;
    const label = about
      ? `${about.title ?? kindTerm(vocabulary, about.kind)}送达`
      : (document.title ?? kind.term);
    const value = firstDate(document);
    if (!value) continue;
    const stated = value.value;
    if (!('value' in stated)) {
      if (stated.absent !== 'notStated')
        events.push({ date: '', label, document: document.id, state: 'unknown' });
      continue;
    }
    const page = stated.read?.[0]?.page ?? document.pages?.[0]?.from;
    events.push({
      date: String(stated.value).slice(0, 10),
      label,
      document: document.id,
      title: document.title ?? kind.term,
      ...(page === undefined ? {} : { page }),
      state: stated.state === 'draft' ? 'draft' : 'confirmed',
    });
  }
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const dateFields = ['receivedDate', 'date', 'start', 'publishDate', 'servedDate'];

/** The day that stands for a document: YYYY-MM-DD, shorter where less was written. */
export function documentDate(document: CaseDocument): string | undefined {
  const stated = firstDate(document)?.value;
  return stated && 'value' in stated ? String(stated.value).slice(0, 10) : undefined;
}

/** The head's signature date stands for an approval; else the first date field that was read. */
function firstDate(document: CaseDocument): { value: Value } | undefined {
  const head = document.signatures?.find((signature) => signature.role === 'head')?.date;
  if (head && 'value' in head) return { value: head };
  let fallback: Value | undefined;
  for (const field of dateFields) {
    const value = document.fields?.[field];
    if (value && 'value' in value) return { value };
    fallback ??= value;
  }
  return fallback ? { value: fallback } : undefined;
}

/** Limits with a derivation, for drawing under the axis. */
function spans(findings: readonly CheckFinding[]): TimelineSpan[] {
  return findings.flatMap(({ rule, title, verdict, derivation }) => {
    if (!derivation || verdict === 'notApplicable') return [];
    const { start, target, lastDay, rolledTo } = derivation;
    return [
      {
        rule,
        label: title,
        from: start.date.slice(0, 10),
        to: target.date.slice(0, 10),
        ...(lastDay === undefined
          ? {}
          : { lastDay: (derivation.rollOver === 'yes' ? rolledTo : undefined) ?? lastDay.slice(0, 10) }),
        verdict,
      },
    ];
  });
}

function documentLine(vocabulary: Vocabulary, document: CaseDocument): DocumentLine {
  const kind = vocabulary.kinds.get(document.kind);
  const term = document.kind === 'unrecognised' ? '未识别' : kindTerm(vocabulary, document.kind);
  const number = document.fields?.number;
  const day = firstDate(document)?.value;
  return {
    document: document.id,
    kind: document.kind,
    kindTerm: term,
    title: document.title ?? term,
    ...(number && 'value' in number ? { number: String(number.value) } : {}),
    ...(day && 'value' in day ? { date: String(day.value).slice(0, 10) } : {}),
    pages: pagesOf(document),
    missing: false,
    fields: Object.entries(document.fields ?? {}).map(([id, value]) =>
      fieldLine(vocabulary, kind?.fields.get(id), id, value),
    ),
    signatures: (document.signatures ?? [])
      .map((signature) => signatureText(vocabulary, signature))
      .join('；'),
    seals: (document.seals ?? [])
      .map((seal) => ('value' in seal.name ? String(seal.name.value) : '有印章，文字看不清'))
      .join('；'),
  };
}

function fieldLine(
  vocabulary: Vocabulary,
  field: FieldDefinition | undefined,
  id: string,
  value: Value,
): FieldLine {
  const page = value.read?.[0]?.page;
  const type = field?.type === 'money' ? 'money' : field?.type === 'structure' ? 'list' : 'text';
  const shown = 'value' in value ? shownValue(vocabulary, field, value.value, type) : '';
  return {
    field: id,
    term: field?.term ?? id,
    value: shown,
    state: 'value' in value ? value.state : value.absent,
    ...(page === undefined ? {} : { page }),
  };
}

function shownValue(
  vocabulary: Vocabulary,
  field: FieldDefinition | undefined,
  value: unknown,
  type: 'money' | 'list' | 'text',
): string {
  return valueInWords(vocabulary, value, type, field?.terms);
}

function signatureText(vocabulary: Vocabulary, signature: Signature): string {
  const role = termOf(vocabulary, 'signatureRoles', signature.role);
  const name = part(signature.name, '空白');
  const date = part(signature.date, '未写日期');
  const opinion = signature.opinion ? `“${part(signature.opinion, '没有意见')}”` : '';
  return `${role} ${name}${opinion}${date ? ` ${date}` : ''}`;
}

function part(value: Value | undefined, blank: string): string {
  if (value === undefined) return '';
  if ('value' in value) return String(value.value);
  return value.absent === 'notStated' ? blank : value.absent === 'illegible' ? '看不清' : '缺页';
}

function pagesOf(document: CaseDocument): string {
  return (document.pages ?? [])
    .map(({ from, to }) => (from === to ? `第${from}页` : `第${from}—${to}页`))
    .join('、');
}

function missingLine(vocabulary: Vocabulary, kind: string): DocumentLine {
  const term = kindTerms(vocabulary, [kind]);
  return {
    document: `missing-${kind}`,
    kind,
    kindTerm: term,
    title: term,
    pages: '',
    missing: true,
    fields: [],
    signatures: '',
    seals: '',
  };
}
