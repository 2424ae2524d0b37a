import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readJsonFile } from '../../read-json.ts';
import { loadCheckKnowledge } from './knowledge.ts';

/** Folders of the rule packs that this data folder's owner added. */
export function ownPackFolders(dataFolder: string): string[] {
  const folder = packsIn(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'pack.json')))
    .map((entry) => join(folder, entry.name))
    .sort();
}

/**
 * Takes a pack into the data folder, in place of an earlier version of itself. Refused where it does not load whole
 * beside the packs that are there. Copies rules and bases only, and puts them in place in one step.
 */
export function addOwnPack(dataFolder: string, source: string): Result<{ id: string; rules: number }> {
  const head = readJsonFile(join(source, 'pack.json'), 'pack.json', 'RulePack');
  if (!head.ok) return head;
  const { id } = head.value.content;
  const target = join(packsIn(dataFolder), id);
  const others = ownPackFolders(dataFolder).filter((folder) => folder !== target);
  const knowledge = loadCheckKnowledge([...others, source]);
  if (!knowledge.ok) return knowledge;
  const pack = knowledge.value.packs.find((entry) => entry.pack.id === id);
  const refused = knowledge.value.refused.at(-1);
  if (refused) return fail('PACK_REFUSED', refused.message);
  const [problem] = pack?.problems ?? [];
  if (problem) return fail('PACK_BROKEN', `没有添加：${problem.file}：${problem.message}`);
  const making = `${target}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (const part of ['pack.json', 'rules', 'bases']) copyPart(join(source, part), join(making, part));
  const earlier = `${target}.old`;
  if (existsSync(target)) renameSync(target, earlier);
  renameSync(making, target);
  rmSync(earlier, { recursive: true, force: true });
  return ok({ id, rules: pack?.rules.length ?? 0 });
}

/** Takes a pack of the user's own out again. */
export function removeOwnPack(dataFolder: string, id: string): Result<void> {
  const folder = ownPackFolders(dataFolder).find((path) => path === join(packsIn(dataFolder), id));
  if (!folder) return fail('NO_PACK', `没有添加过编号为“${id}”的规则包；自带的规则包不能移除。`);
  rmSync(folder, { recursive: true });
  return ok(undefined);
}

function packsIn(dataFolder: string): string {
  return join(dataFolder, 'packs');
}

function copyPart(from: string, to: string): void {
  if (!existsSync(from)) return;
  cpSync(from, to, {
    recursive: true,
    filter: (path) => {
      const stat = lstatSync(path);
      return stat.isDirectory() || (stat.isFile() && path.endsWith('.json'));
    },
  });
}
