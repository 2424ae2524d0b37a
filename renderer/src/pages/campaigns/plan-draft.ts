import type {
  CampaignPlan,
  CampaignPlanInput,
  CampaignStandardChoice,
  CaseType,
  GradeLine,
} from '../../../../shared/generated/schemas.ts';

/** The plan as it is being filled in: numbers and days are text until it is saved. */
export interface PlanDraft {
  name: string;
  notice: string;
  from: string;
  to: string;
  caseTypes: CaseType[];
  agencies: string;
  standards: StandardDraft[];
  minimum: string;
  share: string;
  perCase: 1 | 2 | 3;
  gap: string;
  independent: boolean;
  spotCheck: string;
  dates: Record<keyof CampaignPlan['dates'], string>;
}

export interface StandardDraft {
  caseType: CaseType;
  standard: string;
  /** Of the text that the campaign froze; absent where the library's of now is to be taken. */
  hash?: string | undefined;
  answers: Readonly<Record<string, string>>;
  /** Undefined: the standard's own. */
  grades: readonly GradeDraft[] | undefined;
}

export interface GradeDraft {
  id: string;
  title: string;
  min: string;
}

export type DraftProblem = 'name' | 'period' | 'caseTypes' | 'grades' | 'numbers';

export function emptyDraft(year: number): PlanDraft {
  return {
    name: '',
    notice: '',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    caseTypes: ['penalty.general'],
    agencies: '',
    standards: [],
    minimum: '5',
    share: '10',
    perCase: 1,
    gap: '',
    independent: false,
    spotCheck: '3',
    dates: { submitUntil: '', drawOn: '', reviewUntil: '', reportUntil: '' },
  };
}

export function draftOf(plan: CampaignPlan): PlanDraft {
  const { dates } = plan;
  return {
    name: plan.name,
    notice: plan.notice ?? '',
    from: plan.period.from,
    to: plan.period.to,
    caseTypes: plan.caseTypes,
    agencies: plan.agencies.join('\n'),
    standards: plan.standards.map(({ caseType, settings }) => ({
      caseType,
      standard: settings.standard.id,
      hash: settings.standard.hash,
      answers: Object.fromEntries(settings.answers.map(({ question, option }) => [question, option])),
      grades: settings.grades.map(({ id, title, min }) => ({ id, title, min: String(min) })),
    })),
    minimum: String(plan.draw.perAgencyMinimum),
    share: String(plan.draw.sharePercent),
    perCase: plan.review.reviewsPerCase as PlanDraft['perCase'],
    gap: plan.review.thirdReviewGap === null ? '' : String(plan.review.thirdReviewGap),
    independent: plan.review.independentFirst,
    spotCheck: String(plan.review.spotCheck),
    dates: {
      submitUntil: dates.submitUntil ?? '',
      drawOn: dates.drawOn ?? '',
      reviewUntil: dates.reviewUntil ?? '',
      reportUntil: dates.reportUntil ?? '',
    },
  };
}

/** Last year's plan for this year: a year later, standards as the library has them now, no dates yet. */
export function nextYearsDraft(plan: CampaignPlan): PlanDraft {
  const draft = draftOf(plan);
  return {
    ...draft,
    name: draft.name.replace(/\d{4}/, (year) => String(Number(year) + 1)),
    notice: '',
    from: aYearLater(draft.from),
    to: aYearLater(draft.to),
    standards: draft.standards.map(({ hash: _hash, ...standard }) => standard),
    dates: { submitUntil: '', drawOn: '', reviewUntil: '', reportUntil: '' },
  };
}

/** 29 February becomes the 28th. */
function aYearLater(day: string): string {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** The first thing that keeps a draft from being saved. */
export function draftProblem(draft: PlanDraft): DraftProblem | undefined {
  if (draft.name.trim() === '') return 'name';
  if (draft.from === '' || draft.to === '' || draft.from > draft.to) return 'period';
  if (draft.caseTypes.length === 0) return 'caseTypes';
  const bad = draft.standards.some(({ grades }) =>
    grades?.some(({ title, min }) => title.trim() === '' || numberOf(min) === undefined),
  );
  if (bad) return 'grades';
  return numbersFit(draft) ? undefined : 'numbers';
}

function numbersFit({ minimum, share, gap, spotCheck }: PlanDraft): boolean {
  const whole = (text: string, least: number, most: number) => {
    const number = numberOf(text);
    return number !== undefined && Number.isInteger(number) && number >= least && number <= most;
  };
  const percent = numberOf(share);
  const gapFits = gap.trim() === '' || numberOf(gap) !== undefined;
  return (
    whole(minimum, 1, 10_000) && percent !== undefined && percent <= 100 && gapFits && whole(spotCheck, 0, 50)
  );
}

export function planOf(draft: PlanDraft): CampaignPlanInput {
  const notice = draft.notice.trim();
  const dates = Object.entries(draft.dates).filter(([, day]) => day !== '');
  return {
    name: draft.name.trim(),
    ...(notice === '' ? {} : { notice }),
    period: { from: draft.from, to: draft.to },
    agencies: draft.agencies
      .split('\n')
      .map((line) => line.trim())
      .filter((line, at, all) => line !== '' && all.indexOf(line) === at),
    caseTypes: draft.caseTypes,
    standards: draft.standards
      .filter(({ caseType, standard }) => standard !== '' && draft.caseTypes.includes(caseType))
      .map(choiceOf),
    draw: {
      perAgencyMinimum: numberOf(draft.minimum) ?? 1,
      sharePercent: numberOf(draft.share) ?? 0,
    },
    review: {
      reviewsPerCase: draft.perCase,
      thirdReviewGap: numberOf(draft.gap) ?? null,
      independentFirst: draft.independent,
      spotCheck: numberOf(draft.spotCheck) ?? 0,
    },
    dates: Object.fromEntries(dates),
  };
}

function choiceOf({ caseType, standard, hash, answers, grades }: StandardDraft): CampaignStandardChoice {
  return {
    caseType,
    standard,
    ...(hash === undefined ? {} : { hash }),
    answers: Object.entries(answers).map(([question, option]) => ({ question, option })),
    ...(grades === undefined ? {} : { grades: grades.map(gradeLine).sort((a, b) => b.min - a.min) }),
  };
}

function gradeLine({ id, title, min }: GradeDraft): GradeLine {
  return { id, title: title.trim(), min: numberOf(min) ?? 0 };
}

/** A number as a person types it; undefined where there is none. */
function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
