import { type Grey, type QuarterTurns, turnGrey } from './image/bitmap.ts';
import type { Box } from './model/box.ts';
import { cropLine } from './model/crop.ts';
import { findText } from './model/detect.ts';
import { upsideDownShare } from './model/direction.ts';
import type { Models } from './model/models.ts';
import { readHeight, readLine, readWidest } from './model/read-line.ts';

export interface UprightPage {
  page: Grey;
  turned: QuarterTurns;
  boxes: Box[];
}

const sampleSize = 9;
const sure = 0.9;

/** Finds the text and which way up the page is, and turns it upright. */
export async function findUprightText(models: Models, page: Grey): Promise<UprightPage> {
  const found = await findText(models.detect, page);
  const lies = await liesOnSide(models, page, found);
  const level = lies ? turnGrey(page, 1) : page;
  const boxes = lies ? await findText(models.detect, level) : found;
  const flipped = await isUpsideDown(models, level, boxes);
  if (!flipped) return { page: level, turned: lies ? 1 : 0, boxes };
  return {
    page: turnGrey(level, 2),
    turned: lies ? 3 : 2,
    boxes: boxes.map((box) => ({
      ...box,
      middle: { x: level.width - box.middle.x, y: level.height - box.middle.y },
    })),
  };
}

/**
 * Most of the text runs up or down. Single characters say nothing, long lines say the most; but a form with
 * stacked labels and few words stands upright, which its words show when they are read.
 */
async function liesOnSide(models: Models, page: Grey, boxes: readonly Box[]): Promise<boolean> {
  let standing = 0;
  let lying = 0;
  for (const { width, height } of boxes) {
    if (height >= width * 2) standing += height;
    else if (width >= height * 2) lying += width;
  }
  if (standing <= lying) return false;
  const level = boxes
    .filter(({ width, height }) => width >= height * 2)
    .sort((one, other) => lengthFor(other) - lengthFor(one));
  for (const box of level.slice(0, 3)) if ((await confidence(models, page, box, false)) > sure) return false;
  return true;
}

/** Asks the small model about the longest lines, and where it is not of one mind reads some of them both ways. */
async function isUpsideDown(models: Models, page: Grey, boxes: readonly Box[]): Promise<boolean> {
  const sample = boxes
    .filter(({ width, height }) => width >= height * 2)
    .sort((one, other) => lengthFor(other) - lengthFor(one))
    .slice(0, sampleSize);
  if (sample.length === 0) return false;
  let votes = 0;
  for (const box of sample) {
    const share = await upsideDownShare(models.direction, cropLine(page, box, readHeight, readWidest));
    votes += share > 0.5 ? 1 : 0;
  }
  // A page is seldom upside down: that is read both ways before it is believed.
  if (votes <= sample.length * 0.25) return false;
  let upright = 0;
  let flipped = 0;
  for (const box of sample.slice(-4)) {
    upright += await confidence(models, page, box, false);
    flipped += await confidence(models, page, box, true);
  }
  return flipped > upright;
}

/** Lines of some eight characters are long enough to judge and quick to read. */
function lengthFor({ width, height }: Box): number {
  return Math.min(width / height, 8);
}

async function confidence(models: Models, page: Grey, box: Box, upsideDown: boolean): Promise<number> {
  const line = cropLine(page, box, readHeight, readWidest, upsideDown);
  return (await readLine(models.read, models.alphabet, line)).confidence;
}
