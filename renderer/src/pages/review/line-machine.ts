import type { CheckFinding, ReviewView, RuleLink, Suggestion } from '../../../../shared/generated/schemas.ts';
import {
  gravestVerdicts,
  linksOf,
  type ScoreTable,
  tableOf,
  verdictOfLink,
} from '../../../../shared/score/index.ts';

type MachineVerdict = CheckFinding['verdict'];

/** What the machine found about one line of the sheet. */
export interface LineMachine {
  /** Gravest verdict of the linked conditions; undefined where no rule speaks to the line (人工项). */
  verdict: MachineVerdict | undefined;
  /** Findings that decide the line, gravest first, then those that are only background. */
  findings: CheckFinding[];
  suggestion: Suggestion | undefined;
}

/** For every line that can be judged: the findings behind it. */
export function machineByLine(
  view: Pick<ReviewView, 'standard' | 'settings' | 'findings' | 'suggestions'>,
): Map<string, LineMachine> {
  const table = tableOf(view.standard, view.settings.schedule);
  const result = new Map<string, LineMachine>();
  if (!table) return result;
  const byRule = groupByRule(view.findings);
  const suggestions = new Map(view.suggestions.map((suggestion) => [suggestion.line, suggestion]));
  for (const [id, line] of table.lines) result.set(id, machineOf(linksOf(line), byRule, suggestions.get(id)));
  return result;
}

function machineOf(
  links: readonly RuleLink[],
  byRule: ReadonlyMap<string, CheckFinding[]>,
  suggestion: Suggestion | undefined,
): LineMachine {
  const deciding: { finding: CheckFinding; verdict: MachineVerdict }[] = [];
  const background: CheckFinding[] = [];
  for (const link of links) {
    for (const finding of byRule.get(link.rule) ?? []) {
      if (link.background) background.push(finding);
      else deciding.push({ finding, verdict: verdictOfLink(link, finding) });
    }
  }
  deciding.sort((a, b) => gravestVerdicts.indexOf(a.verdict) - gravestVerdicts.indexOf(b.verdict));
  return {
    verdict: deciding[0]?.verdict,
    findings: [...deciding.map((entry) => entry.finding), ...background],
    suggestion,
  };
}

/** Lines that a rule informs, for the way back from a finding to its rows. */
export function linesOfRule(table: ScoreTable, rule: string): string[] {
  return [...table.lines]
    .filter(([, line]) => linksOf(line).some((link) => link.rule === rule && !link.background))
    .map(([id]) => id);
}

function groupByRule(findings: readonly CheckFinding[]): Map<string, CheckFinding[]> {
  const groups = new Map<string, CheckFinding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}
