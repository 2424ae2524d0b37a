import { ok, type Result } from '../../shared/result.ts';
import type { PageMark, Region, TextLine } from '../intake/page/types.ts';
import type { Grid } from '../intake/readers/pdf/grid.ts';
import { type Bitmap, type Grey, resizeGrey, rotateGrey } from './image/bitmap.ts';
import { darkMask, forReading } from './image/clean.ts';
import { openImage } from './image/open.ts';
import { skewOf } from './image/skew.ts';
import { scaled, shareInside } from './marks/area.ts';
import {
  handwriting,
  isSealPrint,
  type Surroundings,
  surroundingsOf,
  writingInk,
} from './marks/find-marks.ts';
import { type Bounds, boundsOf } from './model/box.ts';
import type { Models } from './model/models.ts';
import { inReadingOrder, type ReadLine } from './order.ts';
import { readBox } from './read-box.ts';
import { cellAt, placeBoxes } from './table/assign.ts';
import { gridsOf } from './table/grids.ts';
import { findRules } from './table/rules.ts';
import type { PageImage, RecognisedPage } from './types.ts';
import { findUprightText, type UprightPage } from './upright.ts';

/** Below this a page is not worth straightening (radians). */
const leastSkew = 0.0008;
/** What the model is less sure of than this is no text that anyone could use. */
const leastConfidence = 0.3;
/** Between shelves and in the ring of a seal the model reads characters that aren't there. */
const leastInPicture = 0.85;
/** Long side of A4 in points: how large a point is on a page of unknown size. */
const longSide = 842;

/** Reads the image of one page: text lines with cells, seals, handwriting. */
export async function recognisePage(models: Models, image: PageImage): Promise<Result<RecognisedPage>> {
  const opened = openImage(image);
  if (!opened.ok) return opened;
  const colours = opened.value;
  const grey = forReading(colours);
  const skew = skewOf(darkMask(halved(grey), 15));
  const straight = Math.abs(skew) < leastSkew ? grey : rotateGrey(grey, -skew);
  const upright = await findUprightText(models, straight);
  return ok(await readUpright(models, upright, colours, skew));
}

async function readUpright(
  models: Models,
  { page, turned, boxes }: UprightPage,
  colours: Bitmap,
  skew: number,
): Promise<RecognisedPage> {
  const point = Math.max(page.width, page.height) / longSide;
  const dark = darkMask(page);
  const rules = findRules(dark, point);
  const around = surroundingsOf(colours, skew, turned);
  const grids = gridsOf(rules, point).filter(({ box }) => !liesIn(box, around.pictures, around));
  const plain = withoutRules(dark, rules.mask);
  const ink = writingInk(around, plain);
  const lines: ReadLine[] = [];
  for (const { box, cell } of placeBoxes(boxes, grids)) {
    if (isSealPrint(around, ink, boundsOf(box))) continue;
    const { text, confidence } = await readBox(models, page, box, plain);
    const bounds = boundsOf(box);
    const doubtful = liesIn(bounds, [...around.pictures, ...around.seals], around);
    if (text === '' || confidence < (doubtful ? leastInPicture : leastConfidence)) continue;
    lines.push({ text, confidence, ...(cell ? { cell } : {}), ...bounds });
  }
  const marks = marksOf(around, ink, lines, grids);
  const ordered = inReadingOrder(lines, grids).map((line) => textLine(line, page));
  return {
    origin: 'recognised',
    lines: ordered,
    marks,
    turned,
    ...(isBlank(lines, grids, plain) && marks.length === 0 ? { blank: true } : {}),
  };
}

/** What is found besides text, with its place on the page. */
function marksOf(
  around: Surroundings,
  ink: Grey,
  lines: readonly ReadLine[],
  grids: readonly Grid[],
): PageMark[] {
  const mark = (kind: PageMark['kind'], confidence: number, bounds: Bounds): PageMark => {
    const cell = cellAt(scaled(bounds, around.view.factor), grids);
    return {
      kind,
      region: regionOf(bounds, around.view),
      ...(cell ? { cell } : {}),
      confidence: Math.round(confidence * 100) / 100,
    };
  };
  return [
    ...around.seals.map((seal) => mark('seal', seal.confidence, seal)),
    ...handwriting(around, ink, lines).map((writing) => mark('ink', writing.confidence, writing)),
    ...around.pictures.map((picture) => mark('picture', 0.9, picture)),
  ];
}

function liesIn(bounds: Bounds, areas: readonly Bounds[], { view }: Surroundings): boolean {
  const small = scaled(bounds, 1 / view.factor);
  return areas.some((area) => shareInside(small, area) > 0.6);
}

/** Half the size says as much about the skew and costs a quarter. */
function halved(grey: Grey): Grey {
  return resizeGrey(grey, grey.width >> 1, grey.height >> 1);
}

function withoutRules(dark: Grey, rules: Grey): Grey {
  const data = dark.data.slice();
  for (let at = 0; at < data.length; at += 1) if (rules.data[at] === 1) data[at] = 0;
  return { ...dark, data };
}

/** No line, no table and hardly a speck. */
function isBlank(lines: readonly ReadLine[], grids: readonly Grid[], plain: Grey): boolean {
  if (lines.length > 0 || grids.length > 0) return false;
  let dark = 0;
  for (const value of plain.data) dark += value;
  return dark < plain.data.length * 0.004;
}

/** Shares of the page after it was turned and straightened about its middle. */
function textLine({ text, confidence, cell, left, top, right, bottom }: ReadLine, page: Grey): TextLine {
  return {
    text,
    region: regionOf({ left, top, right, bottom }, page),
    confidence: Math.round(confidence * 1000) / 1000,
    ...(cell ? { cell } : {}),
  };
}

function regionOf(
  { left, top, right, bottom }: Bounds,
  { width, height }: { width: number; height: number },
): Region {
  const share = (from: number, whole: number) =>
    Math.round(Math.min(1, Math.max(0, from / whole)) * 1e4) / 1e4;
  const x = share(left, width);
  const y = share(top, height);
  return [x, y, share(right - x * width, width), share(bottom - y * height, height)];
}
