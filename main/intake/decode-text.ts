import { fail, ok, type Result } from '../../shared/result.ts';

/** UTF-8 text of a file (a byte-order mark is dropped); other encodings are named with what to do. */
export function decodeUtf8(bytes: Uint8Array, name: string): Result<string> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fail(
      'WRONG_ENCODING',
      `“${name}”是 UTF-16 编码，程序只读 UTF-8。请在原平台或记事本里另存为 UTF-8 后再导入。`,
    );
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(
      'WRONG_ENCODING',
      `“${name}”不是 UTF-8 编码（可能是 GBK），没有导入。请另存为 UTF-8 后再导入。`,
    );
  }
}
