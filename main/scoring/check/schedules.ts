import type { ScoreSchedule, Standard } from '../../../shared/generated/schemas.ts';
import { checkItem } from './items.ts';
import type { KnownRules } from './links.ts';
import type { ProblemList } from './report.ts';

/** Score tables: one for each case type, sums of sections and totals, then every item. */
export function checkSchedules(standard: Standard, known: KnownRules | undefined, list: ProblemList): void {
  for (const schedule of standard.schedules) {
    list.id(schedule.id);
    list.unlessTrue(
      standard.caseTypes.includes(schedule.caseType),
      `评分表“${schedule.title}”的案卷类型 ${schedule.caseType} 不在本标准的范围内。`,
    );
    checkSums(standard, schedule, list);
    checkSameFaultKeys(schedule, list);
    for (const section of schedule.sections) {
      list.id(section.id);
      for (const item of section.items) checkItem(standard, item, known, list);
    }
  }
  for (const caseType of standard.caseTypes) {
    const count = standard.schedules.filter((schedule) => schedule.caseType === caseType).length;
    if (count > 1) list.add(`案卷类型 ${caseType} 有 ${count} 张评分表，只能有一张。`);
    if (count === 0 && standard.scorable) list.add(`案卷类型 ${caseType} 没有评分表。`);
  }
}

function checkSums(standard: Standard, schedule: ScoreSchedule, list: ProblemList): void {
  const needsPoints = standard.scorable && standard.scoring.method !== 'fault-catalogue';
  for (const section of schedule.sections) {
    const items = section.items.filter((item) => item.kind !== 'bonus');
    if (section.points !== null) {
      list.sum(
        `“${section.title}”`,
        items.map((item) => item.points ?? 0),
        section.points,
        '分值',
      );
      list.unlessTrue(
        section.cap === null || section.cap <= section.points,
        `“${section.title}”的上限 ${section.cap} 高于它的分值 ${section.points}。`,
      );
    } else if (needsPoints) list.add(`“${section.title}”没有分值。`);
  }
  if (schedule.total !== null) {
    list.sum(
      `评分表“${schedule.title}”`,
      schedule.sections.map((section) => section.points ?? 0),
      schedule.total,
      '总分',
    );
  } else if (needsPoints) list.add(`评分表“${schedule.title}”没有总分。`);
  const bonus = schedule.sections.flatMap((section) => section.items.filter((item) => item.kind === 'bonus'));
  list.sum(
    `评分表“${schedule.title}”的加分项`,
    bonus.map((item) => item.points ?? 0),
    schedule.bonusTotal,
    '加分',
  );
  const hasBonus = bonus.length > 0 || (standard.adjustments?.bonus.items.length ?? 0) > 0;
  if (hasBonus && standard.scorable && standard.scoring.bonusPlacement === 'none') {
    list.add(`评分表“${schedule.title}”有加分项，但公式没有写加分加在哪里。`);
  }
}

function checkSameFaultKeys(schedule: ScoreSchedule, list: ProblemList): void {
  const uses = new Map<string, number>();
  for (const item of schedule.sections.flatMap((section) => section.items)) {
    for (const { sameFaultKey } of item.faults) {
      if (sameFaultKey !== null) uses.set(sameFaultKey, (uses.get(sameFaultKey) ?? 0) + 1);
    }
  }
  for (const [key, count] of uses) {
    if (count < 2) list.add(`评分表“${schedule.title}”的同类瑕疵“${key}”只用在一处，起不了作用。`);
  }
}
