import type { CheckFinding, RuleLink } from '../generated/schemas.ts';
import type { Line } from './table.ts';

type MachineVerdict = CheckFinding['verdict'];
type Answered = Pick<CheckFinding, 'rule' | 'verdict'> & {
  conditions: readonly Pick<CheckFinding['conditions'][number], 'id' | 'answer'>[];
};

/** Gravest first: what a reader has to see before the rest. */
export const gravestVerdicts: readonly MachineVerdict[] = [
  'fail',
  'error',
  'review',
  'pass',
  'notApplicable',
];

/** The entry of the standard that a line of the sheet stands for. */
export function entryOf(line: Line) {
  switch (line.kind) {
    case 'item':
      return line.item;
    case 'subPoint':
      return line.subPoint;
    case 'fault':
      return line.fault;
    case 'deduction':
      return line.element;
    case 'veto':
      return line.veto;
    default:
      return line.adjustment;
  }
}

/** Rules that inform a line of a standard. */
export function linksOf(line: Line): readonly RuleLink[] {
  return entryOf(line).rules;
}

/** A link to some conditions of a rule takes their answers, not the verdict of the whole rule. */
export function verdictOfLink(link: RuleLink, finding: Answered): MachineVerdict {
  if (!link.conditions || finding.verdict === 'error' || finding.verdict === 'notApplicable')
    return finding.verdict;
  const answers = link.conditions.map(
    (id) => finding.conditions.find((condition) => condition.id === id)?.answer ?? 'unknown',
  );
  if (answers.includes('no')) return 'fail';
  return answers.includes('unknown') ? 'review' : 'pass';
}

/** What the machine says of a line: the gravest of its deciding links; undefined where no rule speaks to it (人工项). */
export function verdictOfLine(line: Line, findings: readonly Answered[]): MachineVerdict | undefined {
  const verdicts = linksOf(line).flatMap((link) =>
    link.background
      ? []
      : findings.filter(({ rule }) => rule === link.rule).map((finding) => verdictOfLink(link, finding)),
  );
  return gravestVerdicts.find((verdict) => verdicts.includes(verdict));
}
