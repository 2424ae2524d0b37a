import { type Box, boxAround, type Horizontal, type Vertical } from './geometry.ts';
import { type Pdfium, withMemory } from './pdfium.ts';

/** The box of a picture on its page. */
export interface PlacedPicture extends Box {
  /** PDFium's object, while its page is loaded. */
  object?: number;
  /** Quarter turns clockwise in which the page shows it. */
  turn?: Turn;
}

export type Turn = 0 | 1 | 2 | 3;

export interface PageObjects {
  horizontals: Horizontal[];
  verticals: Vertical[];
  pictures: PlacedPicture[];
  /** Boxes of shapes with curves: perhaps a seal or signature that was drawn. */
  curves: Box[];
  /** Shapes that were drawn, ruling lines among them. */
  paths: number;
}

type Place = (x: number, y: number) => [number, number];
type Point = [x: number, y: number];

const mostObjects = 40_000;
const mostSegments = 200_000;
const mostCurves = 3000;
const deepest = 8;
const path = 2;
const image = 3;
const form = 5;
const lineTo = 0;
const moveTo = 2;
/** Points: a line may be this far from straight, a filled bar this thick. */
const skew = 1;
const thickestBar = 3;

/** Ruling lines and pictures of a page, also inside the forms that it is put together from. */
export function readObjects(pdfium: Pdfium, page: number, place: Place): PageObjects {
  const found: PageObjects = { horizontals: [], verticals: [], pictures: [], curves: [], paths: 0 };
  const budget = { objects: mostObjects, segments: mostSegments };
  withMemory(pdfium, 32, (scratch) => {
    const walk = (count: number, get: (index: number) => number, to: Place, depth: number): void => {
      for (let index = 0; index < count && budget.objects > 0; index += 1) {
        budget.objects -= 1;
        const object = get(index);
        if (object === 0) continue;
        const type = pdfium._FPDFPageObj_GetType(object);
        if (type === path) addPath(pdfium, object, scratch, to, found, budget);
        else if (type === image) addPicture(pdfium, object, scratch, to, found);
        else if (type === form && depth < deepest) {
          walk(
            pdfium._FPDFFormObj_CountObjects(object),
            (at) => pdfium._FPDFFormObj_GetObject(object, at),
            inForm(pdfium, object, scratch, to),
            depth + 1,
          );
        }
      }
    };
    walk(pdfium._FPDFPage_CountObjects(page), (at) => pdfium._FPDFPage_GetObject(page, at), place, 0);
  });
  return found;
}

function inForm(pdfium: Pdfium, object: number, scratch: number, to: Place): Place {
  return through(matrixOf(pdfium, object, scratch), to);
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

function matrixOf(pdfium: Pdfium, object: number, scratch: number): Matrix {
  if (pdfium._FPDFPageObj_GetMatrix(object, scratch) === 0) return [1, 0, 0, 1, 0, 0];
  return Array.from(pdfium.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 6)) as unknown as Matrix;
}

function through([a, b, c, d, e, f]: Matrix, to: Place): Place {
  return (x, y) => to(a * x + c * y + e, b * x + d * y + f);
}

function boundsOf(pdfium: Pdfium, object: number, scratch: number, to: Place): Box | undefined {
  if (pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return undefined;
  const [left, bottom, right, top] = pdfium.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4);
  const box = boxOf([to(left!, top!), to(right!, bottom!)]);
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}

function addCurves(pdfium: Pdfium, object: number, scratch: number, to: Place, found: PageObjects): void {
  const box = boundsOf(pdfium, object, scratch, to);
  if (box) found.curves.push(box);
}

function addPicture(pdfium: Pdfium, object: number, scratch: number, to: Place, found: PageObjects): void {
  const box = boundsOf(pdfium, object, scratch, to);
  if (!box) return;
  const placed = through(matrixOf(pdfium, object, scratch), to);
  found.pictures.push({ ...box, object, turn: turnFrom(placed(0, 0), placed(1, 0)) });
}

/** The quarter that the lower edge of a picture points to. */
function turnFrom([x1, y1]: Point, [x2, y2]: Point): Turn {
  const [x, y] = [x2 - x1, y2 - y1];
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}

function addPath(
  pdfium: Pdfium,
  object: number,
  scratch: number,
  to: Place,
  found: PageObjects,
  budget: { segments: number },
): void {
  const count = pdfium._FPDFPath_CountSegments(object);
  found.paths += 1;
  if (count > budget.segments) return;
  budget.segments -= count;
  pdfium._FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  const filled = pdfium.HEAP32[scratch >> 2] !== 0;
  const stroked = pdfium.HEAP32[(scratch >> 2) + 1] !== 0;
  if (!filled && !stroked) return;
  const placed = through(matrixOf(pdfium, object, scratch), to);
  const { shapes, hasCurves } = shapesOf(pdfium, object, count, scratch, placed);
  if (hasCurves && found.curves.length < mostCurves) addCurves(pdfium, object, scratch, to, found);
  for (const shape of shapes) {
    if (stroked) for (let at = 1; at < shape.length; at += 1) addLine(shape[at - 1]!, shape[at]!, found);
    else addBar(boxOf(shape), found);
  }
}

/** Straight outlines of a path; one with a curve is no ruling line and left out. */
function shapesOf(
  pdfium: Pdfium,
  object: number,
  count: number,
  scratch: number,
  placed: Place,
): { shapes: Point[][]; hasCurves: boolean } {
  const shapes: Point[][] = [];
  let hasCurves = false;
  let shape: Point[] = [];
  let curved = false;
  const finish = () => {
    if (!curved && shape.length > 1) shapes.push(shape);
    shape = [];
    curved = false;
  };
  for (let index = 0; index < count; index += 1) {
    const segment = pdfium._FPDFPath_GetPathSegment(object, index);
    if (segment === 0) continue;
    const type = pdfium._FPDFPathSegment_GetType(segment);
    pdfium._FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const point = placed(pdfium.HEAPF32[scratch >> 2]!, pdfium.HEAPF32[(scratch >> 2) + 1]!);
    if (type === moveTo) finish();
    else if (type !== lineTo) {
      curved = true;
      hasCurves = true;
    }
    shape.push(point);
    if (pdfium._FPDFPathSegment_GetClose(segment) !== 0 && shape[0]) shape.push(shape[0]);
  }
  finish();
  return { shapes, hasCurves };
}

function boxOf(points: readonly Point[]): Box {
  return boxAround(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}

function addLine([x1, y1]: Point, [x2, y2]: Point, found: PageObjects): void {
  const wide = Math.abs(x2 - x1);
  const high = Math.abs(y2 - y1);
  if (high <= skew && wide > high)
    found.horizontals.push({ y: (y1 + y2) / 2, left: Math.min(x1, x2), right: Math.max(x1, x2) });
  else if (wide <= skew && high > wide)
    found.verticals.push({ x: (x1 + x2) / 2, top: Math.min(y1, y2), bottom: Math.max(y1, y2) });
}

/** A thin filled bar is a line as word processors draw it. */
function addBar({ left, top, right, bottom }: Box, found: PageObjects): void {
  const wide = right - left;
  const high = bottom - top;
  if (high <= thickestBar && wide > high) found.horizontals.push({ y: (top + bottom) / 2, left, right });
  else if (wide <= thickestBar && high > wide) found.verticals.push({ x: (left + right) / 2, top, bottom });
}
