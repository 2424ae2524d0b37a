import { readFileSync, statSync } from 'node:fs';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { largestCaseFile, readCaseFile, tooLarge } from './read-case-file.ts';

/** Case file at a path, with its bytes; sizes are looked at before anything is read. */
export function readCaseFileAt(
  path: string,
  name: string,
  vocabulary: Vocabulary,
): Result<{ caseFile: CaseFile; bytes: Uint8Array }> {
  const bytes = bytesAt(path, name);
  if (!bytes.ok) return bytes;
  const caseFile = readCaseFile(bytes.value, name, vocabulary);
  if (!caseFile.ok) return caseFile;
  return ok({ caseFile: caseFile.value, bytes: bytes.value });
}

/** Bytes of the file at a path, unless it is too large to be a case file. */
export function bytesAt(path: string, name: string): Result<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > largestCaseFile) return tooLarge(name, size);
    return ok(readFileSync(path));
  } catch (error) {
    return unreadable(name, error);
  }
}

/** Why a file or folder can't be read, and what to do. */
export function unreadable<T>(name: string, error: unknown): Result<T> {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT')
    return fail('NOT_FOUND', `“${name}”找不到了，可能已被移动或拔出了 U 盘。请检查后重试。`, String(error));
  if (code === 'EACCES' || code === 'EPERM') {
    return fail(
      'NO_PERMISSION',
      `没有读取“${name}”的权限，没有导入。请联系文件的所有者开放权限，或复制到自己的文件夹再试。`,
      String(error),
    );
  }
  return fail('UNREADABLE', `“${name}”读不出来。请检查文件和磁盘后重试。`, String(error));
}
