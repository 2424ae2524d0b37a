import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiError, FailedFile } from '../../../shared/generated/schemas.ts';
import { listCaseFiles } from '../../intake/list-case-files.ts';
import { unreadable } from '../../intake/read-case-file-at.ts';
import type { InputFile } from '../check/worker-batch.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';

/** Files that make one case, in order. */
export interface CaseSource {
  name: string;
  files: readonly InputFile[];
}

/** What was handed in, sorted: case-file JSON, cases to read, and what is neither. */
export interface ImportPlan {
  json: InputFile[];
  cases: CaseSource[];
  /** Files that can be read, of which it does not show which case they belong to; each is a line of `failed` too. */
  loose: InputFile[];
  failed: FailedFile[];
}

/** Tells a title of a document (询问笔录) from the name of a whole case. */
export type IsDocumentTitle = (title: string) => boolean;

interface Material extends InputFile {
  kind: Exclude<FileKind, 'json' | 'other'>;
}

/** A folder with what is below it. */
export interface Folder {
  name: string;
  material: Material[];
  folders: Folder[];
  /** Files that no reader knows. */
  others: string[];
}

const mostFiles = 200_000;
const byName = new Intl.Collator('zh', { numeric: true });

/**
 * A folder is a case, as is an archive or a bound PDF; a folder of these is several cases. Files that were handed in
 * loose are taken as the content of one folder.
 */
export function planImport(handedIn: readonly InputFile[], isDocumentTitle: IsDocumentTitle): ImportPlan {
  const plan: ImportPlan = { json: [], cases: [], loose: [], failed: [] };
  const loose: Folder = { name: handedIn[0]?.name ?? '', material: [], folders: [], others: [] };
  for (const input of handedIn) {
    try {
      if (statSync(input.path).isDirectory()) planFolder(input, plan, isDocumentTitle);
      else takeFile(input, loose, plan);
    } catch (error) {
      noteFailure(plan, input.name, error);
    }
  }
  for (const name of loose.others) plan.failed.push({ file: name, error: unknownFormat(name) });
  casesOf({ ...loose, others: [] }, plan, isDocumentTitle);
  return plan;
}

function planFolder(input: InputFile, plan: ImportPlan, isDocumentTitle: IsDocumentTitle): void {
  const json = listCaseFiles(input.path, input.name);
  plan.json.push(...json.files);
  plan.failed.push(...json.failed.map(({ name, error }) => ({ file: name, error })));
  casesOf(walk(input.path, input.name, { left: mostFiles }), plan, isDocumentTitle);
}

function takeFile(input: InputFile, loose: Folder, plan: ImportPlan): void {
  if (/\.json$/i.test(input.name)) {
    plan.json.push(input);
    return;
  }
  const kind = fileKindOf(input.path);
  if (kind === 'json') plan.json.push(input);
  else if (kind === 'other') loose.others.push(input.name);
  else loose.material.push({ ...input, kind });
}

/** All below a folder in the order of names, numbers by their value. Links are not followed. */
function walk(path: string, name: string, budget: { left: number }): Folder {
  const folder: Folder = { name, material: [], folders: [], others: [] };
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    // The list of JSON files has said so already.
    return folder;
  }
  entries.sort((a, b) => byName.compare(a.name, b.name));
  for (const entry of entries) {
    if (isSystemFile(entry.name) || budget.left <= 0) continue;
    const input = { path: join(path, entry.name), name: `${name}/${entry.name}` };
    if (entry.isDirectory()) folder.folders.push(walk(input.path, input.name, budget));
    else if (entry.isFile() && !/\.json$/i.test(entry.name)) {
      budget.left -= 1;
      const kind = kindOrOther(input.path);
      if (kind === 'other' || kind === 'json') folder.others.push(input.name);
      else folder.material.push({ ...input, kind });
    }
  }
  return folder;
}

function kindOrOther(path: string): FileKind {
  try {
    return fileKindOf(path);
  } catch {
    return 'other';
  }
}

