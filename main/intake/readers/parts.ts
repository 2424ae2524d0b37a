import { readZip } from '../source/zip.ts';

/** Bounds of an office document: a file of papers is far below them. */
const partLimits = {
  files: 5000,
  fileBytes: 128 * 1024 * 1024,
  archiveBytes: 384 * 1024 * 1024,
  entries: 5000,
  ratio: 400,
  freeBytes: 16 * 1024 * 1024,
};

/** The files inside a DOCX or OFD, unpacked when asked for. */
export interface Parts {
  names: readonly string[];
  bytes(name: string): Promise<Buffer | undefined>;
  text(name: string): Promise<string | undefined>;
}

/** Undefined where the archive can't be read. Names are compared without case, as the programs do. */
export async function readParts(bytes: Uint8Array, name: string): Promise<Parts | undefined> {
  const zip = await readZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, partLimits);
  if (!zip.ok) return undefined;
  const entries = new Map(zip.value.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const read = async (part: string) => {
    const content = await entries.get(part.replace(/^\/+/, '').toLowerCase())?.read();
    return content?.ok ? content.value : undefined;
  };
  return {
    names: [...entries.keys()],
    bytes: read,
    text: async (part) => decode(await read(part)),
  };
}

function decode(bytes: Buffer | undefined): string | undefined {
  if (!bytes) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
