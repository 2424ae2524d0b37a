import type { Grey } from './image/bitmap.ts';
import type { Box } from './model/box.ts';
import { cropLine } from './model/crop.ts';
import type { Models } from './model/models.ts';
import { type ReadText, readHeight, readLine, readWidest } from './model/read-line.ts';

/** Below this a stacked label is also read as a line that lies on its side. */
const sure = 0.7;

/** Reads a line. One that stands on an upright page is mostly characters above each other, as labels of forms have. */
export async function readBox(models: Models, page: Grey, box: Box, dark: Grey): Promise<ReadText> {
  const read = (part: Box) =>
    readLine(models.read, models.alphabet, cropLine(page, part, readHeight, readWidest));
  if (box.height < box.width * 1.5) return read(box);
  const parts = stacked(box, dark);
  if (parts.length < 2) return read({ ...box, ...widened(box) });
  let text = '';
  let sum = 0;
  for (const part of parts) {
    const one = await read(part);
    text += one.text;
    sum += one.confidence;
  }
  const upright = { text, confidence: sum / parts.length };
  if (upright.confidence >= sure) return upright;
  const onItsSide = await read(box);
  return onItsSide.confidence > upright.confidence ? onItsSide : upright;
}

/** A lone tall character (1, or a narrow one) is read upright, with some paper beside it. */
function widened({ width, height }: Box): { width: number; height: number } {
  return { width: Math.max(width, height * 0.7), height };
}

/** The rows of ink in a standing box, one character (or a few) each. */
function stacked(
  { middle, width, height }: Box,
  { width: pageWidth, height: pageHeight, data }: Grey,
): Box[] {
  const left = Math.max(0, Math.round(middle.x - width / 2));
  const right = Math.min(pageWidth, Math.round(middle.x + width / 2));
  const top = Math.max(0, Math.round(middle.y - height / 2));
  const bottom = Math.min(pageHeight, Math.round(middle.y + height / 2));
  const bands: { from: number; to: number }[] = [];
  for (let y = top; y < bottom; y += 1) {
    let ink = 0;
    for (let x = left; x < right; x += 1) ink += data[y * pageWidth + x]!;
    if (ink < 2) continue;
    const band = bands.at(-1);
    // Gaps inside a character (二, 言) are small against its width.
    if (band && y - band.from < width * 0.95 && y - band.to < width * 0.3) band.to = y + 1;
    else if (band && y === band.to) band.to = y + 1;
    else bands.push({ from: y, to: y + 1 });
  }
  const margin = width * 0.08;
  return bands
    .filter(({ from, to }) => to - from > width * 0.1)
    .map(({ from, to }) => ({
      middle: { x: middle.x, y: (from + to) / 2 },
      width,
      height: Math.min(width, to - from + margin * 2),
      angle: 0,
    }));
}
