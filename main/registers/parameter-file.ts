import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ParameterValue } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { problemsOf } from '../schema.ts';

/** Local parameter values from a JSON file (schema OfficeParameterFile), with the hash of its bytes. */
export function readOfficeParameters(path: string): Result<{ values: ParameterValue[]; hash: string }> {
  const name = basename(path);
  let bytes: Buffer;
  let content: unknown;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail('UNREADABLE', `参数文件“${name}”读不出来。请检查路径和权限。`, String(error));
  }
  try {
    content = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return fail('BROKEN_JSON', `参数文件“${name}”不是完整的 JSON。请检查标点和括号。`, String(error));
  }
  const [problem] = problemsOf('OfficeParameterFile', content);
  if (problem) {
    return fail(
      'WRONG_SHAPE',
      `参数文件“${name}”不合格式，在 ${problem.path || '开头'}。请按参数格式改正。`,
      problem.message,
    );
  }
  const { values } = content as { values: ParameterValue[] };
  return ok({ values, hash: createHash('sha256').update(bytes).digest('hex') });
}