/** What systems and office programs leave in folders. */
function isSystemFile(name: string): boolean {
  return /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** Adds the cases of a folder to a plan, with a line for each file that belongs to none. */
export function casesOf(folder: Folder, plan: ImportPlan, isDocumentTitle: IsDocumentTitle): void {
  const filled = folder.folders.filter(hasMaterial);
  const direct = folder.material.filter(({ kind }) => kind !== 'archive');
  const archives = folder.material.filter(({ kind }) => kind === 'archive');
  // Some loose files beside many folders (台账, 说明) do not make the whole one case.
  const manyFolders =
    filled.length >= 2 && direct.length < filled.length && !filled.every(({ name }) => isPartOfCase(name));
  const separate = manyFolders
    ? direct.filter((file) => namesCase(file, isDocumentTitle))
    : boundFiles(direct, isDocumentTitle);
  const isOneCase = direct.length > 0 || (filled.length >= 2 && archives.length === 0);
  if (isOneCase && separate.length === 0 && !manyFolders) {
    plan.cases.push({ name: baseName(folder.name), files: [...allOf(folder)] });
    for (const name of othersOf(folder)) plan.failed.push({ file: name, error: unknownFormat(name) });
    return;
  }
  for (const file of [...separate, ...archives])
    plan.cases.push({ name: baseName(file.name), files: [file] });
  for (const { path, name } of direct.filter((file) => !separate.includes(file))) {
    plan.loose.push({ path, name });
    plan.failed.push({ file: name, error: notPlaced(name) });
  }
  for (const child of filled) casesOf(child, plan, isDocumentTitle);
}

const stage =
  /^(?:正卷|副卷|立案|受理|调查|取证|检查|证据|审查|审核|告知|听证|决定|处罚|许可|强制|送达|执行|结案|归档|文书|笔录|照片|图片|录像|视听|音像|附件|材料|票据|其他|其它|扫描|程序|阶段|第.{1,3}(?:册|部分|卷))/u;

/** Folders by stage (01立案, 调查取证, 正卷) are parts of one case. */
function isPartOfCase(name: string): boolean {
  const title = titleOf(name).replace(/^[一二三四五六七八九十]+[、.．\s]*/u, '');
  return stage.test(title) && title.length <= 10 && !/(?<![立结备])案|[厂店]|公司|[〔[（(]\d{4}/.test(title);
}

/** Each PDF a case of its own, where several lie side by side and each is named for a case. */
function boundFiles(direct: readonly Material[], isDocumentTitle: IsDocumentTitle): Material[] {
  return direct.length >= 2 && direct.every((file) => namesCase(file, isDocumentTitle)) ? [...direct] : [];
}

/** Not the title of a document, not the number of a part (正卷, 第二册, 扫描件1) of one bound file. */
function namesCase({ kind, name }: Material, isDocumentTitle: IsDocumentTitle): boolean {
  const title = titleOf(name);
  const isPart =
    /[正副]卷|第?[一二三四五六七八九十\d]+[册部卷分]/.test(title) || /^\D{0,6}\d{1,4}$/.test(baseName(name));
  return kind === 'pdf' && !isPart && !isDocumentTitle(title);
}

/** Name of a file without folder, ending and the number in front of it. */
function titleOf(name: string): string {
  return baseName(name).replace(/^[\s\d_.、()（）-]+(?=\D)/, '');
}

function baseName(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

function hasMaterial(folder: Folder): boolean {
  return folder.material.length > 0 || folder.folders.some(hasMaterial);
}

function* allOf(folder: Folder): Generator<InputFile> {
  for (const { path, name } of folder.material) yield { path, name };
  for (const child of folder.folders) yield* allOf(child);
}

function* othersOf(folder: Folder): Generator<string> {
  yield* folder.others;
  for (const child of folder.folders) yield* othersOf(child);
}

function unknownFormat(name: string): ApiError {
  return {
    code: 'UNKNOWN_FORMAT',
    message: `“${name}”不是能读的文件，没有读取。能读的有 PDF、OFD、Word、Excel、图片、ZIP 压缩包和案卷 JSON；请另存为其中一种再导入。`,
  };
}

function notPlaced(name: string): ApiError {
  return {
    code: 'NOT_PLACED',
    message: `“${name}”和几个案卷文件夹放在一起，看不出属于哪一卷，没有读取。请移到它所属的文件夹里再导入。`,
  };
}

function noteFailure(plan: ImportPlan, name: string, error: unknown): void {
  const result = unreadable(name, error);
  if (!result.ok) plan.failed.push({ file: name, error: result.error });
}
