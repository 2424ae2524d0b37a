import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '../../../shared/clock/index.ts';
import type { DataVersion, ParameterDefinition } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readJsonFolder } from '../../read-json.ts';
import { loadVocabulary } from '../../vocabulary/load-vocabulary.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { Checker } from '../check.ts';
import { createCompiler } from '../compiler.ts';
import { CompileError } from '../scope.ts';
import { type LoadedPack, loadPack } from './load-pack.ts';

/** Vocabulary, facts, parameters and packs, compiled: all that a check needs but the case. */
export interface Knowledge {
  vocabulary: Vocabulary;
  parameters: readonly ParameterDefinition[];
  packs: readonly LoadedPack[];
  checker: Checker;
  data: readonly DataVersion[];
}

/** Folders of the packs that come with the program. */
export function bundledPacks(schemas: string): string[] {
  const folder = join(schemas, 'packs');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Loads `vocabulary`, `facts` and `parameters` of the schemas folder, and packs from their folders. */
export function loadKnowledge(
  schemas: string,
  calendar: Calendar,
  packFolders: readonly string[] = bundledPacks(schemas),
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
    const compiler = createCompiler(vocabulary.value, catalogue, calendar);
    const packs = loadPacks(packFolders, compiler);
    if (!packs.ok) return packs;
    return ok({
      vocabulary: vocabulary.value,
      parameters: parameters.value.files.flatMap((file) => file.content.parameters),
      packs: packs.value,
      checker: new Checker(
        compiler,
        packs.value.flatMap((pack) => pack.compiled),
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

function loadPacks(
  folders: readonly string[],
  compiler: Parameters<typeof loadPack>[1],
): Result<LoadedPack[]> {
  const packs: LoadedPack[] = [];
  const owner = new Map<string, string>();
  for (const folder of folders) {
    const pack = loadPack(folder, compiler);
    if (!pack.ok) return pack;
    for (const rule of pack.value.rules) {
      const other = owner.get(rule.id);
      if (other)
        return fail(
          'DUPLICATE',
          `规则“${rule.id}”同时在“${other}”和“${pack.value.pack.title}”里，不能覆盖。`,
        );
      owner.set(rule.id, pack.value.pack.title);
    }
    packs.push(pack.value);
  }
  return ok(packs);
}
