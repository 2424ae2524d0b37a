import { createHash } from 'node:crypto';
import type {
  CaseFile,
  CaseType,
  CheckFinding,
  Judgement,
  OwnCase,
  ReviewCampaign,
  ReviewChange,
  ReviewLine,
  ReviewSheetState,
  ReviewView,
  ScoreResult,
  Standard,
  Suggestion,
  VetoHint,
  VetoOfReview,
} from '../../../shared/generated/schemas.ts';
import {
  checkJudgement,
  choicesOf,
  computeScore,
  lacksPage,
  linksOf,
  settingsText,
  tableOf,
} from '../../../shared/score/index.ts';
import { type ScoringFinding, suggest } from '../../scoring/suggest.ts';
import type { StoredCase } from '../../store/operations/cases.ts';
import type { Rollup, StoredReview } from '../../store/operations/reviews.ts';
import { headingOf } from '../check/check-case.ts';
import { sheetLines } from './sheet-lines.ts';

/** A review with its case, suggestions and score as they are now. */
export interface ReviewState {
  stored: StoredCase;
  review: StoredReview;
  standard: Standard;
  judgements: readonly Judgement[];
  suggestions: ReadonlyMap<string, Suggestion>;
  vetoHints: readonly VetoHint[];
  result: ScoreResult;
  /** Hash of what the machine said, by rule. */
  basisByRule: ReadonlyMap<string, string>;
  /** The same review with one judgement set or taken back. */
  with(line: string, judgement: Judgement | null): ReviewState;
}

/** Case type under which a standard scores the file; of several procedures the penalty comes first. */
export function caseTypeOf(procedures: CaseFile['procedures']): CaseType {
  const types = procedures.map((procedure) => procedure.type);
  return types.find((type) => type.startsWith('penalty.')) ?? (types[0] as CaseType);
}

/** `names` of the profiles by id: the printed arithmetic names people. */
export function reviewState(
  stored: StoredCase,
  review: StoredReview,
  standard: Standard,
  names: ReadonlyMap<string, string>,
): ReviewState {
  const nameOf = (person: string) => names.get(person) ?? person;
  const choices = choicesOf(standard, review.settings);
  const hints = suggest(standard, review.settings.schedule, stored.findings.map(toScoringFinding), choices);
  const basisByRule = hashByRule(stored.findings);
  const state = (judgements: readonly Judgement[]): ReviewState => ({
    basisByRule,
    stored,
    review,
    standard,
    judgements,
    suggestions: new Map(hints.suggestions.map((suggestion) => [suggestion.line, suggestion])),
    vetoHints: hints.vetoHints,
    result: computeScore(standard, review.settings, judgements, nameOf),
    with: (line, judgement) => {
      const others = judgements.filter((entry) => entry.line !== line);
      return state(judgement ? [...others, judgement] : others);
    },
  });
  return state(review.judgements.map(({ judgement }) => judgement));
}

export function toScoringFinding(finding: CheckFinding): ScoringFinding {
  return {
    rule: finding.rule,
    verdict: finding.verdict,
    conditions: finding.conditions.map(({ id, answer }) => ({ id, answer })),
    occurrences: Math.max(
      1,
      finding.occurrences.reduce((sum, place) => sum + place.count, 0),
    ),
  };
}

interface Extras {
  undo: string | undefined;
  names: ReadonlyMap<string, string>;
}

export function reviewView(
  state: ReviewState,
  extras: Extras & { ownCase: OwnCase | undefined; campaign: ReviewCampaign | undefined },
): ReviewView {
  const { stored, review } = state;
  return {
    review: review.id,
    case: stored.id,
    heading: { ...headingOf(stored.caseFile), id: stored.id },
    standard: state.standard,
    settings: review.settings,
    presetText: presetText(state, extras.campaign?.name),
    suggestions: [...state.suggestions.values()],
    vetoHints: [...state.vetoHints],
    findings: stored.findings,
    reviewer: extras.names.get(review.reviewer) ?? '',
    ...(extras.ownCase ? { ownCase: extras.ownCase } : {}),
    ...(extras.campaign ? { campaign: extras.campaign } : {}),
    ...reviewChange(state, extras),
  };
}

/** What was settled before anybody scored, as screen and paper print it: the campaign first, where there is one. */
export function presetText({ standard, review }: ReviewState, campaign: string | undefined): string[] {
  const settled = settingsText(standard, review.settings);
  return campaign === undefined ? settled : [`评查活动：${campaign}`, ...settled];
}

