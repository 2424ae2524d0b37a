import { components } from '../../intake/marks/components.ts';
import { type Grey, resizeGrey } from '../image/bitmap.ts';
import { type Box, type Point, smallestBox } from './box.ts';
import type { Model } from './runtime.ts';

/** The long side that the page is shrunk to before text is searched: 10.5 pt still stands 15 pixels high. */
const searchedSide = 1280;
/** Share of text from which a pixel belongs to a line, and from which a whole line counts. */
const pixelShare = 0.3;
const lineShare = 0.5;
/** The model marks the core of a line; the line is grown by area / perimeter times this. */
const growth = 1.6;
const means = [0.406, 0.456, 0.485];
const deviations = [0.225, 0.224, 0.229];

/** Finds the text lines of a page. */
export async function findText(model: Model, page: Grey): Promise<Box[]> {
  const scale = Math.min(1, searchedSide / Math.max(page.width, page.height));
  const width = Math.max(32, Math.round((page.width * scale) / 32) * 32);
  const height = Math.max(32, Math.round((page.height * scale) / 32) * 32);
  const small = resizeGrey(page, width, height);
  const { data } = await model.run({ data: inputOf(small), dims: [1, 3, height, width] });
  return linesIn(data, width, height, page.width / width, page.height / height);
}

function inputOf({ data }: Grey): Float32Array {
  const input = new Float32Array(data.length * 3);
  for (let channel = 0; channel < 3; channel += 1) {
    const start = channel * data.length;
    const mean = means[channel]!;
    const deviation = deviations[channel]!;
    for (let at = 0; at < data.length; at += 1) input[start + at] = (data[at]! / 255 - mean) / deviation;
  }
  return input;
}

function linesIn(shares: Float32Array, width: number, height: number, scaleX: number, scaleY: number): Box[] {
  const mask = new Uint8Array(shares.length);
  for (let at = 0; at < shares.length; at += 1) if (shares[at]! > pixelShare) mask[at] = 1;
  return components({ width, height, data: mask }, 12).flatMap(({ pixels }) => {
    let sum = 0;
    for (const at of pixels) sum += shares[at]!;
    if (sum / pixels.length < lineShare) return [];
    const core = smallestBox(outline(pixels, width, scaleX, scaleY));
    if (Math.min(core.width, core.height) < 4) return [];
    const grow = (core.width * core.height * growth) / (core.width + core.height);
    return [{ ...core, width: core.width + grow, height: core.height + grow }];
  });
}

/** The first and last corner of each row of pixels, in places of the whole page. */
function outline(pixels: Int32Array, width: number, scaleX: number, scaleY: number): Point[] {
  const rows = new Map<number, { first: number; last: number }>();
  for (const at of pixels) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    const row = rows.get(y);
    if (!row) rows.set(y, { first: x, last: x });
    else if (x < row.first) row.first = x;
    else if (x > row.last) row.last = x;
  }
  return [...rows].flatMap(([y, { first, last }]) =>
    [y, y + 1].flatMap((edge) => [
      { x: first * scaleX, y: edge * scaleY },
      { x: (last + 1) * scaleX, y: edge * scaleY },
    ]),
  );
}
