import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { PackVersion, Rule, RulePack } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { jsonPaths, readJsonFile } from '../../read-json.ts';
import type { FactCompiler } from '../compiler.ts';
import { type CompiledRule, compileRule } from '../rule.ts';
import { CompileError } from '../scope.ts';

/** A rule that can't be used, with the reason; the others of the pack are loaded all the same. */
export interface RuleProblem {
  file: string;
  message: string;
  details?: string;
}

export interface LoadedPack {
  pack: RulePack;
  version: PackVersion;
  rules: readonly Rule[];
  compiled: readonly CompiledRule[];
  problems: readonly RuleProblem[];
}

/** Reads a pack folder: pack.json and rules/**; one rule a file, named after its id. Rules come in order of stage. */
export function loadPack(folder: string, compiler: FactCompiler): Result<LoadedPack> {
  const head = readJsonFile(join(folder, 'pack.json'), `${basename(folder)}/pack.json`, 'RulePack');
  if (!head.ok) return head;
  const hash = createHash('sha256').update(head.value.bytes);
  const compiled: CompiledRule[] = [];
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const path of jsonPaths(join(folder, 'rules'))) {
    const read = readJsonFile(join(folder, 'rules', path), path, 'Rule');
    if (!read.ok) {
      const { message, details } = read.error;
      problems.push({ file: path, message, ...(details === undefined ? {} : { details }) });
      continue;
    }
    const rule = read.value.content;
    const problem = misfit(rule, path, head.value.content, seen);
    if (problem) {
      problems.push({ file: path, message: problem });
      continue;
    }
    seen.add(rule.id);
    hash.update(`${path}\0`).update(read.value.bytes);
    const ready = tryCompile(compiler, rule, head.value.content.id);
    if (ready.ok) compiled.push(ready.value);
    else problems.push({ file: path, message: ready.error.message });
  }
  const { id, title, issuer, version } = head.value.content;
  const stages = [...(compiler.vocabulary.terms.get('stages')?.keys() ?? [])];
  compiled.sort((a, b) => stages.indexOf(a.rule.stage) - stages.indexOf(b.rule.stage));
  return ok({
    pack: head.value.content,
    version: { id, title, issuer, version, hash: hash.digest('hex'), rules: compiled.length },
    rules: compiled.map(({ rule }) => rule),
    compiled,
    problems,
  });
}

function misfit(rule: Rule, path: string, pack: RulePack, seen: ReadonlySet<string>): string | undefined {
  if (basename(path, '.json') !== rule.id) return `文件名应与规则编号一致：${rule.id}.json。`;
  if (seen.has(rule.id)) return `规则编号“${rule.id}”在本规则包里出现两次。`;
  const foreign = rule.procedures.filter((procedure) => !pack.procedures.includes(procedure));
  if (foreign.length > 0) return `规则写了规则包没有声明的案型：${foreign.join('、')}。`;
  return undefined;
}

function tryCompile(compiler: FactCompiler, rule: Rule, pack: string): Result<CompiledRule> {
  try {
    return ok(compileRule(compiler, rule, pack));
  } catch (error) {
    if (error instanceof CompileError)
      return fail('RULE_UNUSABLE', `规则“${rule.id}”不能用：${error.message}。`);
    throw error;
  }
}
