/** A box in points of the page as displayed, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A character as it stands on the page. */
export interface PlacedChar {
  text: string;
  box: Box;
}

export interface Horizontal {
  y: number;
  left: number;
  right: number;
}

export interface Vertical {
  x: number;
  top: number;
  bottom: number;
}

export function boxAround(boxes: readonly Box[]): Box {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of boxes) {
    around.left = Math.min(around.left, left);
    around.top = Math.min(around.top, top);
    around.right = Math.max(around.right, right);
    around.bottom = Math.max(around.bottom, bottom);
  }
  return around;
}

export function middleX(box: Box): number {
  return (box.left + box.right) / 2;
}

export function middleY(box: Box): number {
  return (box.top + box.bottom) / 2;
}
