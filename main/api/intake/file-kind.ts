import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a file is by its first bytes: case-file JSON, an archive, something to read, or none of these. */
export type FileKind = 'json' | 'archive' | 'pdf' | 'document' | 'other';

const tailBytes = 256 * 1024;

/** Kind of a file by what it holds, whatever its name says. Throws what the disk says. */
export function fileKindOf(path: string): FileKind {
  const file = openSync(path, 'r');
  try {
    const head = readAt(file, 0, 1024);
    if (head.includes('%PDF-')) return 'pdf';
    if (starts(head, 'PK\u0003\u0004')) return isOfficeFile(file) ? 'document' : 'archive';
    if (starts(head, 'PK\u0005\u0006') || starts(head, 'Rar!') || starts(head, '7z\u00bc\u00af'))
      return 'archive';
    if (signatures.some((signature) => starts(head, signature))) return 'document';
    return /^[\s\ufeff\u00ef\u00bb\u00bf]*[{[]/.test(head) ? 'json' : 'other';
  } finally {
    closeSync(file);
  }
}

/** OLE (old Word and Excel), JPEG, PNG, GIF, TIFF in both byte orders, BMP, WebP, RTF. */
const signatures = [
  '\u00d0\u00cf\u0011\u00e0',
  '\u00ff\u00d8\u00ff',
  '\u0089PNG',
  'GIF8',
  'II*\0',
  'MM\0*',
  'BM',
  'RIFF',
  '{\\rtf',
];

/** Office documents and OFD are archives; the list of parts at their end names the part that makes them one. */
function isOfficeFile(file: number): boolean {
  const { size } = fstatSync(file);
  const tail = readAt(file, Math.max(0, size - tailBytes), tailBytes);
  return tail.includes('[Content_Types].xml') || /OFD\.xml/i.test(tail);
}

/** Bytes as characters of the same number. */
function readAt(file: number, position: number, length: number): string {
  const bytes = Buffer.alloc(length);
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, position));
}

function starts(head: string, signature: string): boolean {
  return head.startsWith(signature);
}
