import type { Judgement, ScoreSection, ScoringChoices } from '../generated/schemas.ts';
import { type Charge, chargeOf } from './charge.ts';
import { type ItemScore, isOpen, type Outcome, scoreItem } from './item.ts';
import { type Milli, sumMilli, toMilli } from './points.ts';
import { lineText, type ScoreTable } from './table.ts';

/** Everything on a table scored from the judgements, before it goes into the formula. */
export interface Evaluation {
  table: ScoreTable;
  choices: ScoringChoices;
  sections: SectionScore[];
  deductions: Charge[];
  bonusItems: Charge[];
  bonusLines: Charge[];
  minus: Charge[];
}

export interface SectionScore {
  section: ScoreSection;
  items: ItemScore[];
}

type Judgements = ReadonlyMap<string, Judgement>;

export function evaluate(table: ScoreTable, choices: ScoringChoices, judgements: Judgements): Evaluation {
  return {
    table,
    choices,
    sections: table.sections.map(({ section, items }) => ({
      section,
      items: items.map((item) => scoreItem(table, choices, item, judgements)),
    })),
    deductions: table.standard.deductionBlocks.flatMap((block) =>
      block.items.map((element) => chargeOf(element.id, { kind: 'deduction', block, element }, judgements)),
    ),
    bonusItems: table.bonusItems.flatMap((item) => bonusItemCharges(item, judgements)),
    bonusLines: table.bonusLines.map((adjustment) =>
      chargeOf(adjustment.id, { kind: 'bonus', adjustment }, judgements),
    ),
    minus: table.minusLines.map((adjustment) =>
      chargeOf(adjustment.id, { kind: 'minus', adjustment }, judgements),
    ),
  };
}

/** The same evaluation with the lines of some rows judged anew; only those rows are scored again. */
export function reevaluate(
  before: Evaluation,
  judgements: Judgements,
  changed: ReadonlySet<string>,
): Evaluation {
  const { table, choices } = before;
  const touched = (charge: Charge) => changed.has(charge.line);
  const renew = (charges: Charge[]) => (charges.some(touched) ? charges.map(again) : charges);
  const again = (charge: Charge): Charge => {
    const line = table.lines.get(charge.line);
    if (!changed.has(charge.line) || !line) return charge;
    if (line.kind === 'deduction' || line.kind === 'minus' || line.kind === 'bonus') {
      return chargeOf(charge.line, line, judgements);
    }
    return line.kind === 'subPoint' ? bonusCharge(charge.line, line, judgements) : charge;
  };
  return {
    ...before,
    sections: before.sections.map((section) =>
      section.items.some((score) => changed.has(score.item.id))
        ? {
            section: section.section,
            items: section.items.map((score) =>
              changed.has(score.item.id) ? scoreItem(table, choices, score.item, judgements) : score,
            ),
          }
        : section,
    ),
    deductions: renew(before.deductions),
    bonusItems: renew(before.bonusItems),
    bonusLines: renew(before.bonusLines),
    minus: renew(before.minus),
  };
}

function bonusItemCharges(item: ScoreTable['bonusItems'][number], judgements: Judgements): Charge[] {
  return item.subPoints.map((subPoint) =>
    bonusCharge(subPoint.id, { kind: 'subPoint', item, subPoint }, judgements),
  );
}

function bonusCharge(
  id: string,
  line: Parameters<typeof lineText>[0] & { kind: 'subPoint' },
  judgements: Judgements,
): Charge {
  const state = judgements.get(id)?.verdict ?? 'open';
  const full = toMilli(line.subPoint.points);
  const given = state === 'compliant' ? full : 0;
  return {
    line: id,
    text: lineText(line),
    state,
    low: given,
    high: isOpen(state) ? full : given,
    stated: given,
    limit: full,
    occurrences: given > 0 ? 1 : 0,
    zeroesItem: 'no',
  };
}

export type Side = 'low' | 'high';

/** Points of the deduction blocks together, within the caps of block and standard. */
export function deductionSum(evaluation: Evaluation, side: Side): Milli {
  const { standard } = evaluation.table;
  let sum = 0;
  let next = 0;
  for (const block of standard.deductionBlocks) {
    const charges = evaluation.deductions.slice(next, next + block.items.length);
    next += block.items.length;
    sum += Math.min(
      sumMilli(charges, (charge) => charge[side]),
      toMilli(block.cap),
    );
  }
  return capped(sum, standard.scoring.deductionCap);
}

export function bonusSum(evaluation: Evaluation, side: Side): Milli {
  if (evaluation.choices.bonusPlacement === 'none') return 0;
  const { standard } = evaluation.table;
  const lines = capped(
    sumMilli(evaluation.bonusLines, (charge) => charge[side]),
    standard.adjustments?.bonus.cap ?? null,
  );
  return capped(lines + sumMilli(evaluation.bonusItems, (charge) => charge[side]), standard.scoring.bonusCap);
}

export function minusSum(evaluation: Evaluation, side: Side): Milli {
  return capped(
    sumMilli(evaluation.minus, (charge) => charge[side]),
    evaluation.table.standard.adjustments?.minus.cap ?? null,
  );
}

function capped(sum: Milli, cap: number | null): Milli {
  return cap === null ? sum : Math.min(sum, toMilli(cap));
}

/** Points of a section from one outcome for each item, within the section's cap. */
export function withinCap(
  section: ScoreSection,
  items: readonly ItemScore[],
  outcomes: readonly Outcome[],
): Outcome {
  let got = 0;
  let of = 0;
  let lost = 0;
  let earned = 0;
  for (const [index, outcome] of outcomes.entries()) {
    of += outcome.of;
    got += outcome.got;
    if (items[index]!.item.kind === 'earn') earned += outcome.got;
    else lost += outcome.of - outcome.got;
  }
  if (section.cap === null) return { got, of };
  const cap = toMilli(section.cap);
  return { got: got + Math.max(0, lost - cap) - Math.max(0, earned - cap), of };
}
