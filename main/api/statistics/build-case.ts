import type { ScoreResult, ScoringSettings, Standard } from '../../../shared/generated/schemas.ts';
import { computeScore, tableOf } from '../../../shared/score/index.ts';
import type { StandingReview, StatisticsCase } from '../../store/operations/statistics.ts';
import { agreementsOf } from './agreements.ts';
import { faultsOf, type RuleInfo } from './faults.ts';
import type { CaseResult, LostItem, ReviewedCase, ReviewerSheet } from './reviewed-case.ts';

export interface CaseKnowledge {
  standard(hash: string): Standard | undefined;
  ruleInfo(rule: string): RuleInfo | undefined;
}

/** A case of a campaign, with the review that its reviewers agree on; absent while they have not come to one. */
export interface CampaignChoice {
  campaign: string;
  review: string | undefined;
}

/** A stored case with the sign-off that counts scored and taken apart: the newest standing one, or the campaign's. */
export function reviewedCase(
  stored: StatisticsCase,
  knowledge: CaseKnowledge,
  choice?: CampaignChoice,
): ReviewedCase {
  const reviews = stored.reviews.filter((review) => !choice || review.campaign === choice.campaign);
  const review = choice ? reviews.find(({ id }) => id === choice.review) : reviews[0];
  const signedOnce = choice ? stored.signedOnce.includes(choice.campaign) : stored.signedOnce.length > 0;
  const base = {
    id: stored.id,
    label: stored.caseNumber || stored.decisionNumber || stored.party || stored.title,
    agency: stored.agency,
    party: stored.party,
    title: stored.title,
    procedures: stored.procedures,
    year: stored.decisionDate.slice(0, 4),
    decisionDate: stored.decisionDate,
    changed: signedOnce && reviews.length === 0,
    sheets: reviews.map(sheetOf),
  };
  const nothing = { faults: [], lost: [], agreements: [] };
  const standard = review && knowledge.standard(review.standardHash);
  const table = standard && tableOf(standard, review.settings.schedule);
  if (!review || !table) return { ...base, ...nothing };
  const result = computeScore(table.standard, review.settings, review.judgements);
  const { ruleInfo } = knowledge;
  return {
    ...base,
    result: resultOf(review, result),
    faults: faultsOf({ review, table, result, machine: stored.faults, ruleInfo }),
    lost: lostItems(table.standard, result),
    agreements: agreementsOf(review, stored.faults),
  };
}

function resultOf({ id, reviewer, signedAt, settings }: StandingReview, result: ScoreResult): CaseResult {
  const grade = result.grade?.title ?? null;
  const gradeLines = settings.grades.map((line) => line.title);
  return {
    review: id,
    reviewer,
    signedAt,
    standard: standardOf(settings),
    score: result.total,
    grade,
    top: grade !== null && grade === gradeLines[0],
    vetoed: result.vetoes.some((veto) => veto.state === 'confirmed'),
    gradeLines,
  };
}

function standardOf({ standard: { id, title, hash } }: ScoringSettings) {
  return { id, title, hash };
}

function lostItems(standard: Standard, result: ScoreResult): LostItem[] {
  const key = (id: string) => `${standard.id}/${id}`;
  const items = new Map(
    standard.schedules
      .flatMap((schedule) => schedule.sections.flatMap((section) => section.items))
      .map((item) => [item.id, item]),
  );
  const texts = new Map(
    standard.deductionBlocks.flatMap((block) =>
      block.items.map((item) => [item.id, `${block.title} ${item.text}`]),
    ),
  );
  return [
    ...result.items.map(({ item, lost }) => {
      const found = items.get(item);
      return { key: key(item), label: found ? `第${found.no}项 ${found.title}` : item, points: lost };
    }),
    ...result.deductions.map(({ line, text, points }) => ({
      key: key(line),
      label: texts.get(line) ?? text,
      points,
    })),
  ].filter(({ points }) => points > 0);
}

function sheetOf({ reviewer, settings, judgements }: StandingReview): ReviewerSheet {
  return {
    reviewer,
    standard: { id: settings.standard.id, title: settings.standard.title },
    schedule: settings.schedule,
    verdicts: new Map(judgements.map(({ line, verdict }) => [line, verdict])),
  };
}
