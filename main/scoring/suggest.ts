import type {
  AlreadyCounted,
  RuleAnswer,
  RuleLink,
  ScoringChoices,
  Standard,
  Suggestion,
  VetoHint,
} from '../../shared/generated/schemas.ts';
import { faultLimit } from '../../shared/score/fit.ts';
import { entryOf } from '../../shared/score/links.ts';
import { fromMilli, pointText, toMilli } from '../../shared/score/points.ts';
import { type Line, lineText, type ScoreTable, tableOf } from '../../shared/score/table.ts';
import { appliesTo } from '../../shared/score/veto.ts';

/** What scoring needs to know of one finding of the engine. */
export interface ScoringFinding {
  rule: string;
  verdict: 'pass' | 'fail' | 'review' | 'notApplicable' | 'error';
  conditions: { id: string; answer: 'yes' | 'no' | 'unknown' }[];
  /** Places at which the rule is broken. */
  occurrences: number;
}

/** What the findings say about the lines of one score table. */
export interface Suggestions {
  suggestions: Suggestion[];
  /** Vetoes that a failing rule points at, whoever must decide them. */
  vetoHints: VetoHint[];
}

type FindingsByRule = ReadonlyMap<string, ScoringFinding[]>;

/**
 * Suggestions for leaf lines: all linked conditions yes, full; any no, zero or the deduction for each occurrence up
 * to its cap; any unknown, a rule that did not run, or a line that is not mechanical, none. Bonus lines need named
 * conditions, since a rule that passed does not show that a bonus was earned.
 */
export function suggest(
  standard: Standard,
  scheduleId: string,
  findings: readonly ScoringFinding[],
  choices: Pick<ScoringChoices, 'sameFaultOnce'> = { sameFaultOnce: standard.scoring.sameFaultOnce === true },
): Suggestions {
  const table = tableOf(standard, scheduleId);
  if (!table) throw new RangeError(`standard ${standard.id} has no schedule ${scheduleId}`);
  const byRule = groupByRule(findings);
  const suggestions: Suggestion[] = [];
  for (const [id, line] of table.lines) {
    const suggestion = suggestLine(table, id, line, byRule);
    if (suggestion) suggestions.push(suggestion);
  }
  return {
    suggestions: choices.sameFaultOnce ? countFlawsOnce(table, suggestions) : suggestions,
    vetoHints: vetoHints(table, byRule),
  };
}

function groupByRule(findings: readonly ScoringFinding[]): FindingsByRule {
  const byRule = new Map<string, ScoringFinding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return byRule;
}

function suggestLine(
  table: ScoreTable,
  id: string,
  line: Line,
  byRule: FindingsByRule,
): Suggestion | undefined {
  const { rules, decidable } = entryOf(line);
  if (line.kind === 'item' || decidable !== 'mechanical') return undefined;
  if (line.kind === 'veto' && !appliesTo(line.veto, table.schedule.caseType)) return undefined;
  const links = rules.filter((link) => !link.background);
  if (isBonus(line) && links.some((link) => !link.conditions)) return undefined;
  const answers = links.map((link): RuleAnswer => ({ rule: link.rule, answer: answerOf(link, byRule) }));
  const answer = together(answers);
  if (answer === 'no') return violation(id, line, answers, byRule);
  return answer === 'yes' ? compliance(id, line, answers) : undefined;
}

function isBonus(line: Line): boolean {
  return line.kind === 'bonus' || (line.kind === 'subPoint' && line.item.kind === 'bonus');
}

/** Answer of one link over every finding of its rule. */
function answerOf(link: RuleLink, byRule: FindingsByRule): RuleAnswer['answer'] {
  const findings = byRule.get(link.rule);
  if (!findings) return 'unknown';
  const answers = findings.flatMap((finding): RuleAnswer['answer'][] => {
    if (finding.verdict === 'error') return ['unknown'];
    if (finding.verdict === 'notApplicable') return ['notApplicable'];
    if (!link.conditions) return [verdictAnswers[finding.verdict]];
    return link.conditions.map(
      (id) => finding.conditions.find((entry) => entry.id === id)?.answer ?? 'unknown',
    );
  });
  return together(answers.map((answer) => ({ rule: link.rule, answer })));
}

const verdictAnswers = { pass: 'yes', fail: 'no', review: 'unknown' } as const;

/** Any no is no; then any unknown is unknown; what does not apply says nothing. */
function together(answers: readonly RuleAnswer[]): RuleAnswer['answer'] {
  if (answers.some(({ answer }) => answer === 'no')) return 'no';
  if (answers.length === 0 || answers.some(({ answer }) => answer === 'unknown')) return 'unknown';
  return answers.some(({ answer }) => answer === 'yes') ? 'yes' : 'notApplicable';
}