export function reviewChange(state: ReviewState, extras: Extras): ReviewChange {
  const { review } = state;
  return {
    judgements: [...state.judgements],
    findingJudgements: review.findingJudgements,
    lines: reviewLines(state),
    result: state.result,
    state: sheetState(state, extras.names),
    ...(extras.undo === undefined ? {} : { canUndo: extras.undo }),
    rowRevisions: review.rowRevisions,
  };
}

function sheetState({ stored, review }: ReviewState, names: ReadonlyMap<string, string>): ReviewSheetState {
  if (review.state !== 'signed') return { state: 'open', changedSince: false };
  return {
    state: 'signed',
    ...(review.signedAt === undefined ? {} : { signedAt: review.signedAt }),
    signedBy: names.get(review.reviewer) ?? '',
    changedSince:
      stored.revision !== review.signedRevision ||
      (review.signedAt !== undefined && review.touchedAt > review.signedAt),
    ...(review.signedHead === undefined ? {} : { logHead: review.signedHead }),
  };
}

/** Leaf lines in the order of the standard, with how far each has come. */
export function reviewLines(state: ReviewState): ReviewLine[] {
  const { standard } = state;
  const { settings } = state.review;
  const table = tableOf(standard, settings.schedule);
  const judged = new Map(state.review.judgements.map((entry) => [entry.judgement.line, entry]));
  const closedItems = new Set(
    state.judgements
      .filter((entry) => table?.lines.get(entry.line)?.kind === 'item' && entry.verdict !== 'doubtful')
      .map((entry) => entry.line),
  );
  return sheetLines(standard, settings).map((line) => {
    const covered = closedItems.has(line.item) ? judged.get(line.item) : undefined;
    return { ...line, ...progressOf(state, line.line, judged.get(line.line) ?? covered) };
  });
}

function progressOf(
  state: ReviewState,
  id: string,
  held: StoredReview['judgements'][number] | undefined,
): Pick<ReviewLine, 'state' | 'problem'> {
  if (!held) return { state: 'unseen' };
  if (held.basisHash !== basisHashOf(state, held.judgement.line))
    return { state: 'stale', problem: '材料已更新，请再看一次。' };
  const [problem] = checkJudgement(state.standard, state.review.settings, held.judgement).filter(
    (entry) => entry.code !== 'judgement.pending',
  );
  if (problem) return { state: 'incomplete', problem: problem.message };
  if (id === held.judgement.line && lacksPage(held.judgement))
    return { state: 'incomplete', problem: '判为违反要指明页码；无页可引的，标明并写原因。' };
  return { state: held.judgement.verdict === 'doubtful' ? 'doubtful' : 'judged' };
}

/** Hash of what the machine said about a line's rules; when it changes, the row has to be looked at again. */
export function basisHashOf(state: ReviewState, id: string): string {
  const table = tableOf(state.standard, state.review.settings.schedule);
  const line = table?.lines.get(id);
  const rules = line ? linksOf(line).map((link) => link.rule) : [];
  return sha256(JSON.stringify(rules.map((rule) => [rule, state.basisByRule.get(rule) ?? ''])));
}

function hashByRule(findings: readonly CheckFinding[]): Map<string, string> {
  const byRule = Map.groupBy(findings, (finding) => finding.rule);
  return new Map(
    [...byRule].map(([rule, list]) => [
      rule,
      sha256(
        JSON.stringify(
          list.map(({ procedure, verdict, message, evidence, facts }) => [
            procedure,
            verdict,
            message,
            evidence,
            facts.map((fact) => fact.value),
          ]),
        ),
      ),
    ]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What the case list shows of a review. */
export function rollupOf(state: ReviewState): Rollup {
  const lines = reviewLines(state);
  const judged = new Set(state.judgements.map((entry) => entry.line));
  const { total, range, grade, noScoreReason } = state.result;
  return {
    looked: lines.filter((line) => judged.has(line.line) || judged.has(line.item)).length,
    lines: lines.length,
    scoreText:
      total !== null
        ? total.toFixed(2)
        : range
          ? `${range.min.toFixed(2)}–${range.max.toFixed(2)}`
          : (noScoreReason ?? null),
    scoreValue: total,
    grade: grade?.title ?? null,
    veto: gravestVeto(state.result),
  };
}

function gravestVeto({ vetoes }: ScoreResult): VetoOfReview {
  const states = vetoes.map((veto) => veto.state);
  return (['confirmed', 'pending', 'rejected'] as const).find((state) => states.includes(state)) ?? 'none';
}
