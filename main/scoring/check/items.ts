import type { ScoreFault, ScoreItem, Standard } from '../../../shared/generated/schemas.ts';
import { faultLimit } from '../../../shared/score/fit.ts';
import { checkLinks, type KnownRules } from './links.ts';
import { type ProblemList, shorten } from './report.ts';

/** One item with its sub-points and faults. */
export function checkItem(
  standard: Standard,
  item: ScoreItem,
  known: KnownRules | undefined,
  list: ProblemList,
): void {
  const where = `第${item.no}项“${shorten(item.title)}”`;
  list.id(item.id);
  checkLinks(where, item, known, list);
  checkSubPoints(item, where, known, list);
  checkFaults(standard, item, where, known, list);
  if (standard.scorable) checkScorable(standard, item, where, list);
}

function checkSubPoints(
  item: ScoreItem,
  where: string,
  known: KnownRules | undefined,
  list: ProblemList,
): void {
  if (item.subPoints.length === 0) return;
  list.noTwins(
    where,
    item.subPoints.map((subPoint) => subPoint.text),
  );
  list.sum(
    where,
    item.subPoints.map((subPoint) => subPoint.points),
    item.points ?? 0,
    '分值',
  );
  for (const subPoint of item.subPoints) {
    list.id(subPoint.id);
    checkLinks(shorten(subPoint.text), subPoint, known, list);
  }
}

function checkFaults(
  standard: Standard,
  item: ScoreItem,
  where: string,
  known: KnownRules | undefined,
  list: ProblemList,
): void {
  list.noTwins(
    where,
    item.faults.map((fault) => fault.text),
  );
  const codes = item.faults.map((fault) => fault.code).filter((code) => code !== null);
  list.unlessTrue(new Set(codes).size === codes.length, `${where}里有两个扣分情形编号相同。`);
  for (const fault of item.faults) {
    list.id(fault.id);
    checkLinks(shorten(fault.text), fault, known, list);
    checkFault(standard, item, fault, list);
  }
}

function checkFault(standard: Standard, item: ScoreItem, fault: ScoreFault, list: ProblemList): void {
  const name = `“${shorten(fault.text)}”`;
  const { deduct, range, max, raisesFileVeto, sourceTruncated } = fault;
  const ways = [deduct !== null, range !== null, raisesFileVeto !== null, sourceTruncated].filter(
    Boolean,
  ).length;
  list.unlessTrue(
    ways === 1,
    `${name}要在固定扣分、幅度、整卷后果、来源残缺中选且只选一种，现在有 ${ways} 种。`,
  );
  if (range) {
    list.unlessTrue(range.max > range.min, `${name}的幅度最高 ${range.max} 不高于最低 ${range.min}。`);
  }
  if (max !== null && deduct !== null) {
    list.unlessTrue(max >= deduct, `${name}最多扣 ${max}，低于一次扣的 ${deduct}。`);
  }
  const most = faultLimit(fault);
  if (item.points !== null && most !== null) {
    list.unlessTrue(most <= item.points, `${name}最多扣 ${most}，超过所在项目的 ${item.points} 分。`);
  }
  if (fault.zeroesItem) {
    list.unlessTrue(deduct === item.points, `${name}使本项得0分，扣分应等于本项的 ${item.points} 分。`);
  }
  if (standard.scorable) {
    list.unlessTrue(most !== null, `${name}按处扣分，却没有写最多扣多少。`);
    list.unlessTrue(!sourceTruncated, `${name}在来源里残缺，不能用来打分。`);
  }
  const { fixedSteps } = standard.scoring;
  if (fixedSteps && deduct !== null) {
    list.unlessTrue(
      fixedSteps.includes(deduct),
      `${name}扣 ${deduct}，不在规定的档次 ${fixedSteps.join('/')} 里。`,
    );
  }
}

function checkScorable(standard: Standard, item: ScoreItem, where: string, list: ProblemList): void {
  if (item.kind === 'faults') {
    list.unlessTrue(!standard.scoring.normalise, `${where}没有分值，不能按参评项目的比例计分。`);
    list.unlessTrue(item.faults.length > 0, `${where}没有扣分情形。`);
    return;
  }
  if (item.points === null) {
    list.add(`${where}没有分值。`);
    return;
  }
  list.unlessTrue(
    item.floor !== null && item.floor >= 0 && item.floor <= item.points,
    `${where}的最低分要在 0 和 ${item.points} 之间。`,
  );
  if (item.kind !== 'deduct') {
    list.unlessTrue(item.subPoints.length > 0, `${where}是得分项，却没有小项。`);
    return;
  }
  list.unlessTrue(item.faults.length > 0, `${where}是扣分项，却没有扣分情形。`);
  const reach = item.faults.reduce(
    (sum, fault) => sum + (fault.raisesFileVeto === null ? (faultLimit(fault) ?? 0) : item.points!),
    0,
  );
  list.unlessTrue(
    item.whenMissing !== null || reach >= item.points,
    `${where}的扣分情形加起来最多扣 ${reach}，到不了本项的 ${item.points} 分。`,
  );
}