function compliance(line: string, entry: Line, rules: RuleAnswer[]): Suggestion {
  const points = entry.kind === 'subPoint' ? entry.subPoint.points : 0;
  const text = entry.kind === 'subPoint' ? `建议得 ${points}` : '建议不扣';
  return { line, verdict: 'compliant', points, occurrences: 1, rules, text };
}

function violation(
  line: string,
  entry: Line,
  rules: RuleAnswer[],
  byRule: FindingsByRule,
): Suggestion | undefined {
  const places = occurrencesOf(rules, byRule);
  const base = { line, verdict: 'violated' as const, rules };
  switch (entry.kind) {
    case 'subPoint':
      if (isBonus(entry)) return undefined;
      return { ...base, points: 0, occurrences: 1, text: '建议得 0' };
    case 'fault':
      if (entry.fault.raisesFileVeto !== null)
        return { ...base, points: 0, occurrences: 1, text: '建议提请认定否决' };
      return deduction(base, entry.fault.deduct, entry.fault.per, faultLimit(entry.fault), places);
    case 'deduction':
      return deduction(base, entry.element.points, 'once', null, 1);
    case 'minus': {
      const { min, max, per, totalMax } = entry.adjustment;
      return deduction(base, min === max ? min : null, per, totalMax, places);
    }
    case 'veto':
      return { ...base, points: 0, occurrences: 1, text: '建议提请认定否决' };
    default:
      return undefined;
  }
}

/** Deduction × occurrences up to the cap; where the reviewer must pick the points there is nothing to suggest. */
function deduction(
  base: Pick<Suggestion, 'line' | 'verdict' | 'rules'>,
  each: number | null,
  per: string,
  limit: number | null,
  places: number,
): Suggestion | undefined {
  if (each === null) return undefined;
  const occurrences = per === 'once' ? 1 : places;
  const full = toMilli(each) * occurrences;
  const points = limit === null ? full : Math.min(full, toMilli(limit));
  return { ...base, points: fromMilli(points), occurrences, text: `建议 −${pointText(points)}` };
}

function occurrencesOf(answers: readonly RuleAnswer[], byRule: FindingsByRule): number {
  let places = 0;
  for (const { rule, answer } of answers) {
    if (answer !== 'no') continue;
    for (const finding of byRule.get(rule) ?? [])
      if (finding.verdict === 'fail') places += finding.occurrences;
  }
  return Math.max(1, places);
}

/** Where the standard counts a flaw once, a later fault of the same kind from the same finding is not charged again. */
function countFlawsOnce(table: ScoreTable, suggestions: readonly Suggestion[]): Suggestion[] {
  const first = new Map<string, Suggestion>();
  return suggestions.map((suggestion) => {
    const line = table.lines.get(suggestion.line);
    const key = line?.kind === 'fault' ? line.fault.sameFaultKey : null;
    if (key === null || suggestion.verdict !== 'violated') return suggestion;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, suggestion);
      return suggestion;
    }
    return sharesRule(earlier, suggestion) ? relieved(line!, suggestion, earlier) : suggestion;
  });
}

function sharesRule(a: Suggestion, b: Suggestion): boolean {
  const failing = new Set(a.rules.filter(({ answer }) => answer === 'no').map(({ rule }) => rule));
  return b.rules.some(({ rule, answer }) => answer === 'no' && failing.has(rule));
}

function relieved(line: Line, suggestion: Suggestion, earlier: Suggestion): Suggestion {
  const shared = Math.min(suggestion.occurrences, earlier.occurrences);
  const alreadyCounted: AlreadyCounted = { line: earlier.line, occurrences: shared };
  const left = suggestion.occurrences - shared;
  const fault = line.kind === 'fault' ? line.fault : undefined;
  const limit = fault ? faultLimit(fault) : null;
  const full = toMilli(fault?.deduct ?? 0) * left;
  const points = fromMilli(limit === null ? full : Math.min(full, toMilli(limit)));
  return { ...suggestion, points, alreadyCounted, text: `建议 −${points}，同一处瑕疵已在前面扣过` };
}

function vetoHints(table: ScoreTable, byRule: FindingsByRule): VetoHint[] {
  return table.standard.vetoes.flatMap((veto) => {
    if (!appliesTo(veto, table.schedule.caseType)) return [];
    const rules = veto.rules
      .filter((link) => !link.background)
      .map((link): RuleAnswer => ({ rule: link.rule, answer: answerOf(link, byRule) }))
      .filter(({ answer }) => answer === 'no');
    if (rules.length === 0) return [];
    return [{ line: veto.id, name: `第${veto.no}项`, text: lineText({ kind: 'veto', veto }), rules }];
  });
}
