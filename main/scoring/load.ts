import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Standard } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HashedStandard } from '../../shared/score/settings.ts';
import { fits, problemsOf } from '../schema.ts';
import { checkStandard } from './check-standard.ts';

/** A sound standard with its file's name and SHA-256. */
export interface LoadedStandard extends HashedStandard {
  file: string;
  /** From a folder after the first, which holds the bundled ones. */
  own: boolean;
}

/** A file that could not be taken, and why, in plain Chinese. */
export interface BrokenStandard {
  file: string;
  reason: string;
}

export interface StandardShelf {
  standards: LoadedStandard[];
  broken: BrokenStandard[];
}

/** Largest standard read, bytes; the largest bundled one has 0.3 MB. */
const largestFile = 8 * 1024 * 1024;
const mostProblems = 5;

/**
 * Standards of these folders, sorted by file name; an earlier folder wins an id, so a user's file never replaces
 * a bundled one. A broken file is named and the others load. Error standards.folder: a folder can't be read.
 */
export async function loadStandards(...folders: string[]): Promise<Result<StandardShelf>> {
  const shelf: StandardShelf = { standards: [], broken: [] };
  for (const [index, folder] of folders.entries()) {
    const names = await jsonFiles(folder);
    if (!names) {
      return fail(
        'standards.folder',
        `评查标准所在的文件夹“${basename(folder)}”打不开。请检查它是否存在、是否有权限读取。`,
      );
    }
    for (const name of names) await shelve(shelf, join(folder, name), index > 0);
  }
  return ok(shelf);
}

async function jsonFiles(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return undefined;
  }
}

async function shelve(shelf: StandardShelf, path: string, own: boolean): Promise<void> {
  const file = basename(path);
  const loaded = await readStandard(path, own);
  if (typeof loaded === 'string') {
    shelf.broken.push({ file, reason: loaded });
    return;
  }
  const twin = shelf.standards.find((other) => other.standard.id === loaded.standard.id);
  if (twin)
    shelf.broken.push({
      file,
      reason: `编号“${twin.standard.id}”已被《${twin.standard.title}》使用，请改一个编号。`,
    });
  else shelf.standards.push(loaded);
}

/** A sound standard, or the reason why not. */
async function readStandard(path: string, own: boolean): Promise<LoadedStandard | string> {
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') return bytes;
  const parsed = parseStandard(bytes);
  if (typeof parsed === 'string') return parsed;
  return {
    file: basename(path),
    own,
    standard: parsed,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

async function readBytes(path: string): Promise<Buffer | string> {
  try {
    const { size } = await stat(path);
    if (size > largestFile)
      return `文件有 ${(size / 1024 / 1024).toFixed(0)} MB，超过 8 MB，不像是评查标准，没有读取。`;
    return await readFile(path);
  } catch {
    return '文件读不出来，请检查权限或者是否正被占用。';
  }
}

/** Reads a standard from the bytes of its file: encoding, JSON, schema, then `checkStandard`. */
export function parseStandard(bytes: Uint8Array): Standard | string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '文件不是 UTF-8 编码。请另存为 UTF-8 再放回来。';
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `不是完整的 JSON，可能没有存完或者改错了标点（${placeOf(text, error)}）。`;
  }
  if (!fits('Standard', value)) return schemaReason(value);
  const problems = checkStandard(value);
  if (problems.length === 0) return value;
  const more = problems.length > mostProblems ? `等 ${problems.length} 处` : '';
  return `${problems.slice(0, mostProblems).join('')}${more}`;
}

function placeOf(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return '文件结尾处';
  const line = text.slice(0, Number(position)).split('\n').length;
  return `第 ${line} 行附近`;
}

function schemaReason(value: unknown): string {
  const [problem] = problemsOf('Standard', value);
  if (!problem) return '内容不符合评查标准的格式。';
  const place = problem.path === '' ? '文件开头' : `“${problem.path.slice(1).replaceAll('/', ' › ')}”处`;
  const missing = problem.params.missingProperty ?? problem.params.additionalProperty;
  const detail = {
    required: `缺少“${missing}”`,
    additionalProperties: `多出不认识的“${missing}”`,
    const: '不是规定的值',
    enum: '不是允许的值',
    type: '类型不对',
  }[problem.keyword];
  return `${place}${detail ?? '不符合格式'}，请对照标准的格式说明改正。`;
}
