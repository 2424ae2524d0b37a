import type {
  CaseType,
  QuestionAnswer,
  ScoreSchedule,
  ScoringSettings,
  Standard,
  StandardRef,
} from '../generated/schemas.ts';
import { fail, ok, type Result } from '../result.ts';
import { choiceTitles, optionOf, resolveChoices } from './choices.ts';

/** A standard with the SHA-256 of the file that it was read from. */
export interface HashedStandard {
  standard: Standard;
  hash: string;
}

export function standardRef({ standard, hash }: HashedStandard): StandardRef {
  const { id, title, documentNumber, label } = standard;
  return { id, title, documentNumber, label, hash };
}

export function scheduleFor(standard: Standard, caseType: CaseType): ScoreSchedule | undefined {
  return standard.schedules.find((schedule) => schedule.caseType === caseType);
}

/** Whether a day (YYYY-MM-DD) falls in the time that the standard states; an unknown end is open. */
export function isInForce(standard: Standard, day: string): boolean {
  const { validFrom, validTo } = standard;
  return (
    (validFrom === null || day.slice(0, validFrom.length) >= validFrom) &&
    (validTo === null || day.slice(0, validTo.length) <= validTo)
  );
}

/**
 * Settings where no campaign gave any: each open question takes its suggested option, and
 * `settingsText` says so. `reviewDate` is the date fixed in the review notice, not today.
 * Errors: score.notScorable, score.noSchedule, score.notInForce, score.openQuestion.
 */
export function presetSettings(
  loaded: HashedStandard,
  caseType: CaseType,
  reviewDate: string | null = null,
): Result<ScoringSettings> {
  const { standard } = loaded;
  const answers = standard.scoring.openQuestions.map(
    (question): QuestionAnswer => ({ question: question.id, option: question.suggested, from: 'preset' }),
  );
  const schedule = scheduleFor(standard, caseType);
  const settings: ScoringSettings = {
    standard: standardRef(loaded),
    schedule: schedule?.id ?? '-',
    reviewDate,
    answers,
    rounding: resolveChoices(standard, answers).choices.rounding,
    grades: standard.grades,
    gradesFrom: standard.grades.length > 0 ? 'standard' : 'none',
  };
  if (standard.scorable && !schedule) {
    return fail('score.noSchedule', `《${standard.title}》没有这类案卷的评分表，请换一个评查标准。`);
  }
  const [problem] = checkSettings(standard, settings);
  return problem ? fail(problem.code, problem.message) : ok(settings);
}

export interface SettingsProblem {
  code: string;
  message: string;
}

/** What keeps settings from being used to score with this standard; empty means nothing. */
export function checkSettings(standard: Standard, settings: ScoringSettings): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const add = (code: string, message: string) => problems.push({ code, message });
  if (!standard.scorable) {
    add(
      'score.notScorable',
      `《${standard.title}》只供阅读，不能用来打分：${standard.label ?? standard.note}`,
    );
  }
  if (settings.standard.id !== standard.id) {
    add(
      'score.otherStandard',
      `这份设定属于标准“${settings.standard.title}”，不能用于《${standard.title}》。`,
    );
  }
  if (!standard.schedules.some((schedule) => schedule.id === settings.schedule)) {
    add('score.noSchedule', `《${standard.title}》里没有编号为“${settings.schedule}”的评分表。`);
  }
  if (settings.reviewDate !== null && !isInForce(standard, settings.reviewDate)) {
    add(
      'score.notInForce',
      `评查通知确定的日期 ${settings.reviewDate} 不在《${standard.title}》的有效期内（${period(standard)}）。`,
    );
  }
  for (const answer of settings.answers) {
    if (!optionOf(standard, answer)) {
      add('score.unknownAnswer', `标准里没有待定事项“${answer.question}”或它的选项“${answer.option}”。`);
    }
  }
  const { choices, open } = resolveChoices(standard, settings.answers);
  const unanswered = standard.scoring.openQuestions.filter(
    (question) => !settings.answers.some((answer) => answer.question === question.id),
  );
  for (const question of unanswered) {
    add('score.openQuestion', `还没有选定：${question.question}。请由组织评查的机关选定。`);
  }
  if (open.length > 0 && unanswered.length === 0) {
    add(
      'score.openQuestion',
      `标准没有写明、也没有列为待定事项，不能计分：${open.map((key) => choiceTitles[key]).join('、')}。`,
    );
  }
  const { decimals } = settings.rounding;
  if (standard.scoring.rounding !== 'unspecified' && choices.rounding.decimals !== decimals) {
    add('score.rounding', `标准规定保留 ${choices.rounding.decimals} 位小数，设定写的是 ${decimals} 位。`);
  }
  const { grades } = settings;
  if (grades.some((grade, index) => index > 0 && grade.min >= grades[index - 1]!.min)) {
    add('score.gradeOrder', '等次线要从高到低排列，且不能相同。');
  }
  const lowest = grades.at(-1);
  if (lowest && lowest.min > Math.min(0, standard.scoring.min ?? 0)) {
    add(
      'score.gradeGap',
      `最低一档“${lowest.title}”从 ${lowest.min} 分起，更低的分数没有等次，请从 0 分起。`,
    );
  }
  return problems;
}

function period(standard: Standard): string {
  return `${standard.validFrom ?? '起始日未知'} 至 ${standard.validTo ?? '未定'}`;
}
