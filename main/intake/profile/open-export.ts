import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { decodeUtf8 } from '../decode-text.ts';
import { jsonTree } from './json-tree.ts';
import { type ForeignNode, TreeError, treeLimits } from './tree.ts';
import { xmlTree } from './xml-tree.ts';

export interface OpenExport {
  source: 'json' | 'xml';
  root: ForeignNode;
}

/** Reads JSON or XML of another platform, told apart by how it begins, never by its name. */
export function openExport(bytes: Uint8Array, name: string): Result<OpenExport> {
  if (bytes.length === 0)
    return fail('EMPTY_FILE', `“${name}”是空文件（0 字节）。请向报送单位重新要这个文件。`);
  if (bytes.length > treeLimits.bytes)
    return fail(
      'TOO_LARGE',
      `“${name}”超过 ${treeLimits.bytes / 1024 / 1024} MB，没有读取。请让平台分批导出。`,
    );
  const isXml = looksLikeXml(bytes);
  const text = isXml ? decodeXml(bytes, name) : decodeUtf8(bytes, name);
  if (!text.ok) return text;
  try {
    return ok(
      isXml ? { source: 'xml', root: xmlTree(text.value) } : { source: 'json', root: jsonTree(text.value) },
    );
  } catch (error) {
    if (!(error instanceof TreeError)) throw error;
    return fail('BAD_EXPORT', `“${name}”：${error.message}`, String(error.cause ?? ''));
  }
}

/** Whether the first sign of the text is a `<`, also in UTF-16. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const isMark = (byte: number) => byte === 0 || byte >= 0xef;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200).filter((byte) => !isMark(byte)));
  return /^[\s\u00bb\u00bf]*</.test(start);
}

/** By the byte-order mark, else by what the declaration says, else UTF-8. */
function decodeXml(bytes: Uint8Array, name: string): Result<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ok(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ok(new TextDecoder('utf-16be').decode(bytes));
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  if (/^(?:gbk|gb2312|gb18030|gb_2312-80|cp936)$/i.test(encoding))
    return ok(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'gb18030'));
  if (/^utf-?8$/i.test(encoding)) return decodeUtf8(bytes, name);
  return fail(
    'WRONG_ENCODING',
    `“${name}”的编码是 ${encoding}，程序只读 UTF-8 和 GB18030 系列。请另存为 UTF-8 后再导入。`,
  );
}
