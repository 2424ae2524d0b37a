import type { MachineSuggestion, ScoringSettings, Standard } from '../../shared/generated/schemas.ts';
import { choicesOf } from '../../shared/score/choices.ts';
import { computeScore } from '../../shared/score/compute.ts';
import { judgementFrom } from '../../shared/score/judgement.ts';
import { tableOf } from '../../shared/score/table.ts';
import { type ScoringFinding, suggest } from './suggest.ts';

/**
 * The score if every suggestion were taken: 机器建议，未经评查. Lines without a suggestion stay open, so it is usually
 * a range; a veto only waits for a person.
 */
export function machineSuggestion(
  standard: Standard,
  settings: ScoringSettings,
  findings: readonly ScoringFinding[],
): MachineSuggestion {
  const table = tableOf(standard, settings.schedule);
  if (!table) throw new RangeError(`standard ${standard.id} has no schedule ${settings.schedule}`);
  const { suggestions, vetoHints } = suggest(
    standard,
    settings.schedule,
    findings,
    choicesOf(standard, settings),
  );
  const judgements = suggestions.map((suggestion) => judgementFrom(table, suggestion));
  return {
    label: '机器建议，未经评查',
    settings,
    suggestions,
    vetoHints,
    result: computeScore(standard, settings, judgements),
  };
}
