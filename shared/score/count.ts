import type { Judgement, OpenCount, VetoOutcome } from '../generated/schemas.ts';
import type { Evaluation } from './evaluate.ts';
import { type ItemScore, isOpen } from './item.ts';
import { fromMilli, type Milli } from './points.ts';
import { vetoesInScope, vetoState } from './veto.ts';

/** What still has to be judged: leaf lines with the points at stake, vetoes, and what is in doubt. */
export function countOpen(
  evaluation: Evaluation,
  judgements: ReadonlyMap<string, Judgement>,
  vetoes: readonly VetoOutcome[],
): OpenCount {
  const { table, choices } = evaluation;
  let lines = 0;
  let points: Milli = 0;
  let doubtful = 0;
  for (const score of evaluation.sections.flatMap((section) => section.items)) {
    if (score.state !== 'open') continue;
    lines += openLines(score);
    points += score.lost.high - score.lost.low;
    if (judgements.get(score.item.id)?.verdict === 'doubtful') doubtful += 1;
  }
  for (const charges of [
    evaluation.deductions,
    evaluation.bonusItems,
    evaluation.bonusLines,
    evaluation.minus,
  ]) {
    for (const charge of charges) {
      if (!isOpen(charge.state)) continue;
      lines += 1;
      points += charge.high - charge.low;
    }
  }
  for (const judgement of judgements.values()) {
    if (judgement.verdict === 'doubtful' && table.lines.get(judgement.line)?.kind !== 'item') doubtful += 1;
  }
  const scope = new Set(vetoesInScope(table, choices));
  const openVetoes = table.standard.vetoes.filter((veto) => {
    const judgement = judgements.get(veto.id);
    return vetoState(judgement) === 'open' && (scope.has(veto) || judgement !== undefined);
  });
  return {
    lines,
    points: fromMilli(points),
    doubtful,
    vetoes: openVetoes.length,
    pendingVetoes: vetoes.filter((veto) => veto.state === 'pending').length,
  };
}

/** Open lines of an item; an item in doubt counts as one line if its own lines are all judged. */
function openLines(score: ItemScore): number {
  const open = [...score.subPoints, ...score.faults].filter((entry) => isOpen(entry.state)).length;
  return Math.max(open, 1);
}
