import type { Grey } from '../image/bitmap.ts';
import type { Bounds } from '../model/box.ts';

export interface Circle extends Bounds {
  confidence: number;
}

/** Radii of round seals in millimetres. */
const smallest = 17;
const largest = 24;
const mostCircles = 4;
const leastRing = 0.6;
const steps = 90;

/** Circles of a seal's size in a mask: each edge votes for the middles that it would be the edge of. */
export function findCircles(mask: Grey, mm: number): Circle[] {
  const edges = edgesOf(mask);
  // Without the ink of a part of a ring there is nothing to find.
  if (edges.length < smallest * mm) return [];
  const votes = new Float32Array(mask.data.length);
  for (const { x, y, towardsX, towardsY } of edges)
    for (let radius = smallest * mm; radius <= largest * mm; radius += 1)
      for (const side of [-1, 1]) {
        const middleX = Math.round(x + side * towardsX * radius);
        const middleY = Math.round(y + side * towardsY * radius);
        if (middleX > 0 && middleY > 0 && middleX < mask.width && middleY < mask.height)
          votes[middleY * mask.width + middleX]! += 1;
      }
  const found: Circle[] = [];
  for (let round = 0; round < mostCircles; round += 1) {
    const at = strongest(votes, mask);
    if (at === undefined) break;
    const circle = bestCircle(mask, at.x, at.y, mm);
    if (circle.confidence >= leastRing) found.push(circle);
    forget(votes, mask, at, smallest * mm * 0.6);
  }
  return found;
}

interface Edge {
  x: number;
  y: number;
  towardsX: number;
  towardsY: number;
}

/** Window that tells where an edge faces; a smaller one knows too few directions. */
const window = 3;

function edgesOf({ width, height, data }: Grey): Edge[] {
  const edges: Edge[] = [];
  for (let y = window; y < height - window; y += 1) {
    for (let x = window; x < width - window; x += 1) {
      if (data[y * width + x] === 0) continue;
      let across = 0;
      let down = 0;
      for (let row = -window; row <= window; row += 1)
        for (let column = -window; column <= window; column += 1) {
          if (data[(y + row) * width + x + column] === 0) continue;
          across += column;
          down += row;
        }
      const strength = Math.hypot(across, down);
      if (strength > 12) edges.push({ x, y, towardsX: across / strength, towardsY: down / strength });
    }
  }
  return edges;
}

function strongest(votes: Float32Array, { width, height }: Grey): { x: number; y: number } | undefined {
  let most = 12;
  let best: { x: number; y: number } | undefined;
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      let sum = 0;
      for (let row = -1; row <= 1; row += 1)
        for (let column = -1; column <= 1; column += 1) sum += votes[(y + row) * width + x + column]!;
      if (sum > most) {
        most = sum;
        best = { x, y };
      }
    }
  }
  return best;
}

function bestCircle(mask: Grey, x: number, y: number, mm: number): Circle {
  let best: Circle = { left: x, top: y, right: x, bottom: y, confidence: 0 };
  for (let dx = -4; dx <= 4; dx += 1)
    for (let dy = -4; dy <= 4; dy += 1)
      for (let radius = smallest * mm; radius <= largest * mm; radius += 1) {
        const confidence = ringShare(mask, x + dx, y + dy, radius, mm);
        if (confidence > best.confidence)
          best = {
            left: x + dx - radius,
            top: y + dy - radius,
            right: x + dx + radius,
            bottom: y + dy + radius,
            confidence,
          };
      }
  return best;
}

/** Part of the ring that is inked, less half of what is inked just outside it. */
function ringShare(mask: Grey, x: number, y: number, radius: number, mm: number): number {
  const inked = (angle: number, distance: number) => {
    const column = Math.round(x + distance * Math.cos(angle));
    const row = Math.round(y + distance * Math.sin(angle));
    return (
      column >= 0 &&
      row >= 0 &&
      column < mask.width &&
      row < mask.height &&
      mask.data[row * mask.width + column] === 1
    );
  };
  let hits = 0;
  let outside = 0;
  for (let step = 0; step < steps; step += 1) {
    const angle = (step / steps) * 2 * Math.PI;
    if (inked(angle, radius) || inked(angle, radius - 1)) hits += 1;
    if (inked(angle, radius + 1.6 * mm)) outside += 1;
  }
  return (hits - outside / 2) / steps;
}

function forget(
  votes: Float32Array,
  { width, height }: Grey,
  { x, y }: { x: number; y: number },
  reach: number,
): void {
  const last = Math.min(height, Math.round(y + reach));
  for (let row = Math.max(0, Math.round(y - reach)); row < last; row += 1)
    votes.fill(
      0,
      row * width + Math.max(0, Math.round(x - reach)),
      row * width + Math.min(width, Math.round(x + reach)),
    );
}
