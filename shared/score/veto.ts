import type {
  CaseType,
  Judgement,
  ScoreFault,
  ScoringChoices,
  Veto,
  VetoEffect,
  VetoOutcome,
} from '../generated/schemas.ts';
import type { ScoreTable } from './table.ts';

export type SettledEffect = VetoOutcome['effect'];

/** Where a veto stands: it counts only with a reason and a second person other than the first. */
export type VetoState = 'open' | 'none' | 'pending' | 'confirmed' | 'rejected';

export function vetoState(judgement: Judgement | undefined): VetoState {
  if (!judgement || judgement.verdict === 'doubtful') return 'open';
  if (judgement.verdict !== 'violated') return 'none';
  const { secondPerson, reason, by } = judgement;
  const valid = secondPerson !== undefined && secondPerson.by.trim() !== '' && secondPerson.by !== by;
  if (valid && secondPerson.decision === 'rejected') return 'rejected';
  return valid && hasText(reason) && hasText(by) ? 'confirmed' : 'pending';
}

export function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** Vetoes that must be judged on a file of this table; others may still be judged. */
export function vetoesInScope(table: ScoreTable, choices: ScoringChoices): Veto[] {
  const { caseType } = table.schedule;
  return table.standard.vetoes.filter((veto) => choices.vetoScope === 'all' || appliesTo(veto, caseType));
}

export function appliesTo(veto: Veto, caseType: CaseType): boolean {
  return veto.appliesTo.includes('all') || veto.appliesTo.includes(caseType);
}

/** Every veto that somebody put forward, in the order of the standard; lines that zero the file among them. */
export function vetoOutcomes(
  table: ScoreTable,
  choices: ScoringChoices,
  judgements: ReadonlyMap<string, Judgement>,
): VetoOutcome[] {
  const outcomes: VetoOutcome[] = [];
  for (const veto of table.standard.vetoes) {
    const name = `第${veto.no}项`;
    push(outcomes, veto.id, name, veto.text, settle(veto.effect, choices), judgements.get(veto.id));
  }
  for (const fault of vetoFaults(table)) {
    const effect = settle(fault.raisesFileVeto ?? 'unspecified', choices);
    push(outcomes, fault.id, fault.code ?? fault.id, fault.text, effect, judgements.get(fault.id));
  }
  return outcomes;
}

/** Faults that set the whole file, not only their item. */
export function vetoFaults(table: ScoreTable): ScoreFault[] {
  return table.sections.flatMap(({ items }) =>
    items.flatMap((item) => item.faults.filter((fault) => fault.raisesFileVeto !== null)),
  );
}

function settle(effect: VetoEffect, choices: ScoringChoices): SettledEffect {
  return effect === 'unspecified' ? choices.vetoEffect : effect;
}

function push(
  outcomes: VetoOutcome[],
  line: string,
  name: string,
  text: string,
  effect: SettledEffect,
  judgement: Judgement | undefined,
): void {
  const state = vetoState(judgement);
  if (state === 'open' || state === 'none' || !judgement) return;
  outcomes.push({
    line,
    name,
    text: text.replace(/。$/, ''),
    effect,
    state,
    reason: judgement.reason ?? null,
    evidence: judgement.evidence,
    by: judgement.by ?? null,
    secondPerson: judgement.secondPerson?.by ?? null,
  });
}
