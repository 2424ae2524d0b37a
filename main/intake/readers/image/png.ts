import { inflateSync } from 'node:zlib';
import type { EmbeddedImage } from './embedded.ts';

const colours: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG's own compression is one of PDF's; only transparency has to be taken out first. */
export function embedPng(bytes: Buffer): EmbeddedImage | undefined {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const bits = bytes[24]!;
  const type = bytes[25]!;
  const components = colours[type];
  const interlaced = bytes[28] !== 0;
  if (components === undefined || interlaced || ![1, 2, 4, 8, 16].includes(bits)) return undefined;
  const chunks = chunksOf(bytes);
  const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map((chunk) => chunk.data));
  const head = { width, height, turn: 0 as const };
  if (components % 2 === 0) {
    const rows = unfilter(data, width, height, components * (bits / 8));
    if (!rows) return undefined;
    const dictionary = `/BitsPerComponent 8/ColorSpace${type === 6 ? '/DeviceRGB' : '/DeviceGray'}`;
    return { ...head, dictionary, data: onWhite(rows, width * height, components, bits / 8) };
  }
  const colourTable = chunks.find(({ name }) => name === 'PLTE')?.data;
  if (type === 3 && !colourTable) return undefined;
  const clear = chunks.find(({ name }) => name === 'tRNS')?.data;
  const palette = colourTable && paletteOnWhite(colourTable, clear);
  const space =
    type === 3
      ? `[/Indexed/DeviceRGB ${Math.floor(palette!.length / 3) - 1}<${palette!.toString('hex')}>]`
      : ['/DeviceGray', '', '/DeviceRGB'][type];
  // One colour of a picture without a palette stands for no colour at all.
  const mask =
    type !== 3 && clear && clear.length >= components * 2
      ? `/Mask[${Array.from({ length: components }, (_, at) => clear.readUInt16BE(at * 2))
          .map((value) => `${value} ${value}`)
          .join(' ')}]`
      : '';
  const predictor = `/DecodeParms<</Predictor 15/Colors ${components}/BitsPerComponent ${bits}/Columns ${width}>>`;
  return {
    ...head,
    dictionary: `/BitsPerComponent ${bits}/ColorSpace${space}/Filter/FlateDecode${predictor}${mask}`,
    data,
  };
}

function chunksOf(bytes: Buffer): { name: string; data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      name: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Rows of pixels with the differences between neighbours undone. */
function unfilter(data: Buffer, width: number, height: number, step: number): Uint8Array | undefined {
  const stride = width * step;
  let packed: Buffer;
  try {
    packed = inflateSync(data, { maxOutputLength: (stride + 1) * height });
  } catch {
    return undefined;
  }
  if (packed.length < (stride + 1) * height) return undefined;
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = packed[row * (stride + 1)]!;
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    for (let at = 0; at < stride; at += 1) {
      const left = at >= step ? rows[to + at - step]! : 0;
      const up = row > 0 ? rows[to + at - stride]! : 0;
      const corner = at >= step && row > 0 ? rows[to + at - stride - step]! : 0;
      rows[to + at] = packed[from + at]! + guess(filter, left, up, corner);
    }
  }
  return rows;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function paletteOnWhite(colourTable: Buffer, clear: Buffer | undefined): Buffer {
  const flat = Buffer.from(colourTable);
  for (let at = 0; at < Math.min(flat.length, (clear?.length ?? 0) * 3); at += 1)
    flat[at] = 255 - Math.round(((255 - flat[at]!) * clear![Math.floor(at / 3)]!) / 255);
  return flat;
}

function onWhite(rows: Uint8Array, pixels: number, components: number, size: number): Uint8Array {
  const colour = components - 1;
  const flat = new Uint8Array(pixels * colour);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    // Of two bytes a value the first is enough.
    const from = pixel * components * size;
    const alpha = rows[from + colour * size]!;
    for (let at = 0; at < colour; at += 1)
      flat[pixel * colour + at] = 255 - Math.round(((255 - rows[from + at * size]!) * alpha) / 255);
  }
  return flat;
}
