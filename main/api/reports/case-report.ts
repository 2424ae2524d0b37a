import type {
  CaseReport,
  FindingJudgement,
  OwnCase,
  ReportRow,
  ReportSheet,
  ReportVeto,
  ScoreResult,
} from '../../../shared/generated/schemas.ts';
import { differs, tableOf, verdictWord } from '../../../shared/score/index.ts';
import { countVerdicts } from '../../engine/check.ts';
import { verdictMarks } from '../../reports/words.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { decisionDateOf, headingOf } from '../check/check-case.ts';
import type { CheckKnowledge } from '../check/knowledge.ts';
import { ownCaseText } from '../views/own-case.ts';
import { presetText, type ReviewState, reviewChange } from '../views/review-view.ts';

export interface CaseReportInput {
  knowledge: CheckKnowledge;
  stored: StoredCase;
  review: ReviewState | undefined;
  /** Names of profiles by id. */
  names: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  comment: string;
  ownCase: OwnCase | undefined;
  /** Name of the campaign that the review was opened in. */
  campaign: string | undefined;
  logHead: string | undefined;
}

/** The model of a case's 评查表, complete in itself. */
export function caseReportOf(input: CaseReportInput): CaseReport {
  const { knowledge, stored, review, logHead } = input;
  const decisionDate = decisionDateOf(knowledge, stored.caseFile);
  return {
    format: 'mingjuan.case-report',
    formatVersion: 1,
    heading: { ...headingOf(stored.caseFile), id: stored.id },
    ...(decisionDate === undefined ? {} : { decisionDate }),
    handlers: handlersOf(stored),
    label: review?.review.settings.standard.label ?? null,
    printedAt: new Date().toISOString(),
    counts: countVerdicts(stored.findings),
    findings: stored.findings,
    stages: stageTerms(knowledge.vocabulary),
    sheet: review ? sheetOf(input, review) : null,
    versions: { ...stored.versions, ...(logHead === undefined ? {} : { logHead }) },
  };
}

function sheetOf(input: CaseReportInput, state: ReviewState): ReportSheet {
  const { review } = state;
  const change = reviewChange(state, { undo: undefined, names: input.names });
  return {
    standard: review.settings.standard,
    preset: presetText(state, input.campaign),
    reviewer: input.names.get(review.reviewer) ?? '',
    reviewerUnit: input.units.get(review.reviewer) ?? '',
    state: change.state.state === 'open' ? 'open' : change.state.changedSince ? 'changedSince' : 'signed',
    ...(review.signedAt === undefined ? {} : { signedAt: review.signedAt }),
    ...(input.ownCase ? { ownCase: ownCaseText(input.ownCase) } : {}),
    comment: input.comment,
    rows: rowsOf(state),
    findingJudgements: review.findingJudgements.map((judgement) =>
      findingJudgement(state, judgement, input.names),
    ),
    vetoes: state.result.vetoes.map((veto) => vetoOf(state, veto, input.names)),
    result: state.result,
  };
}

function rowsOf(state: ReviewState): ReportRow[] {
  const { standard } = state;
  const { settings } = state.review;
  const table = tableOf(standard, settings.schedule);
  if (!table) return [];
  const judgements = new Map(state.judgements.map((judgement) => [judgement.line, judgement]));
  const outcomes = new Map(
    state.result.items.flatMap((item) => item.lines.map((line) => [line.line, line] as const)),
  );
  for (const line of state.result.deductions) outcomes.set(line.line, line);
  for (const line of state.result.adjustments) outcomes.set(line.line, line);
  const change = reviewChange(state, { undo: undefined, names: new Map() });
  return change.lines.map((line) => {
    const entry = table.lines.get(line.line);
    const judgement = judgements.get(line.line) ?? judgements.get(line.item);
    const suggestion = state.suggestions.get(line.line);
    const outcome = outcomes.get(line.line);
    const points = judgement && outcome && line.kind !== 'veto' ? outcome.points : null;
    const sign = line.kind === 'subPoint' ? '' : line.kind === 'bonus' ? '+' : '−';
    return {
      section: line.section,
      itemNo: line.itemNo,
      itemTitle: entry && 'item' in entry ? entry.item.title : '',
      text: line.text,
      full: line.points,
      verdict: judgement ? verdictWord(judgement.verdict) : '',
      points,
      pointsText: points === null ? '' : points === 0 ? '0' : `${sign}${points}`,
      reason: [judgement?.reason ?? '', (judgement?.evidence ?? []).join('、')]
        .filter((part) => part !== '')
        .join('　'),
      machine: suggestion ? verdictWord(suggestion.verdict) : '',
      differs:
        judgement !== undefined &&
        suggestion !== undefined &&
        judgement.line === line.line &&
        differs(table, judgement, suggestion),
    };
  });
}

function findingJudgement(
  state: ReviewState,
  judgement: FindingJudgement,
  names: ReadonlyMap<string, string>,
) {
  const finding = state.stored.findings.find(
    (entry) => entry.rule === judgement.rule && entry.procedure === judgement.procedure,
  );
  return {
    title: finding?.title ?? judgement.rule,
    machine: finding ? verdictMarks[finding.verdict] : '',
    verdict: verdictWord(judgement.verdict),
    reason: judgement.reason ?? '',
    by: names.get(judgement.by) ?? '',
  };
}

function vetoOf(
  state: ReviewState,
  veto: ScoreResult['vetoes'][number],
  names: ReadonlyMap<string, string>,
): ReportVeto {
  const second = state.judgements.find((judgement) => judgement.line === veto.line)?.secondPerson;
  return {
    name: veto.name,
    text: veto.text,
    state: veto.state,
    reason: veto.reason ?? '',
    by: names.get(veto.by ?? '') ?? '',
    second: second ? (names.get(second.by) ?? '') : '',
    secondReason: second?.reason ?? '',
  };
}

/** Handlers as the approval of filing or the cover names them. */
function handlersOf(stored: StoredCase): string {
  for (const document of stored.caseFile.documents) {
    const value = document.fields?.handlers;
    if (!value || !('value' in value) || !Array.isArray(value.value)) continue;
    const names = value.value.map((entry) =>
      typeof entry === 'string' ? entry : (entry as { name?: unknown }).name,
    );
    return names.filter((name) => typeof name === 'string').join('、');
  }
  return '';
}

function stageTerms(vocabulary: Vocabulary): Record<string, string> {
  return Object.fromEntries([...(vocabulary.terms.get('stages') ?? [])].map(([id, term]) => [id, term.term]));
}
