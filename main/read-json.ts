import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SchemaMap, SchemaName } from '../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { problemsOf } from './schema.ts';

export interface JsonFile<T> {
  /** Path relative to the folder, with slashes. */
  path: string;
  content: T;
}

/** All JSON files below a folder that fit a schema, in path order, with one hash over names and bytes. */
export function readJsonFolder<N extends SchemaName>(
  folder: string,
  schema: N,
): Result<{ files: JsonFile<SchemaMap[N]>[]; hash: string }> {
  const hash = createHash('sha256');
  const files: JsonFile<SchemaMap[N]>[] = [];
  for (const path of jsonPaths(folder)) {
    const read = readJsonFile(join(folder, path), path, schema);
    if (!read.ok) return read;
    hash.update(`${path}\0`).update(read.value.bytes).update('\0');
    files.push({ path, content: read.value.content });
  }
  return ok({ files, hash: hash.digest('hex') });
}

/** Paths of JSON files below a folder, relative and sorted; none where the folder is not there. */
export function jsonPaths(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.endsWith('.schema.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** One JSON file that fits a schema; `name` is what messages call it. */
export function readJsonFile<N extends SchemaName>(
  path: string,
  name: string,
  schema: N,
): Result<{ content: SchemaMap[N]; bytes: Buffer }> {
  let bytes: Buffer;
  let content: unknown;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail('UNREADABLE', `“${name}”读不出来。请检查文件是否还在、有没有读取权限。`, String(error));
  }
  try {
    content = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return fail(
      'BROKEN_JSON',
      `“${name}”不是完整的 JSON。请用原来的文件，或在编辑器里检查标点和括号。`,
      String(error),
    );
  }
  const [problem] = problemsOf(schema, content);
  if (problem) {
    return fail(
      'WRONG_SHAPE',
      `“${name}”的内容不合格式，在 ${problem.path || '开头'}。请按格式说明改正。`,
      problem.message,
    );
  }
  return ok({ content: content as SchemaMap[N], bytes });
}
