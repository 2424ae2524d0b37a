import type { CaseFile } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { problemsOf, type SchemaProblem } from '../schema.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { checkContents } from './check-contents.ts';
import { decodeUtf8 } from './decode-text.ts';

/** Largest case-file JSON that is read; a case of 60 documents has about 60 KB. */
export const largestCaseFile = 64 * 1024 * 1024;

/** Case file from bytes that were found good before: parsed, and not checked again. */
export function parseCheckedCaseFile(bytes: Uint8Array): CaseFile {
  return JSON.parse(new TextDecoder().decode(bytes)) as CaseFile;
}

/** Case file from the bytes of a JSON file, or what is wrong, where, and what to do. `name` is what messages call it. */
export function readCaseFile(bytes: Uint8Array, name: string, vocabulary: Vocabulary): Result<CaseFile> {
  if (bytes.length === 0)
    return fail('EMPTY_FILE', `“${name}”是空文件（0 字节）。请向报送单位重新要这个文件。`);
  if (bytes.length > largestCaseFile) return tooLarge(name, bytes.length);
  const text = decodeUtf8(bytes, name);
  if (!text.ok) return text;
  let content: unknown;
  try {
    content = JSON.parse(text.value);
  } catch (error) {
    return fail(
      'BROKEN_JSON',
      `“${name}”的 JSON 不完整${placeOf(error, text.value)}。文件可能没有传完，请重新导出或复制。`,
      String(error),
    );
  }
  return checkCaseFile(content, name, vocabulary);
}

/** The refusal of a file that is too large to be a case file. */
export function tooLarge<T>(name: string, size: number): Result<T> {
  const megabytes = Math.round(size / 1024 / 1024);
  return fail(
    'TOO_LARGE',
    `“${name}”有 ${megabytes} MB，超过案卷 JSON 的上限 ${largestCaseFile / 1024 / 1024} MB，没有读取。请确认选的是案卷文件，扫描件应另外存放。`,
  );
}

/** Checks parsed content: shape first, then what the vocabulary and the calendar say. */
export function checkCaseFile(content: unknown, name: string, vocabulary: Vocabulary): Result<CaseFile> {
  const [problem] = problemsOf('CaseFile', content);
  if (problem)
    return fail('WRONG_SHAPE', shapeMessage(name, content, problem), `${problem.path} ${problem.message}`);
  const caseFile = content as CaseFile;
  const problems = checkContents(caseFile, vocabulary);
  if (problems.length === 0) return ok(caseFile);
  const more = problems.length > 1 ? `（共 ${problems.length} 处，先列第一处）` : '';
  return fail('WRONG_CONTENT', `“${name}”：${problems[0]}${more}没有导入。`, problems.join('\n'));
}

function shapeMessage(name: string, content: unknown, problem: SchemaProblem): string {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return `“${name}”不是案卷文件。请选择由明卷或执法平台导出的案卷 JSON。`;
  }
  const { format, formatVersion } = content as { format?: unknown; formatVersion?: unknown };
  if (format !== 'mingjuan.case-file')
    return `“${name}”不是明卷的案卷文件（缺少格式标记）。请选择案卷 JSON，或先用对照方案转换。`;
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return `“${name}”是更新版本的案卷格式（${formatVersion}）。请升级程序后再导入。`;
  return `“${name}”的内容不合案卷格式，在 ${where(problem.path)}：${shapeReason(problem)}。请让导出方按案卷格式改正。`;
}

function where(path: string): string {
  return path === '' ? '文件开头' : path.slice(1).replaceAll('/', ' › ');
}

function shapeReason(problem: SchemaProblem): string {
  switch (problem.keyword) {
    case 'required':
      return `缺少“${String(problem.params.missingProperty)}”`;
    case 'additionalProperties':
      return `多了不认识的“${String(problem.params.additionalProperty)}”`;
    case 'type':
      return '内容的类型不对';
    case 'enum':
    case 'const':
      return '不是允许的取值';
    case 'pattern':
      return '写法不合要求';
    default:
      return '内容不合要求';
  }
}

/** Line of a JSON syntax error, where the runtime says the position. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return '';
  const line = text.slice(0, Number(position)).split('\n').length;
  return `（第 ${line} 行附近）`;
}
