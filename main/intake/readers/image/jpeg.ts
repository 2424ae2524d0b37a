import type { EmbeddedImage } from './embedded.ts';
import { findFrame, segmentsOf } from './image-size.ts';

/** A JPEG goes into the PDF as it is. */
export function embedJpeg(bytes: Buffer): EmbeddedImage | undefined {
  const frame = findFrame(bytes);
  if (frame === undefined) return undefined;
  const components = bytes[frame + 9];
  const space = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[components ?? 0];
  if (space === undefined) return undefined;
  // Four colours are written inverted by the program that nearly all such files come from.
  const inverted = components === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  return {
    width: bytes.readUInt16BE(frame + 7),
    height: bytes.readUInt16BE(frame + 5),
    dictionary: `/BitsPerComponent 8/ColorSpace${space}${inverted}/Filter/DCTDecode`,
    data: bytes,
    turn: turnOf(bytes),
  };
}

const orientationTag = 0x0112;

/** How a telephone was held, from EXIF; mirrored pictures are taken as they are. */
function turnOf(bytes: Buffer): EmbeddedImage['turn'] {
  try {
    for (const { at, marker } of segmentsOf(bytes)) {
      if (marker !== 0xe1 || bytes.toString('latin1', at + 4, at + 8) !== 'Exif') continue;
      return turnOfOrientation(orientationIn(bytes.subarray(at + 10)));
    }
  } catch {
    // A broken EXIF block says nothing.
  }
  return 0;
}

function orientationIn(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === orientationTag) return short(at + 8);
  }
  return 1;
}

export function turnOfOrientation(orientation: number): EmbeddedImage['turn'] {
  if (orientation === 6) return 1;
  if (orientation === 3) return 2;
  return orientation === 8 ? 3 : 0;
}
