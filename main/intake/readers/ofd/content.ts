import type { PlacedChar } from '../pdf/geometry.ts';
import type { PageObjects } from '../pdf/objects.ts';
import { plainCharacter } from '../pdf/radicals.ts';
import type { PlacedPage } from '../pdf/upright.ts';
import { elementsOf, textOf, type XmlElement } from '../xml.ts';
import { boxOf, type Content, numbersOf } from './archive.ts';

const mostChars = 60_000;
/** Layout works in points. */
const pointsPerMillimetre = 72 / 25.4;

/** Characters, ruling lines and pictures of an OFD page with their places. */
export function placeContent(content: Content): PlacedPage {
  const scale = pointsPerMillimetre;
  const chars: PlacedPage['chars'] = [];
  const objects: PageObjects = { horizontals: [], verticals: [], pictures: [], curves: [], paths: 0 };
  const walk = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'TextObject') addText(child, chars);
      else if (child.name === 'PathObject') addPath(child, objects);
      else if (child.name === 'PageBlock' || child.name === 'Block') walk(child);
    }
  };
  for (const layer of content.layers) walk(layer);
  const x = (value: number) => (value - content.left) * scale;
  const y = (value: number) => (value - content.top) * scale;
  const box = ({ left, top, right, bottom }: PlacedChar['box']) => ({
    left: x(left),
    right: x(right),
    top: y(top),
    bottom: y(bottom),
  });
  return {
    width: content.width * scale,
    height: content.height * scale,
    chars: chars.slice(0, mostChars).map((char) => ({ ...char, box: box(char.box) })),
    objects: {
      paths: objects.paths,
      curves: [],
      pictures: content.pictures.map((picture) => box(picture.box)),
      horizontals: objects.horizontals.map((line) => ({
        y: y(line.y),
        left: x(line.left),
        right: x(line.right),
      })),
      verticals: objects.verticals.map((line) => ({
        x: x(line.x),
        top: y(line.top),
        bottom: y(line.bottom),
      })),
    },
  };
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Place = (x: number, y: number) => [number, number];

/** Maps places of an object to places of the page, in millimetres. */
function placeIn(object: XmlElement): Place {
  const { left, top } = boxOf(object.attributes.Boundary);
  const numbers = numbersOf(object.attributes.CTM);
  const [a, b, c, d, e, f] = (numbers.length === 6 ? numbers : [1, 0, 0, 1, 0, 0]) as unknown as Matrix;
  return (x, y) => [left + a * x + c * y + e, top + b * x + d * y + f];
}

function addText(object: XmlElement, chars: PlacedPage['chars']): void {
  if (object.attributes.Visible === 'false') return;
  const place = placeIn(object);
  const size = Number(object.attributes.Size) || 3;
  for (const code of elementsOf(object, 'TextCode')) {
    const characters = [...textOf(code)];
    const acrosses = stepsOf(code.attributes.DeltaX, characters.length);
    const downs = stepsOf(code.attributes.DeltaY, characters.length);
    let x = Number(code.attributes.X) || 0;
    let y = Number(code.attributes.Y) || 0;
    characters.forEach((text, at) => {
      const wide = /[ -~]/.test(text) ? size / 2 : size;
      const [x1, y1] = place(x, y - size * 0.88);
      const [x2, y2] = place(x + wide, y + size * 0.12);
      const box = {
        left: Math.min(x1, x2),
        right: Math.max(x1, x2),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      };
      if (chars.length < mostChars && text.trim() !== '')
        chars.push({ text: plainCharacter(text), box, angle: 0 });
      // Without steps the font's own widths hold.
      x += acrosses?.[at] ?? (downs ? 0 : wide);
      y += downs?.[at] ?? 0;
    });
  }
}

/** Steps between characters; `g 3 5.2` stands for three steps of 5.2. */
function stepsOf(text: string | undefined, count: number): number[] | undefined {
  if (text === undefined) return undefined;
  const words = text.trim().split(/\s+/);
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < count; at += 1) {
    if (words[at] === 'g') {
      const times = Math.min(Number(words[at + 1]) || 0, count - steps.length);
      for (let step = 0; step < times; step += 1) steps.push(Number(words[at + 2]) || 0);
      at += 2;
    } else steps.push(Number(words[at]) || 0);
  }
  return steps;
}

const thickestBar = 1;

/** Straight pieces of a path: M and L with two numbers each, C closes. */
function addPath(object: XmlElement, objects: PageObjects): void {
  objects.paths += 1;
  const data = elementsOf(object, 'AbbreviatedData')[0];
  if (!data) return;
  const place = placeIn(object);
  const words = textOf(data).trim().split(/\s+/).slice(0, 10_000);
  const points: [number, number][] = [];
  const lines: [[number, number], [number, number]][] = [];
  for (let at = 0; at < words.length; ) {
    const command = words[at];
    if (command === 'M' || command === 'S' || command === 'L') {
      const point = place(Number(words[at + 1]), Number(words[at + 2]));
      if (command === 'L' && points.length > 0) lines.push([points.at(-1)!, point]);
      else points.length = 0;
      points.push(point);
      at += 3;
    } else if (command === 'C') {
      if (points.length > 1) lines.push([points.at(-1)!, points[0]!]);
      at += 1;
    } else if (command === 'Q' || command === 'B' || command === 'A') return;
    else at += 1;
  }
  for (const [[x1, y1], [x2, y2]] of lines) {
    const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (high <= thickestBar && wide > high)
      objects.horizontals.push({ y: (y1 + y2) / 2, left: Math.min(x1, x2), right: Math.max(x1, x2) });
    else if (wide <= thickestBar && high > wide)
      objects.verticals.push({ x: (x1 + x2) / 2, top: Math.min(y1, y2), bottom: Math.max(y1, y2) });
  }
}
