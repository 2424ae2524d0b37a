/** What a file is by its first bytes; its extension says nothing. */
export type FoundFormat =
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'image'
  | 'json'
  | 'rar'
  | '7z'
  | 'gif'
  | 'bmp'
  | 'heic'
  | 'webp'
  | 'rtf'
  | 'empty'
  | 'unknown';

const signatures: readonly (readonly [FoundFormat, number, string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['image', 0, '\x89PNG'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['rar', 0, 'Rar!'],
  ['7z', 0, "7z\xbc\xaf'\x1c"],
  ['gif', 0, 'GIF8'],
  ['bmp', 0, 'BM'],
  ['webp', 8, 'WEBP'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftypmif1'],
  ['rtf', 0, '{\\rtf'],
];

export function formatOf(bytes: Buffer): FoundFormat {
  if (bytes.length === 0) return 'empty';
  for (const [format, at, signature] of signatures)
    if (bytes.toString('latin1', at, at + signature.length) === signature) return format;
  // Some programs write before the head of a PDF.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s*\{/.test(bytes.toString('latin1', 0, 64)) ? 'json' : 'unknown';
}

/** Formats that the program knows by sight but does not read, with what to do. */
export const unreadFormats: Readonly<Partial<Record<FoundFormat, string>>> = {
  rar: '是 RAR 压缩包，程序不能解开。请解开后重新打成 ZIP，或直接交文件夹。',
  '7z': '是 7z 压缩包，程序不能解开。请解开后重新打成 ZIP，或直接交文件夹。',
  gif: '是 GIF 图片，程序不读。请另存为 JPG 或 PNG 后再交。',
  bmp: '是 BMP 图片，程序不读。请另存为 JPG 或 PNG 后再交。',
  webp: '是 WebP 图片，程序不读。请另存为 JPG 或 PNG 后再交。',
  heic: '是手机的 HEIC 照片，程序不读。请在手机或电脑上转为 JPG 后再交。',
  rtf: '是 RTF 文档，程序不读。请在文字处理软件里另存为 .docx 后再交。',
  json: '是 JSON 文件，不是案卷材料，没有读取。案卷 JSON 请单独导入。',
  empty: '是空文件（0 字节）。请向报送单位重新要这个文件。',
  unknown: '不是认得的格式（PDF、Word、Excel、图片、OFD、ZIP），没有读取。',
};

/** Which office file an OLE container holds, by the names of its streams. */
export function oleKind(bytes: Buffer): 'doc' | 'xls' | 'encrypted' | undefined {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || bytes.includes(Buffer.from('\x04\0\0\0B\0o\0o\0k\0\0\0', 'latin1'))) return 'xls';
  return has('Book') ? 'xls' : undefined;
}

/** Which office file an archive is, by the names of its entries; undefined for a plain archive. */
export function archiveKind(names: readonly string[]): 'docx' | 'xlsx' | 'ofd' | 'pptx' | undefined {
  const lower = new Set(names.map((name) => name.toLowerCase()));
  if (lower.has('ofd.xml')) return 'ofd';
  if (lower.has('word/document.xml')) return 'docx';
  if (lower.has('xl/workbook.xml') || lower.has('xl/workbook.bin')) return 'xlsx';
  return lower.has('ppt/presentation.xml') ? 'pptx' : undefined;
}
