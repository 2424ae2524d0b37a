export interface Point {
  x: number;
  y: number;
}

/** A text line as a rectangle that may be turned: its width runs along the text, `angle` in radians clockwise. */
export interface Box {
  middle: Point;
  width: number;
  height: number;
  angle: number;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function boundsOf({ middle, width, height, angle }: Box): Bounds {
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  const halfWidth = (width * cos + height * sin) / 2;
  const halfHeight = (width * sin + height * cos) / 2;
  return {
    left: middle.x - halfWidth,
    top: middle.y - halfHeight,
    right: middle.x + halfWidth,
    bottom: middle.y + halfHeight,
  };
}

/** The smallest rectangle around points; its width is the side that is closer to horizontal. */
export function smallestBox(points: Point[]): Box {
  const hull = hullOf(points);
  let best: Box = { middle: hull[0] ?? { x: 0, y: 0 }, width: 0, height: 0, angle: 0 };
  let bestArea = Number.POSITIVE_INFINITY;
  for (let at = 0; at < hull.length; at += 1) {
    const from = hull[at]!;
    const to = hull[(at + 1) % hull.length]!;
    const box = boxAlong(hull, Math.atan2(to.y - from.y, to.x - from.x));
    if (box.width * box.height < bestArea) {
      bestArea = box.width * box.height;
      best = box;
    }
  }
  return levelled(best);
}

function boxAlong(points: readonly Point[], angle: number): Box {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const along = (left + right) / 2;
  const across = (top + bottom) / 2;
  return {
    middle: { x: along * cos - across * sin, y: along * sin + across * cos },
    width: right - left,
    height: bottom - top,
    angle,
  };
}

function levelled({ middle, width, height, angle }: Box): Box {
  const quarters = Math.round(angle / (Math.PI / 2));
  const level = angle - (quarters * Math.PI) / 2;
  return quarters % 2 === 0
    ? { middle, width, height, angle: level }
    : { middle, width: height, height: width, angle: level };
}

function hullOf(points: Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const half = (walk: Point[]) => {
    const side: Point[] = [];
    for (const point of walk) {
      while (side.length > 1 && turn(side.at(-2)!, side.at(-1)!, point) <= 0) side.pop();
      side.push(point);
    }
    side.pop();
    return side;
  };
  const hull = [...half(sorted), ...half(sorted.reverse())];
  return hull.length === 0 ? sorted.slice(0, 1) : hull;
}

function turn(from: Point, over: Point, to: Point): number {
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x);
}
