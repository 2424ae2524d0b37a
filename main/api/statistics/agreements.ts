import type { Judgement, Suggestion } from '../../../shared/generated/schemas.ts';
import type { MachineFault, StandingReview } from '../../store/operations/statistics.ts';
import { type Agreement, isFault } from './reviewed-case.ts';

/** Where machine and reviewer both said something definite: on lines with a suggestion, and on findings. */
export function agreementsOf(review: StandingReview, machine: readonly MachineFault[]): Agreement[] {
  const onLines = review.judgements.flatMap((judgement) =>
    judgement.suggestion && judgement.verdict !== 'doubtful' ? onLine(judgement, judgement.suggestion) : [],
  );
  const onFindings = review.findingJudgements.flatMap(({ rule, procedure, verdict }): Agreement[] => {
    const held = machine.find((entry) => entry.rule === rule && entry.procedure === procedure);
    if (verdict === 'doubtful' || held?.verdict === 'review' || held?.verdict === 'error') return [];
    return [{ rule, outcome: compare(held !== undefined, isFault(verdict)) }];
  });
  return [...onLines, ...onFindings];
}

/** The rules that the suggestion rests on: those that answered as it says. */
function onLine(judgement: Judgement, suggestion: Suggestion): Agreement[] {
  const sawFault = suggestion.verdict === 'violated';
  const outcome = compare(sawFault, isFault(judgement.verdict));
  return suggestion.rules
    .filter(({ answer }) => answer === (sawFault ? 'no' : 'yes'))
    .map(({ rule }) => ({ rule, outcome }));
}

function compare(machine: boolean, reviewer: boolean): Agreement['outcome'] {
  if (machine === reviewer) return 'agreed';
  return machine ? 'machineOnly' : 'reviewerOnly';
}
