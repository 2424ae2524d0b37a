import type { FaultSeverity, Judgement, ScoreResult, Severity } from '../../../shared/generated/schemas.ts';
import { type Line, lineText, linksOf, type ScoreTable } from '../../../shared/score/index.ts';
import type { MachineFault, StandingReview } from '../../store/operations/statistics.ts';
import { type Fault, isFault } from './reviewed-case.ts';

/** What statistics need to know of a rule that the machine did not hold against the case. */
export interface RuleInfo {
  title: string;
  stage: string;
  severity: Severity;
}

export interface FaultInput {
  review: StandingReview;
  table: ScoreTable;
  result: ScoreResult;
  machine: readonly MachineFault[];
  ruleInfo(rule: string): RuleInfo | undefined;
}

/**
 * The problems of a reviewed case. A judged line stands for the rules behind it that the machine held against the
 * case, else for itself. What the machine says and the reviewer did not take up stays apart, as open or rejected.
 */
export function faultsOf(input: FaultInput): Fault[] {
  const byRule = new Map<string, Fault>();
  const byLine = new Map<string, Fault>();
  const judgedRules = new Map<string, 'fault' | 'noFault'>();
  for (const judgement of input.review.judgements) {
    const line = input.table.lines.get(judgement.line);
    if (!line || judgement.verdict === 'doubtful') continue;
    const rules = rulesOf(line);
    if (!isFault(judgement.verdict)) {
      for (const rule of rules) if (!judgedRules.has(rule)) judgedRules.set(rule, 'noFault');
      continue;
    }
    if (line.kind === 'veto' && !vetoStands(input.result, judgement.line)) continue;
    for (const rule of rules) judgedRules.set(rule, 'fault');
    const held = heldAgainst(input.machine, rules);
    for (const machine of held) keepWorst(byRule, confirmedRule(input, machine, judgement, line));
    if (held.length === 0) byLine.set(judgement.line, confirmedLine(input, judgement, line));
  }
  takeFindingJudgements(input, byRule, judgedRules);
  for (const machine of input.machine) {
    if (machine.verdict !== 'fail' || byRule.has(machine.rule)) continue;
    const state = judgedRules.get(machine.rule) === 'noFault' ? 'rejected' : 'open';
    byRule.set(machine.rule, { ...ofMachine(machine), state });
  }
  return [...byRule.values(), ...byLine.values()];
}

/** The reviewer may judge a finding itself; that goes before what a line says of its rule. */
function takeFindingJudgements(
  input: FaultInput,
  byRule: Map<string, Fault>,
  judgedRules: Map<string, 'fault' | 'noFault'>,
): void {
  for (const { rule, verdict, reason = '' } of input.review.findingJudgements) {
    if (verdict === 'doubtful') continue;
    if (!isFault(verdict)) {
      judgedRules.set(rule, 'noFault');
      byRule.delete(rule);
      continue;
    }
    const machine = input.machine.find((entry) => entry.rule === rule);
    const info = machine ?? input.ruleInfo(rule);
    if (byRule.has(rule)) continue;
    byRule.set(rule, {
      rule,
      title: info?.title ?? rule,
      lineText: '',
      stage: info?.stage ?? '',
      severity: info ? severityOf(info.severity) : 'unsorted',
      deadline: machine?.deadline ?? false,
      state: 'confirmed',
      reason,
      evidence: [],
      remedy: machine?.remedy ?? '',
    });
  }
}

function rulesOf(line: Line): string[] {
  return linksOf(line)
    .filter((link) => !link.background)
    .map((link) => link.rule);
}

/** Faults of these rules; where there is none, what the machine could not decide about them. */
function heldAgainst(machine: readonly MachineFault[], rules: readonly string[]): MachineFault[] {
  const linked = machine.filter((entry) => rules.includes(entry.rule));
  const failed = linked.filter((entry) => entry.verdict === 'fail');
  return failed.length > 0 ? failed : linked.filter((entry) => entry.verdict === 'review');
}

function vetoStands(result: ScoreResult, line: string): boolean {
  return result.vetoes.some((veto) => veto.line === line && veto.state === 'confirmed');
}

function confirmedRule(input: FaultInput, machine: MachineFault, judgement: Judgement, line: Line): Fault {
  return {
    ...ofMachine(machine),
    ...lineOf(input, judgement, line),
    severity: line.kind === 'veto' ? 'veto' : severityOf(machine.severity),
    state: 'confirmed',
  };
}

function confirmedLine(input: FaultInput, judgement: Judgement, line: Line): Fault {
  return {
    title: lineText(line),
    stage: '',
    severity: line.kind === 'veto' ? 'veto' : 'unsorted',
    deadline: false,
    state: 'confirmed',
    remedy: '',
    ...lineOf(input, judgement, line),
  };
}

function lineOf({ table }: FaultInput, judgement: Judgement, line: Line) {
  const number = 'item' in line ? line.item.no : line.kind === 'veto' ? String(line.veto.no) : '';
  return {
    line: `${table.standard.id}/${judgement.line}`,
    lineText: number === '' ? lineText(line) : `第${number}项 ${lineText(line)}`,
    reason: judgement.reason ?? '',
    evidence: judgement.evidence,
  };
}

function ofMachine({ rule, title, stage, severity, deadline, remedy }: MachineFault): Omit<Fault, 'state'> {
  return {
    rule,
    title,
    lineText: '',
    stage,
    severity: severityOf(severity),
    deadline,
    reason: '',
    evidence: [],
    remedy,
  };
}

/** Once a standard is chosen only its own veto lines are vetoes. */
function severityOf(severity: Severity): FaultSeverity {
  return severity === 'veto' ? 'major' : severity;
}

/** One fault a rule: a veto line outweighs another line about the same rule. */
function keepWorst(faults: Map<string, Fault>, fault: Fault & { rule?: string }): void {
  const known = fault.rule === undefined ? undefined : faults.get(fault.rule);
  if (fault.rule !== undefined && (!known || fault.severity === 'veto')) faults.set(fault.rule, fault);
}
