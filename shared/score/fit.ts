import type {
  Judgement,
  ReviewerVerdict,
  ScoreFault,
  ScoreItem,
  ScoringChoices,
} from '../generated/schemas.ts';
import { isPointValue, pointText, toMilli } from './points.ts';
import type { Line, ScoreTable } from './table.ts';

export interface Misfit {
  code: string;
  message: string;
}

const words: Record<ReviewerVerdict, string> = {
  compliant: '符合',
  violated: '违反',
  notApplicable: '不适用',
  documentMissing: '缺件',
  doubtful: '存疑待议',
};

export function verdictWord(verdict: ReviewerVerdict): string {
  return words[verdict];
}

/**
 * Why a judgement can't count on its line (wrong verdict, points outside bounds or steps, …), or undefined.
 * A judgement that does not fit is treated as not given: the line stays open.
 */
export function misfit(table: ScoreTable, choices: ScoringChoices, judgement: Judgement): Misfit | undefined {
  const line = table.lines.get(judgement.line);
  if (!line) return { code: 'judgement.unknownLine', message: `评分表里没有编号为“${judgement.line}”的行。` };
  if (!allowedVerdicts(table, line).includes(judgement.verdict)) {
    return { code: 'judgement.verdict', message: verdictMessage(line, judgement.verdict) };
  }
  return (
    pointsMisfit(choices, line, judgement) ??
    occurrencesMisfit(line, judgement) ??
    countedMisfit(table, choices, line, judgement)
  );
}

/** Verdicts that this line can take, in the order of the keys 1–5. */
export function allowedVerdicts(table: ScoreTable, line: Line): ReviewerVerdict[] {
  switch (line.kind) {
    case 'item': {
      if (line.item.kind === 'bonus') return [];
      const verdicts: ReviewerVerdict[] = [];
      if (itemMayBeNotApplicable(table, line.item)) verdicts.push('notApplicable');
      if (missingEffect(line.item) !== null) verdicts.push('documentMissing');
      return verdicts.length > 0 ? [...verdicts, 'doubtful'] : [];
    }
    case 'subPoint':
      if (line.item.kind === 'bonus') return ['compliant', 'notApplicable', 'doubtful'];
      return subPointMayBeNotApplicable(line)
        ? ['compliant', 'violated', 'notApplicable', 'documentMissing', 'doubtful']
        : ['compliant', 'violated', 'documentMissing', 'doubtful'];
    case 'deduction':
      return ['compliant', 'violated', 'notApplicable', 'documentMissing', 'doubtful'];
    case 'bonus':
      return ['compliant', 'notApplicable', 'doubtful'];
    default:
      return ['compliant', 'violated', 'notApplicable', 'doubtful'];
  }
}

export function itemMayBeNotApplicable(table: ScoreTable, item: ScoreItem): boolean {
  return (
    item.notApplicableWhen !== null ||
    item.whenMissing?.effect === 'notApplicable' ||
    table.standard.scoring.notApplicableItems === 'any'
  );
}

/** What a missing document does to an item: earned points are gone with it; else the standard must say so. */
export function missingEffect(item: ScoreItem): 'zero' | 'notApplicable' | null {
  return item.whenMissing?.effect ?? (item.kind === 'earn' ? 'zero' : null);
}

export function subPointMayBeNotApplicable(line: Line & { kind: 'subPoint' }): boolean {
  return line.item.subPointsMayBeNotApplicable || line.subPoint.notApplicableWhen !== null;
}

function verdictMessage(line: Line, verdict: ReviewerVerdict): string {
  if (line.kind === 'item' && (verdict === 'compliant' || verdict === 'violated')) {
    return `“${line.item.title}”的分数在它下面的各行，请逐行判断。`;
  }
  if (verdict === 'notApplicable') return '标准没有写明这一行可以不评，不能移出分母。';
  if (verdict === 'documentMissing') return '标准没有写明缺件的后果，请按下面各行的扣分情形判断。';
  return `这一行不能判为“${words[verdict]}”。`;
}

function pointsMisfit(choices: ScoringChoices, line: Line, judgement: Judgement): Misfit | undefined {
  const { points, verdict } = judgement;
  const range = rangeOf(line);
  const takesAmount = verdict === (line.kind === 'bonus' ? 'compliant' : 'violated');
  if (points === undefined) {
    return range && takesAmount && range.min !== range.max
      ? {
          code: 'judgement.pointsNeeded',
          message: `请在 ${range.min}–${range.max} 分之间选定分数，并写理由。`,
        }
      : undefined;
  }
  if (!isPointValue(points) || points < 0) {
    return { code: 'judgement.points', message: '分数要是不小于 0 的数，最多三位小数。' };
  }
  if (line.kind === 'subPoint' && line.item.kind !== 'bonus') {
    return subPointMisfit(choices, line.subPoint.points, judgement);
  }
  if (range && takesAmount) return rangeMisfit(range, points);
  return points === 0
    ? undefined
    : { code: 'judgement.points', message: '这一行的分数是固定的，不用填分数。' };
}

