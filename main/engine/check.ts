import type {
  CaseFile,
  CheckFinding,
  ParameterDefinition,
  VerdictCounts,
} from '../../shared/generated/schemas.ts';
import type { BatchIndex } from './batch.ts';
import { CaseContext, type ProcedureContext } from './case-context.ts';
import type { FactCompiler } from './compiler.ts';
import { writeFinding } from './finding.ts';
import { type ParameterLayers, ParameterTable } from './parameters.ts';
import { listOf } from './reading.ts';
import { type CompiledRule, type RuleOutcome, runRule } from './rule.ts';
import { scopeOf } from './scope.ts';

export interface CheckOptions {
  parameters: ParameterTable;
  batch?: BatchIndex | undefined;
  /** Only the rule with this id. */
  only?: string;
}

/** Rules of one set of packs over one fact catalogue, ready to run on any number of cases. */
export class Checker {
  readonly compiler: FactCompiler;
  readonly rules: readonly CompiledRule[];
  readonly #byProcedure: ReadonlyMap<string, readonly CompiledRule[]>;
  readonly #batchRules: ReadonlySet<string>;

  constructor(compiler: FactCompiler, rules: readonly CompiledRule[]) {
    this.compiler = compiler;
    this.rules = rules;
    const byProcedure = new Map<string, CompiledRule[]>();
    for (const compiled of rules) {
      for (const name of compiled.rule.procedures) {
        const list = byProcedure.get(name);
        if (list) list.push(compiled);
        else byProcedure.set(name, [compiled]);
      }
    }
    this.#byProcedure = byProcedure;
    this.#batchRules = new Set(rules.filter(({ rule }) => rule.scope === 'batch').map(({ rule }) => rule.id));
  }

  /** Full findings of a case: each rule once for each procedure instance that it is about, common rules once. */
  check(caseFile: CaseFile, options: CheckOptions): CheckFinding[] {
    const file = new CaseContext(caseFile, this.compiler.vocabulary, options.parameters, options.batch);
    const findings: CheckFinding[] = [];
    this.#run(file, true, options.only, (compiled, outcome, procedure) => {
      const { versionDate, version } = outcome;
      const scope = scopeOf(file, procedure, undefined, versionDate, version?.parameters);
      findings.push(writeFinding(this.compiler, compiled, outcome, scope));
    });
    return findings;
  }

  /** Verdicts only, by rule id and procedure; for comparisons and benchmarks. */
  verdicts(
    caseFile: CaseFile,
    options: CheckOptions,
  ): { rule: string; procedure: string; verdict: RuleOutcome['verdict'] }[] {
    const file = new CaseContext(caseFile, this.compiler.vocabulary, options.parameters, options.batch);
    const verdicts: ReturnType<Checker['verdicts']> = [];
    this.#run(file, false, options.only, (compiled, outcome, procedure) => {
      verdicts.push({
        rule: compiled.rule.id,
        procedure: procedure.procedure?.id ?? 'case',
        verdict: outcome.verdict,
      });
    });
    return verdicts;
  }

  /** Whether a rule compares the case with others. */
  comparesCases(rule: string): boolean {
    return this.#batchRules.has(rule);
  }

  /** Values of a case that rules of scope batch compare across cases, by index name. */
  batchValues(caseFile: CaseFile, options: CheckOptions): { index: string; value: string }[] {
    const file = new CaseContext(caseFile, this.compiler.vocabulary, options.parameters, undefined);
    const values: { index: string; value: string }[] = [];
    for (const procedure of [...caseFile.procedures, undefined]) {
      const context = file.contextOf(procedure);
      const scope = scopeOf(file, context);
      for (const { index, read } of this.compiler.batchIndexes) {
        const reading = read(scope);
        if (reading.state !== 'known') continue;
        for (const value of listOf(reading.value).map(String)) {
          if (!values.some((entry) => entry.index === index && entry.value === value))
            values.push({ index, value });
        }
      }
    }
    return values;
  }

  #run(
    file: CaseContext,
    full: boolean,
    only: string | undefined,
    take: (compiled: CompiledRule, outcome: RuleOutcome, procedure: ProcedureContext) => void,
  ): void {
    const runAll = (name: string, context: ProcedureContext) => {
      for (const compiled of this.#byProcedure.get(name) ?? []) {
        if (only !== undefined && compiled.rule.id !== only) continue;
        take(compiled, runRule(compiled, file, context, full), context);
      }
    };
    for (const procedure of file.caseFile.procedures) {
      runAll(procedure.type, file.contextOf(procedure));
    }
    runAll('common', file.contextOf(undefined));
  }
}

/** Parameter table from definitions (with their bundled values) and stronger layers in front. */
export function createParameterTable(
  definitions: readonly ParameterDefinition[],
  stronger: ParameterLayers = [],
): ParameterTable {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  return new ParameterTable(byKey, [...stronger, definitions.flatMap((definition) => definition.values)]);
}

/** How many findings there are of each verdict. */
export function countVerdicts(findings: readonly CheckFinding[]): VerdictCounts {
  const counts: VerdictCounts = { pass: 0, fail: 0, review: 0, notApplicable: 0, error: 0, veto: 0 };
  for (const finding of findings) {
    counts[finding.verdict] += 1;
    if (finding.verdict === 'fail' && finding.severity === 'veto') counts.veto += 1;
  }
  return counts;
}
