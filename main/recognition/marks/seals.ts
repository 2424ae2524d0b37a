import { type Component, components, grown } from '../../intake/marks/components.ts';
import { isRed, type SealShape, shapeOf } from '../../intake/marks/seal-shape.ts';
import type { Grey } from '../image/bitmap.ts';
import type { Bounds } from '../model/box.ts';
import { clear, shareInside } from './area.ts';
import { findCircles } from './circles.ts';
import { maskOf, type View } from './view.ts';

export interface Seal extends Bounds {
  confidence: number;
  /** Its text runs round, or stands in a square. */
  shape: SealShape;
}

/** Gaps that bad inking leaves in a seal, in millimetres. */
const reach = 0.6;

export interface RedMarks {
  seals: Seal[];
  /** Red prints of fingers: a kind of signature. */
  fingers: Bounds[];
  red: Grey;
}

/** Red seals by their outline, at the sizes that seals of agencies, enterprises and persons have. */
export function findSeals(view: View, pictures: readonly Bounds[]): RedMarks {
  const red = maskOf(view, isRed);
  for (const picture of pictures) clear(red, picture);
  const seals: Seal[] = [];
  const fingers: Bounds[] = [];
  const near = Math.max(1, Math.round(reach * view.mm));
  const parts = components(grown(red, near), 20).sort((one, other) => areaOf(other) - areaOf(one));
  for (const component of parts) {
    const shape = shapeOf(component, red, view.mm, near);
    if (shape === 'finger') fingers.push(boundsOf(component));
    else if (shape && seals.every((seal) => shareInside(component, seal) < 0.6))
      seals.push({ ...boundsOf(component), ...shape });
  }
  // A seal that runs into red print or another seal is no component of its own, but still a circle.
  for (const circle of findCircles(red, view.mm))
    if (seals.every((seal) => shareInside(circle, seal) < 0.5 && shareInside(seal, circle) < 0.5))
      seals.push({ ...circle, shape: 'round' });
  return { seals, fingers, red };
}

function areaOf({ left, top, right, bottom }: Component): number {
  return (right - left) * (bottom - top);
}

function boundsOf({ left, top, right, bottom }: Component): Bounds {
  return { left, top, right, bottom };
}
