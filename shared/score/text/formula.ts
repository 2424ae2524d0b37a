import type { ScoringSettings } from '../../generated/schemas.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Computed } from '../extremes.ts';
import { isNormalised, weightOf } from '../formula.ts';
import { type Milli, pointText, toMilli } from '../points.ts';
import { compare, round } from '../ratio.ts';
import { preciseText, roundingText, scoreText } from './numbers.ts';

/** `50 ×（74.5 ÷ 81）`, or `100 − 5（30.12）− 2（30.15）`: what the items bring. */
export function itemsFormula(evaluation: Evaluation, computed: Computed): string {
  const { parts } = computed;
  const weight = pointText(toMilli(weightOf(evaluation)));
  if (!isNormalised(evaluation))
    return `${weight}${lossTerms(evaluation, parts.lost)}${inNumerator(evaluation, parts.bonus)}`;
  const added = inNumerator(evaluation, parts.bonus);
  const top = added ? `（${pointText(parts.earned)}${added}）` : pointText(parts.earned);
  return `${weight} ×（${top} ÷ ${pointText(parts.applicable)}）`;
}

function inNumerator(evaluation: Evaluation, bonus: Milli): string {
  return evaluation.choices.bonusPlacement === 'numerator' && bonus > 0 ? ` + ${pointText(bonus)}` : '';
}

/** A full-width bracket brings its own space. */
export function tight(formula: string): string {
  return formula.replaceAll('） ', '）');
}

/** Coded faults are named one by one; other losses stand as one sum. */
function lossTerms(evaluation: Evaluation, lost: Milli): string {
  const coded = evaluation.sections
    .flatMap((section) => section.items)
    .filter((score) => score.item.kind === 'faults')
    .flatMap((score) =>
      score.faults.map((charge) => ({ charge, code: codeOf(score.item.faults, charge.line) })),
    )
    .filter(({ charge }) => charge.state === 'violated' && charge.high > 0);
  const named = coded.reduce((sum, { charge }) => sum + charge.high, 0);
  if (coded.length > 0 && named === lost) {
    return coded
      .map(({ charge, code }) => ` − ${pointText(charge.high)}（${code}）`)
      .join('')
      .replace(/^/, '');
  }
  return lost > 0 ? ` − ${pointText(lost)}` : '';
}

function codeOf(faults: readonly { id: string; code: string | null }[], line: string): string {
  return faults.find((fault) => fault.id === line)?.code ?? line;
}

/** `50 + 50 ×（74.5 ÷ 81）− 3 = 92.9877 → 92.99`: the whole formula with its numbers, limits and rounding. */
export function formulaText(evaluation: Evaluation, settings: ScoringSettings, computed: Computed): string {
  const { parts, value } = computed;
  const { legalityPoints, min } = evaluation.table.standard.scoring;
  const { choices } = evaluation;
  const decimals = settings.rounding.decimals;
  const legality = legalityPoints === null ? '' : `${pointText(toMilli(legalityPoints))} + `;
  const deduction = parts.deduction > 0 ? ` − ${pointText(parts.deduction)}` : '';
  const normative = value.normativeFloored
    ? `0［${itemsFormula(evaluation, computed)}${deduction} 不足 0，归零］`
    : `${itemsFormula(evaluation, computed)}${deduction}`;
  const bonus = choices.bonusPlacement === 'total' && parts.bonus > 0 ? ` + ${pointText(parts.bonus)}` : '';
  const minus = parts.minus > 0 ? ` − ${pointText(parts.minus)}` : '';
  const before = preciseText(value.beforeLimits, decimals);
  const steps = [`${legality}${normative}${bonus}${minus}`, ` = ${before}`];
  if (compare(value.total, value.beforeLimits) !== 0) {
    const limit = compare(value.total, value.beforeLimits) > 0 ? `最低 ${min}` : `最高 ${choices.max}`;
    steps.push(` → ${preciseText(value.total, decimals)}（${limit}）`);
  }
  const rounded = scoreText(round(value.total, decimals), settings.rounding);
  if (rounded !== preciseText(value.total, decimals)) steps.push(` → ${rounded}`);
  return tight(steps.join(''));
}

export function roundingNote(settings: ScoringSettings): string {
  const graded = settings.grades.length > 0 ? '，按取整后的分数定等次' : '';
  return `（${roundingText(settings.rounding)}${graded}）`;
}
