import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of red, green, blue and a fourth byte a pixel as PNG without transparency. */
export async function encodePng({
  width,
  height,
  data,
}: {
  width: number;
  height: number;
  data: Uint8Array;
}): Promise<Uint8Array> {
  const row = width * 3 + 1;
  const raw = Buffer.alloc(row * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    // The first byte of a row names its filter: none.
    for (let x = 0, to = y * row + 1; x < width; x += 1, from += 4, to += 3) {
      raw[to] = data[from] as number;
      raw[to + 1] = data[from + 1] as number;
      raw[to + 2] = data[from + 2] as number;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of three colours.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', await compress(raw, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
