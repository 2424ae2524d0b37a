import type {
  CaseFile,
  CheckFinding,
  ParameterDefinition,
  Rule,
  RuleExample,
} from '../../../shared/generated/schemas.ts';
import { type Checker, createParameterTable } from '../check.ts';
import { applyPatch } from './apply-patch.ts';
import { batchOf } from './example-batch.ts';

export interface ExampleResult {
  rule: string;
  example: string;
  ok: boolean;
  /** What was not as expected, in Chinese. */
  problem?: string;
  finding?: CheckFinding;
}

/** What the examples need besides the rules: base case files by name, their checker, and bundled parameters. */
export interface ExampleGround {
  checker: Checker;
  parameters: readonly ParameterDefinition[];
  base(name: string): CaseFile | undefined;
  /** Says what is wrong with a patched case file; undefined if nothing. */
  check(caseFile: unknown): string | undefined;
}

/** Runs every example of a rule through facts and rule and compares verdict, reason and named conditions. */
export function runExamples(ground: ExampleGround, rule: Rule): ExampleResult[] {
  return rule.examples.map((example) => runExample(ground, rule, example));
}

function runExample(ground: ExampleGround, rule: Rule, example: RuleExample): ExampleResult {
  const head = { rule: rule.id, example: example.name };
  const base = ground.base(example.base);
  if (!base) return { ...head, ok: false, problem: `没有基础案卷“${example.base}”` };
  const patched = applyPatch(base, example.patch);
  if (!patched.ok) return { ...head, ok: false, problem: patched.error.message };
  const misfit = ground.check(patched.value);
  if (misfit !== undefined) return { ...head, ok: false, problem: misfit };
  const parameters = createParameterTable(ground.parameters, example.parameters ? [example.parameters] : []);
  const batch = batchOf(ground, example, patched.value, parameters);
  if (typeof batch === 'string') return { ...head, ok: false, problem: batch };
  const findings = ground.checker.check(patched.value, { parameters, batch, only: rule.id });
  const [finding] = findings;
  if (!finding) return { ...head, ok: false, problem: '规则没有在这个案卷上运行（案型不符）' };
  const problem = compareExample(example, findings);
  return problem === undefined ? { ...head, ok: true, finding } : { ...head, ok: false, problem, finding };
}

/** What is not as an example expects, in Chinese; undefined where all is. */
export function compareExample(example: RuleExample, findings: readonly CheckFinding[]): string | undefined {
  const wanted = example.expect;
  const finding = findings.find(({ verdict }) => verdict === wanted.verdict);
  const [first] = findings;
  if (!finding)
    return `应为 ${wanted.verdict}，实为 ${first?.verdict}（${first?.reason?.kind ?? first?.message}）`;
  if (wanted.reason !== undefined && finding.reason?.kind !== wanted.reason) {
    return `原因应为 ${wanted.reason}，实为 ${finding.reason?.kind ?? '无'}`;
  }
  for (const [id, answer] of Object.entries(wanted.conditions ?? {})) {
    const line = finding.conditions.find((condition) => condition.id === id);
    if (line?.answer !== answer) return `条件 ${id} 应为 ${answer}，实为 ${line?.answer ?? '没有'}`;
  }
  return /\{[a-zA-Z]/.test(finding.message) ? `文字里有没填上的占位：${finding.message}` : undefined;
}
