import utif, { type IFD } from 'utif2';
import type { EmbeddedImage } from './embedded.ts';
import { turnOfOrientation } from './jpeg.ts';

/** One page of a TIFF, from 0. The caller has checked the sizes and the chain of pages. */
export function embedTiff(bytes: Buffer, page: number): EmbeddedImage | undefined {
  const directory = utif.decode(bytes)[page];
  if (!directory) return undefined;
  utif.decodeImage(bytes, directory);
  const { width, height } = directory;
  const turn = turnOfOrientation(tag(directory, 't274') ?? 1);
  const rgba = utif.toRGBA8(directory);
  if (rgba.length < width * height * 4) return undefined;
  return {
    width,
    height,
    turn,
    dictionary: '/BitsPerComponent 8/ColorSpace/DeviceRGB',
    data: withoutAlpha(rgba, width * height),
  };
}

function tag(directory: IFD, name: string): number | undefined {
  const value = directory[name];
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : undefined;
}

function withoutAlpha(rgba: Uint8Array, pixels: number): Uint8Array {
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    rgb[pixel * 3] = rgba[pixel * 4]!;
    rgb[pixel * 3 + 1] = rgba[pixel * 4 + 1]!;
    rgb[pixel * 3 + 2] = rgba[pixel * 4 + 2]!;
  }
  return rgb;
}
