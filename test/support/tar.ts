/** Files of an uncompressed tar archive by name; folders and other kinds of entry are left out. */
export function readTar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const block = 512;
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    const name = textField(header, 0, 100);
    if (name === '') break;
    const size = Number.parseInt(textField(header, 124, 12), 8);
    const kind = textField(header, 156, 1);
    const content = archive.subarray(at + block, at + block + size);
    if (kind === '0' || kind === '') files.set(name, content);
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function textField(header: Buffer, start: number, length: number): string {
  return header
    .subarray(start, start + length)
    .toString('utf8')
    .replace(/\0.*$/s, '')
    .trim();
}
