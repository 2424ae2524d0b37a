import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../shared/result.ts';

const maxBytes = 512 * 1024 * 1024;

/** Bytes of a file for the page; `name` is what messages call it. */
export async function readBytes(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) {
      return fail('FILE_TOO_LARGE', `文件“${name}”超过 ${maxBytes / 1024 / 1024} MB，窗口里不能显示。`);
    }
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return fail('NO_FILE', `文件“${name}”读不到，可能已被移动或删除。`, String(error));
  }
}
