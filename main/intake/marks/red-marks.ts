import type { PageMark } from '../page/types.ts';
import { type Component, components, grown } from './components.ts';
import { type Bitmap, countOf, type Grey, maskOf, type PixelBox } from './pixels.ts';
import { isRed, shapeOf } from './seal-shape.ts';

export interface RedMark extends Pick<PageMark, 'confidence'> {
  kind: 'seal' | 'ink';
  box: PixelBox;
}

/** Gaps that bad inking leaves in a seal, in millimetres. */
const reach = 0.6;
/** A picture of a seal or finger is shown larger or smaller than life; these are the sizes that are still likely. */
const sealShown = { least: 10, most: 90, life: 40 };
const fingerShown = { least: 6, most: 30, life: 18 };

/** Seals and fingerprints of a picture, and how many red pixels belong to neither. */
export function redMarksIn(view: Bitmap, mm: number): { marks: RedMark[]; rest: number } {
  const red = maskOf(view, isRed);
  const near = Math.max(1, Math.round(reach * mm));
  const marks: RedMark[] = [];
  let rest = countOf(red);
  for (const component of components(grown(red, near), 20)) {
    const mark = markOf(component, red, mm, near);
    if (!mark) continue;
    marks.push(mark);
    for (const at of component.pixels) rest -= red.data[at]!;
  }
  // Red inside a seal (its star, its text) belongs to it.
  const seals = marks.filter(({ kind }) => kind === 'seal');
  const own = marks.filter((mark) => !seals.some((seal) => seal !== mark && isInside(mark.box, seal.box)));
  return { marks: own, rest: seals.length > 0 ? 0 : rest };
}

function markOf(component: Component, red: Grey, mm: number, near: number): RedMark | undefined {
  const box = {
    left: component.left + near,
    top: component.top + near,
    right: component.right - near,
    bottom: component.bottom - near,
  };
  const longer = Math.max(box.right - box.left, box.bottom - box.top);
  const shown = longer / mm;
  const asShown = shapeOf(component, red, mm, near);
  if (asShown && asShown !== 'finger') return { kind: 'seal', box, confidence: asShown.confidence };
  if (shown >= sealShown.least && shown <= sealShown.most && asShown !== 'finger') {
    const inLife = shapeOf(component, red, longer / sealShown.life, near);
    if (inLife && inLife !== 'finger') return { kind: 'seal', box, confidence: inLife.confidence - 0.1 };
  }
  const isFinger =
    asShown === 'finger' ||
    (shown >= fingerShown.least &&
      shown <= fingerShown.most &&
      shapeOf(component, red, longer / fingerShown.life, near) === 'finger');
  return isFinger ? { kind: 'ink', box, confidence: 0.7 } : undefined;
}

function isInside(inner: PixelBox, outer: PixelBox): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}
