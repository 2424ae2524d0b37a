import type {
  CaseFile,
  CheckFinding,
  Condition,
  Rule,
  RuleExample,
} from '../../../shared/generated/schemas.ts';
import type { BatchIndex } from '../batch.ts';
import { Checker, createParameterTable } from '../check.ts';
import type { ParameterTable } from '../parameters.ts';
import { compileRule } from '../rule.ts';
import { applyPatch } from './apply-patch.ts';
import { batchOf, copyOf } from './example-batch.ts';
import { caseMutants, parameterMutants } from './mutants.ts';
import { compareExample, type ExampleGround } from './run-examples.ts';

export interface MutationResult {
  rule: string;
  decidable: Rule['decidable'];
  /** The change that flipped an example between pass and fail; undefined: the rule survived. */
  flip?: { example: string; from: string; to: string; change: string };
  /** Conditions that can be turned round without any example noticing. */
  unnoticed: string[];
}

interface Ready {
  example: RuleExample;
  caseFile: CaseFile;
}

/**
 * Puts a rule to the test: changes one value at a time in its examples (of documents, header, local values) until a
 * verdict flips between pass and fail, and turns each condition round to see whether an example notices.
 */
export function mutateRule(ground: ExampleGround, rule: Rule): MutationResult {
  const ready = readyExamples(ground, rule);
  const flip = findFlip(ground, rule, ready);
  return {
    rule: rule.id,
    decidable: rule.decidable,
    ...(flip ? { flip } : {}),
    unnoticed: leavesOf(rule)
      .filter((id) => !noticed(ground, rule, turnRound(rule, id), ready))
      .map(({ id }) => id),
  };
}

/** The change of one value that flips an example between pass and fail; undefined: the rule survives. */
export function flipOf(ground: ExampleGround, rule: Rule): MutationResult['flip'] {
  return findFlip(ground, rule, readyExamples(ground, rule));
}

function readyExamples(ground: ExampleGround, rule: Rule): Ready[] {
  return rule.examples.flatMap((example) => {
    const base = ground.base(example.base);
    const patched = base ? applyPatch(base, example.patch) : undefined;
    return patched?.ok ? [{ example, caseFile: patched.value }] : [];
  });
}

function findFlip(ground: ExampleGround, rule: Rule, ready: readonly Ready[]): MutationResult['flip'] {
  for (const { example, caseFile } of ready) {
    const judge = judgeOf(ground, rule, example, caseFile);
    const finding = judge(caseFile).find(({ verdict }) => verdict === 'pass' || verdict === 'fail');
    if (!finding) continue;
    const from = finding.verdict;
    const to = from === 'pass' ? 'fail' : 'pass';
    const flips = (findings: readonly CheckFinding[]) =>
      findings.find(({ procedure }) => procedure === finding.procedure)?.verdict === to;
    for (const mutant of caseMutants(caseFile, placesOf(finding))) {
      if (flips(judge(mutant.caseFile))) return { example: example.name, from, to, change: mutant.change };
    }
    for (const mutant of parameterMutants(example.parameters ?? [])) {
      const judgeSo = judgeOf(ground, rule, { ...example, parameters: mutant.parameters }, caseFile);
      if (flips(judgeSo(caseFile))) return { example: example.name, from, to, change: mutant.change };
    }
  }
  return undefined;
}

/** Judges changed files as the example was judged; in its batch, or beside a copy where the rule compares cases. */
function judgeOf(ground: ExampleGround, rule: Rule, example: RuleExample, caseFile: CaseFile) {
  const local = example.parameters;
  const parameters = createParameterTable(ground.parameters, local ? [local] : []);
  const batch =
    givenBatch(ground, example, caseFile, parameters) ??
    (rule.scope === 'batch' ? copyOf(ground, caseFile, parameters) : undefined);
  const only = rule.id;
  return (changed: CaseFile) => ground.checker.check(changed, { parameters, batch, only });
}

/** The batch of the example; none where its cases cannot be made, which running the example reports. */
function givenBatch(
  ground: ExampleGround,
  example: RuleExample,
  caseFile: CaseFile,
  parameters: ParameterTable,
): BatchIndex | undefined {
  const batch = batchOf(ground, example, caseFile, parameters);
  return typeof batch === 'string' ? undefined : batch;
}

function placesOf(finding: CheckFinding): { document: string; field: string }[] {
  const evidence = [
    ...finding.evidence,
    ...finding.conditions.flatMap((condition) => condition.evidence ?? []),
    ...finding.facts.flatMap((fact) => fact.evidence ?? []),
  ];
  const places = new Map<string, { document: string; field: string }>();
  for (const { document, field = '' } of evidence) places.set(`${document}/${field}`, { document, field });
  return [...places.values()];
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function leavesOf(rule: Rule): Leaf[] {
  return [...(rule.when ? leavesIn(rule.when) : []), ...leavesIn(rule.assert)];
}

function leavesIn(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesIn);
  if ('any' in condition) return condition.any.flatMap(leavesIn);
  if ('not' in condition) return leavesIn(condition.not);
  // A question to a person has no answer to turn round.
  if ('manual' in condition) return [];
  return 'each' in condition ? [condition, ...leavesIn(condition.assert)] : [condition];
}

function turnRound(rule: Rule, leaf: Leaf): Rule {
  const turn = (condition: Condition): Condition => {
    if (condition === leaf) return { not: condition };
    if ('all' in condition) return { all: condition.all.map(turn) };
    if ('any' in condition) return { any: condition.any.map(turn) };
    if ('not' in condition) return { not: turn(condition.not) };
    return 'each' in condition ? { ...condition, assert: turn(condition.assert) } : condition;
  };
  return { ...rule, assert: turn(rule.assert), ...(rule.when ? { when: turn(rule.when) } : {}) };
}

function noticed(ground: ExampleGround, rule: Rule, changed: Rule, ready: readonly Ready[]): boolean {
  const { compiler } = ground.checker;
  const checker = new Checker(compiler, [compileRule(compiler, changed, 'changed')]);
  return ready.some(({ example, caseFile }) => {
    const local = example.parameters;
    const parameters = createParameterTable(ground.parameters, local ? [local] : []);
    const batch = givenBatch(ground, example, caseFile, parameters);
    if (compareExample(example, checker.check(caseFile, { parameters, batch })) !== undefined) return true;
    if (batch || rule.scope !== 'batch') return false;
    const [before] = judgeOf(ground, rule, example, caseFile)(caseFile);
    const [after] = checker.check(caseFile, { parameters, batch: copyOf(ground, caseFile, parameters) });
    return before?.verdict !== after?.verdict;
  });
}
