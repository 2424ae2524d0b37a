import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Rule, RulePack, SchemaMap } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { schemasFolder } from '../../paths.ts';
import { jsonPaths, readJsonFile } from '../../read-json.ts';

export interface PackFiles {
  pack: RulePack;
  rules: readonly Rule[];
}

/** Reads a pack folder whole; the first file that does not fit its schema is the failure. */
export function readPackFolder(folder: string): Result<PackFiles> {
  const head = readJsonFile(join(folder, 'pack.json'), 'pack.json', 'RulePack');
  if (!head.ok) return head;
  const rules: Rule[] = [];
  for (const path of jsonPaths(join(folder, 'rules'))) {
    const rule = readJsonFile(join(folder, 'rules', path), path, 'Rule');
    if (!rule.ok) return rule;
    rules.push(rule.value.content);
  }
  return ok({ pack: head.value.content, rules });
}

/** What a pack folder would become. */
export interface FolderPlan {
  /** Files to write, by path inside the folder. */
  writes: ReadonlyMap<string, unknown>;
  added: readonly string[];
  changed: readonly string[];
  unchanged: number;
  /** Rules that are in the folder and not in the pack, by the path of their file. */
  gone: ReadonlyMap<string, string>;
}

/** Compares a pack with a folder: files that mean the same are left as they are, byte for byte. */
export function planFolder(folder: string, pack: RulePack, rules: readonly Rule[]): Result<FolderPlan> {
  const writes = new Map<string, unknown>();
  const present = contentOf(join(folder, 'pack.json'), 'RulePack');
  if (present === undefined && existsSync(folder) && readdirSync(folder).length > 0)
    return fail(
      'NOT_A_PACK',
      `“${folder}”里已有别的文件，却没有完好的 pack.json，不是规则包文件夹，没有写入。请换一个空文件夹。`,
    );
  if (present !== undefined && present.id !== pack.id)
    return fail(
      'OTHER_PACK',
      `“${folder}”是规则包“${present.id}”，表格里是“${pack.id}”，没有写入。请选对文件夹，或在表格里改正编号。`,
    );
  if (!isDeepStrictEqual(present, pack)) writes.set('pack.json', pack);
  const gone = new Map(
    jsonPaths(join(folder, 'rules')).map((path) => [basename(path, '.json'), `rules/${path}`]),
  );
  const added: string[] = [];
  const changed: string[] = [];
  for (const rule of rules) {
    const path = gone.get(rule.id);
    if (path !== undefined) gone.delete(rule.id);
    if (path !== undefined && isDeepStrictEqual(contentOf(join(folder, path), 'Rule'), rule)) continue;
    (path === undefined ? added : changed).push(rule.id);
    writes.set(path ?? `rules/${rule.stage}/${rule.id}.json`, rule);
  }
  return ok({ writes, added, changed, unchanged: rules.length - added.length - changed.length, gone });
}

/**
 * Writes the files of a plan and removes `remove`, all or nothing: content is on disk under other names before the
 * first file takes its place, and files that made way come back where a later one fails.
 */
export function writeFolder(folder: string, plan: FolderPlan, remove: readonly string[]): void {
  const mark = randomBytes(6).toString('hex');
  const part = (target: string) => `${target}.${mark}.part`;
  const old = (target: string) => `${target}.${mark}.old`;
  const writes = [...plan.writes].map(([path, content]) => ({ target: join(folder, path), content }));
  const touched: string[] = [];
  try {
    for (const { target, content } of writes) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(part(target), `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' });
    }
    for (const target of [
      ...writes.map((write) => write.target),
      ...remove.map((path) => join(folder, path)),
    ]) {
      touched.push(target);
      if (existsSync(target)) renameSync(target, old(target));
      if (existsSync(part(target))) renameSync(part(target), target);
    }
  } catch (error) {
    for (const target of touched) {
      const isNew = writes.some((write) => write.target === target) && !existsSync(part(target));
      if (existsSync(old(target))) renameSync(old(target), target);
      else if (isNew) rmSync(target, { force: true });
    }
    for (const { target } of writes) rmSync(part(target), { force: true });
    throw error;
  }
  for (const target of touched) rmSync(old(target), { force: true });
}

/** Why nothing may be written there: the program's own packs are never changed, by whatever way they are reached. */
export function guardFolder(folder: string, plan: Pick<FolderPlan, 'writes' | 'gone'>): Result<void> {
  const own = realpathSync(schemasFolder);
  const root = realOf(resolve(folder));
  for (const path of ['', ...plan.writes.keys(), ...plan.gone.values()]) {
    const target = realOf(join(folder, path));
    if (isInside(own, target))
      return fail(
        'BUNDLED_PACK',
        '这是程序自带的规则包，不能改写。请导入到自己的文件夹，并在表格里换一个规则包编号和规则编号。',
      );
    if (!isInside(root, target))
      return fail('OUTSIDE', `“${path}”指向规则包文件夹以外的地方，没有写入。请把它换成真正的文件夹。`);
  }
  return ok(undefined);
}

/** The place behind all links, also of what is not there yet. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return join(realOf(dirname(path)), basename(path));
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}

/** The content of a file that fits a schema; undefined where it does not or is not there. */
function contentOf<N extends 'RulePack' | 'Rule'>(path: string, schema: N): SchemaMap[N] | undefined {
  const read = existsSync(path) ? readJsonFile(path, basename(path), schema) : undefined;
  return read?.ok ? read.value.content : undefined;
}
