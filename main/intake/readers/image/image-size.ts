/** What the head of a picture says; nothing is decoded. */
export interface ImageHead {
  format: 'jpeg' | 'png' | 'tiff';
  /** Pictures in the file; only TIFF has several. */
  pages: { width: number; height: number }[];
}

/** More pixels in one picture are refused: an A3 page at 600 dpi has 70 million. */
export const mostImagePixels = 120_000_000;
const mostTiffPages = 3000;

/** Undefined where the bytes are no picture of the three formats or the head is broken. */
export function readImageHead(bytes: Buffer): ImageHead | undefined {
  try {
    if (bytes.length > 4 && bytes.readUInt32BE(0) === 0x89504e47) return pngHead(bytes);
    if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return jpegHead(bytes);
    return tiffHead(bytes);
  } catch {
    return undefined;
  }
}

function pngHead(bytes: Buffer): ImageHead {
  return { format: 'png', pages: [{ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }] };
}

function jpegHead(bytes: Buffer): ImageHead | undefined {
  const frame = findFrame(bytes);
  if (frame === undefined) return undefined;
  return {
    format: 'jpeg',
    pages: [{ height: bytes.readUInt16BE(frame + 5), width: bytes.readUInt16BE(frame + 7) }],
  };
}

/** Offset of the marker of a JPEG's frame header. */
export function findFrame(bytes: Buffer): number | undefined {
  for (const { at, marker } of segmentsOf(bytes)) {
    // C4, C8 and CC are tables, not frames.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return at;
  }
  return undefined;
}

/** Segments of a JPEG up to its picture data. */
export function* segmentsOf(bytes: Buffer): Generator<{ at: number; marker: number }> {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1]!;
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return;
    yield { at, marker };
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return;
    at += 2 + length;
  }
}

function tiffHead(bytes: Buffer): ImageHead | undefined {
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const short = (at: number) => (order === 'II' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (order === 'II' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  if (short(2) !== 42) return undefined;
  const pages: ImageHead['pages'] = [];
  const seen = new Set<number>();
  for (let at = long(4); at !== 0; ) {
    // A chain that comes back to itself would never end.
    if (seen.has(at) || seen.size >= mostTiffPages) return undefined;
    seen.add(at);
    const count = short(at);
    const size = { width: 0, height: 0 };
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
      if (short(entry) === 256) size.width = value;
      if (short(entry) === 257) size.height = value;
    }
    pages.push(size);
    at = long(at + 2 + count * 12);
  }
  return pages.length === 0 ? undefined : { format: 'tiff', pages };
}
