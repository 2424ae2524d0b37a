import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Calendar } from '../../../shared/clock/index.ts';
import type { DataVersion, ParameterDefinition } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readJsonFolder } from '../../read-json.ts';
import { loadVocabulary } from '../../vocabulary/load-vocabulary.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { Checker } from '../check.ts';
import { createCompiler, type FactCompiler } from '../compiler.ts';
import { CompileError } from '../scope.ts';
import { type LoadedPack, loadPack, type RuleProblem } from './load-pack.ts';

/** Vocabulary, facts, parameters and packs, compiled: all that a check needs but the case. */
export interface Knowledge {
  vocabulary: Vocabulary;
  parameters: readonly ParameterDefinition[];
  packs: readonly LoadedPack[];
  checker: Checker;
  data: readonly DataVersion[];
  /** Packs of the user's own that were not taken, with the reason. */
  refused: readonly RuleProblem[];
}

/** Folders of the packs that come with the program. */
export function bundledPacks(schemas: string): string[] {
  const folder = join(schemas, 'packs');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/**
 * Loads `vocabulary`, `facts` and `parameters` of the schemas folder, and packs from their folders. A pack of the
 * user's own that is broken or would replace something is left out and named; the others work all the same.
 */
export function loadKnowledge(
  schemas: string,
  calendar: Calendar,
  packFolders: readonly string[] = bundledPacks(schemas),
  ownPacks: readonly string[] = [],
): Result<Knowledge> {
  const vocabulary = loadVocabulary(join(schemas, 'vocabulary'));
  if (!vocabulary.ok) return vocabulary;
  const facts = readJsonFolder(join(schemas, 'facts'), 'FactFile');
  if (!facts.ok) return facts;
  const parameters = readJsonFolder(join(schemas, 'parameters'), 'ParameterFile');
  if (!parameters.ok) return parameters;
  try {
    const catalogue = facts.value.files.flatMap((file) => file.content.facts);
    const twice = catalogue.find(
      (fact, index) => catalogue.findIndex((other) => other.path === fact.path) !== index,
    );
    if (twice) return fail('DUPLICATE', `事实目录里有两个“${twice.path}”。`);
    const sets = facts.value.files.flatMap((file) => file.content.sets ?? []);
    const compiler = createCompiler(vocabulary.value, catalogue, calendar, sets);
    const bundled = loadPacks(packFolders, compiler);
    if (!bundled.ok) return bundled;
    const { packs, refused } = addOwnPacks(bundled.value, ownPacks, compiler);
    return ok({
      vocabulary: vocabulary.value,
      parameters: parameters.value.files.flatMap((file) => file.content.parameters),
      packs,
      refused,
      checker: new Checker(
        compiler,
        packs.flatMap((pack) => pack.compiled),
      ),
      data: [
        { kind: 'vocabulary', name: '词汇', hash: vocabulary.value.hash },
        { kind: 'facts', name: '事实目录', hash: facts.value.hash },
        { kind: 'parameters', name: '国家参数', hash: parameters.value.hash },
      ],
    });
  } catch (error) {
    if (error instanceof CompileError) return fail('FACTS_UNUSABLE', `事实目录不能用：${error.message}。`);
    throw error;
  }
}

function loadPacks(folders: readonly string[], compiler: FactCompiler): Result<LoadedPack[]> {
  const packs: LoadedPack[] = [];
  for (const folder of folders) {
    const pack = loadPack(folder, compiler);
    if (!pack.ok) return pack;
    const clash = clashWith(packs, pack.value);
    if (clash) return fail('DUPLICATE', clash);
    packs.push(pack.value);
  }
  const place = ({ pack }: LoadedPack) => pack.place ?? Number.MAX_SAFE_INTEGER;
  return ok(packs.sort((a, b) => place(a) - place(b)));
}

function addOwnPacks(
  bundled: readonly LoadedPack[],
  folders: readonly string[],
  compiler: FactCompiler,
): { packs: LoadedPack[]; refused: RuleProblem[] } {
  const packs = [...bundled];
  const refused: RuleProblem[] = [];
  for (const folder of folders) {
    const pack = loadPack(folder, compiler);
    const problem = pack.ok ? clashWith(packs, pack.value) : pack.error.message;
    if (problem !== undefined) refused.push({ file: basename(folder), message: problem });
    else if (pack.ok) packs.push(pack.value);
  }
  return { packs, refused };
}

/** Why a pack can't stand beside the others: nothing is ever overwritten. */
function clashWith(packs: readonly LoadedPack[], pack: LoadedPack): string | undefined {
  const twin = packs.find((other) => other.pack.id === pack.pack.id);
  if (twin) return `已有编号为“${pack.pack.id}”的规则包“${twin.pack.title}”，不能覆盖。请换一个编号。`;
  for (const rule of pack.rules) {
    const owner = packs.find((other) => other.rules.some(({ id }) => id === rule.id));
    if (owner) return `规则“${rule.id}”同时在“${owner.pack.title}”和“${pack.pack.title}”里，不能覆盖。`;
  }
  return undefined;
}