function subPointMisfit(choices: ScoringChoices, full: number, judgement: Judgement): Misfit | undefined {
  const points = judgement.points ?? 0;
  const fullText = pointText(toMilli(full));
  if (judgement.verdict === 'compliant') {
    return points === full
      ? undefined
      : {
          code: 'judgement.points',
          message: `判“符合”得满分 ${fullText} 分；只得一部分的请判“违反”并填得分。`,
        };
  }
  if (points === 0) return undefined;
  if (judgement.verdict !== 'violated') return { code: 'judgement.points', message: '这个结论不得分。' };
  if (choices.partialCredit === 'none') {
    return { code: 'judgement.partial', message: '按本次设定，小项只能全得或不得。' };
  }
  if (points >= full || toMilli(points) % 500 !== 0) {
    return {
      code: 'judgement.step',
      message: `部分得分按 0.5 分取值，要小于满分 ${fullText} 分。`,
    };
  }
  return undefined;
}

interface AmountRange {
  min: number;
  max: number;
  step: number | null;
}

function rangeOf(line: Line): AmountRange | null {
  if (line.kind === 'fault') return line.fault.range;
  if (line.kind === 'bonus' || line.kind === 'minus') {
    return { min: line.adjustment.min, max: line.adjustment.max, step: null };
  }
  return null;
}

function rangeMisfit(range: AmountRange, points: number): Misfit | undefined {
  if (points < range.min || points > range.max) {
    return { code: 'judgement.bounds', message: `分数要在 ${range.min}–${range.max} 分之间。` };
  }
  if (range.step !== null && (toMilli(points) - toMilli(range.min)) % toMilli(range.step) !== 0) {
    return { code: 'judgement.step', message: `分数从 ${range.min} 起按 ${range.step} 分一档取值。` };
  }
  return undefined;
}

function occurrencesMisfit(line: Line, judgement: Judgement): Misfit | undefined {
  const { occurrences } = judgement;
  if (occurrences === undefined || occurrences === 1) return undefined;
  const wrong = { code: 'judgement.occurrences', message: '这一行只计一次，不能填处数。' };
  return judgement.verdict === 'violated' && countsOccurrences(line) ? undefined : wrong;
}

export function countsOccurrences(line: Line): boolean {
  if (line.kind === 'fault') return line.fault.per !== 'once';
  return line.kind === 'minus' && line.adjustment.per !== 'once';
}

function countedMisfit(
  table: ScoreTable,
  choices: ScoringChoices,
  line: Line,
  judgement: Judgement,
): Misfit | undefined {
  const counted = judgement.alreadyCounted;
  if (!counted) return undefined;
  const wrong = (message: string) => ({ code: 'judgement.alreadyCounted', message });
  if (!choices.sameFaultOnce) return wrong('本次设定对重复的瑕疵分别扣分，不能注明“已在别处扣过”。');
  const charges = line.kind === 'fault' || line.kind === 'deduction' || line.kind === 'minus';
  if (!charges || judgement.verdict !== 'violated')
    return wrong('只有判为违反的扣分行才能注明“已在别处扣过”。');
  const other = table.lines.get(counted.line);
  if (!other || other.kind === 'item' || other.kind === 'veto' || other.kind === 'bonus') {
    return wrong('注明的另一行不是本表的扣分行。');
  }
  if (table.order.get(counted.line)! >= table.order.get(judgement.line)!) {
    return wrong('同一处瑕疵在最先出现的行扣分，请在后面的行注明。');
  }
  if (!mayShareFlaw(line, other)) {
    return wrong('标准没有把这两行列为同一类瑕疵，不能只扣一次。');
  }
  if (counted.occurrences > (judgement.occurrences ?? 1)) return wrong('注明的处数多于这一行的处数。');
  return undefined;
}

/** Two faults need a common key in the standard; elements and minus lines may repeat any line before them. */
function mayShareFlaw(line: Line, other: Line): boolean {
  if (line.kind !== 'fault' || other.kind !== 'fault') return true;
  return line.fault.sameFaultKey !== null && line.fault.sameFaultKey === other.fault.sameFaultKey;
}

/** Most that one fault can take, in points; null where no limit is stated. */
export function faultLimit(fault: ScoreFault): number | null {
  if (fault.raisesFileVeto !== null) return 0;
  if (fault.max !== null) return fault.max;
  return fault.per === 'once' ? (fault.range?.max ?? fault.deduct ?? 0) : null;
}

/** Judgements that fit, by line; those that don't, and two for one line, come back as misfits. */
export function fittingJudgements(
  table: ScoreTable,
  choices: ScoringChoices,
  judgements: readonly Judgement[],
): { fitting: Map<string, Judgement>; misfits: (Misfit & { line: string })[] } {
  const fitting = new Map<string, Judgement>();
  const misfits: (Misfit & { line: string })[] = [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const judgement of judgements) {
    if (seen.has(judgement.line)) twice.add(judgement.line);
    seen.add(judgement.line);
    const problem = misfit(table, choices, judgement);
    if (problem) misfits.push({ line: judgement.line, ...problem });
    else fitting.set(judgement.line, judgement);
  }
  for (const line of twice) {
    fitting.delete(line);
    misfits.push({ line, code: 'judgement.twice', message: '同一行有两个判断，都没有计入，请只留一个。' });
  }
  return { fitting, misfits };
}
