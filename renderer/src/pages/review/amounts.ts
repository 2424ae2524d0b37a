import type { Judgement, ScoringChoices } from '../../../../shared/generated/schemas.ts';
import type { Line } from '../../../../shared/score/index.ts';

/** Bounds of the points that a judgement may choose from. */
export interface AmountRange {
  min: number;
  max: number;
  step: number;
}

/** Where a standard gives bounds without a step, half points are taken. */
const usualStep = 0.5;

/** Bounds that a verdict on this line leaves to the reviewer, or undefined where the points are fixed. */
export function amountRange(line: Line, verdict: Judgement['verdict']): AmountRange | undefined {
  if (line.kind === 'fault' && line.fault.range && verdict === 'violated') {
    const { min, max, step } = line.fault.range;
    return min === max ? undefined : { min, max, step };
  }
  if (line.kind !== 'bonus' && line.kind !== 'minus') return undefined;
  const { min, max } = line.adjustment;
  const takes = verdict === (line.kind === 'bonus' ? 'compliant' : 'violated');
  return takes && min !== max ? { min, max, step: usualStep } : undefined;
}

/** Every amount that may be chosen; undefined where there are too many to list. */
export function amountsOf({ min, max, step }: AmountRange): number[] | undefined {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  if (count > 12) return undefined;
  return Array.from({ length: count }, (_, at) => rounded(min + at * step));
}

/** Why a step does nothing: the bound that is reached, or that there is nothing to choose. */
export type StepResult = { judgement: Judgement } | { stopped: 'limit' | 'fixed' };

/** One step more or less points, or one place more or less; never changes the verdict. */
export function stepAmount(
  line: Line,
  choices: Pick<ScoringChoices, 'partialCredit'>,
  judgement: Judgement,
  by: 1 | -1,
): StepResult {
  const range = amountRange(line, judgement.verdict);
  if (range) return stepped(judgement, 'points', judgement.points ?? range.min, by, range);
  if (line.kind === 'subPoint' && judgement.verdict === 'violated' && choices.partialCredit !== 'none') {
    const most = line.subPoint.points - usualStep;
    const bounds = { min: 0, max: most, step: usualStep };
    return most <= 0 ? { stopped: 'fixed' } : stepped(judgement, 'points', judgement.points ?? 0, by, bounds);
  }
  if (repeats(line) && judgement.verdict === 'violated')
    return stepped(judgement, 'occurrences', judgement.occurrences ?? 1, by, { min: 1, max: 999, step: 1 });
  return { stopped: 'fixed' };
}

/** Whether there is anything to step on this line as it is judged. */
export function canStep(
  line: Line,
  choices: Pick<ScoringChoices, 'partialCredit'>,
  judgement: Judgement,
): boolean {
  const result = stepAmount(line, choices, judgement, 1);
  return 'judgement' in result || result.stopped === 'limit';
}

/** Zero points where the line has points to lose; never changes the verdict. */
export function zeroAmount(line: Line, judgement: Judgement): StepResult {
  if (line.kind !== 'subPoint' || judgement.verdict !== 'violated') return { stopped: 'fixed' };
  return { judgement: { ...judgement, points: 0 } };
}

/** Whether a fault is charged once for each place. */
function repeats(line: Line): boolean {
  if (line.kind === 'fault') return line.fault.per !== 'once';
  return line.kind === 'minus' && line.adjustment.per !== 'once';
}

function stepped(
  judgement: Judgement,
  name: 'points' | 'occurrences',
  now: number,
  by: 1 | -1,
  { min, max, step }: AmountRange,
): StepResult {
  const next = rounded(now + by * step);
  if (next < min || next > max) return { stopped: 'limit' };
  return { judgement: { ...judgement, [name]: next } };
}

/** Points are thousandths; sums of steps must not grow a tail. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
