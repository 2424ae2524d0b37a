import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

export const ink: Colour = [30, 32, 38];
export const blueInk: Colour = [45, 75, 190];
export const sealRed: Colour = [215, 45, 50];

/** A picture to draw on; what is not drawn on is clear. */
export class Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;

  constructor(width: number, height: number, paper?: Colour) {
    this.width = width;
    this.height = height;
    this.rgba = new Uint8Array(width * height * 4);
    if (paper) this.fill(0, 0, width, height, paper);
  }

  dot(x: number, y: number, colour: Colour): void {
    const [column, row] = [Math.round(x), Math.round(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return;
    this.rgba.set([...colour, 255], (row * this.width + column) * 4);
  }

  fill(left: number, top: number, width: number, height: number, colour: Colour): this {
    for (let y = top; y < top + height; y += 1)
      for (let x = left; x < left + width; x += 1) this.dot(x, y, colour);
    return this;
  }

  stroke(x1: number, y1: number, x2: number, y2: number, colour: Colour, thick = 4): this {
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1)) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const x = x1 + ((x2 - x1) * step) / steps;
      const y = y1 + ((y2 - y1) * step) / steps;
      for (let dy = -thick / 2; dy <= thick / 2; dy += 1)
        for (let dx = -thick / 2; dx <= thick / 2; dx += 1)
          if (dx * dx + dy * dy <= (thick * thick) / 4) this.dot(x + dx, y + dy, colour);
    }
    return this;
  }

  /** An arc of an ellipse, from and to in turns. */
  arc(x: number, y: number, wide: number, high: number, colour: Colour, thick = 4, from = 0, to = 1): this {
    const steps = Math.max(4, Math.round((to - from) * 120));
    const point = (turn: number) => [
      x + wide * Math.cos(turn * 2 * Math.PI),
      y + high * Math.sin(turn * 2 * Math.PI),
    ];
    for (let step = 0; step < steps; step += 1) {
      const [x1, y1] = point(from + ((to - from) * step) / steps);
      const [x2, y2] = point(from + ((to - from) * (step + 1)) / steps);
      this.stroke(x1!, y1!, x2!, y2!, colour, thick);
    }
    return this;
  }

  /** Some strokes as a character is written, in a box. */
  character(left: number, top: number, side: number, colour: Colour = ink): this {
    const at = (x: number, y: number): [number, number] => [left + x * side, top + y * side];
    const lines = [
      [0.1, 0.25, 0.9, 0.18],
      [0.5, 0, 0.35, 1],
      [0.4, 0.3, 0.05, 0.85],
      [0.55, 0.4, 0.95, 0.95],
      [0.25, 0.6, 0.75, 0.55],
    ] as const;
    for (const [x1, y1, x2, y2] of lines) this.stroke(...at(x1, y1), ...at(x2, y2), colour, side / 14);
    return this;
  }

  /** A name of so many characters. */
  name(left: number, top: number, side: number, characters = 3, colour: Colour = ink): this {
    for (let at = 0; at < characters; at += 1)
      this.character(left + at * side * 1.1, top + (at % 2) * side * 0.1, side, colour);
    return this;
  }

  /** A round seal: ring, star, characters around. */
  seal(x: number, y: number, radius: number, high = radius, colour: Colour = sealRed): this {
    this.arc(x, y, radius, high, colour, radius / 12);
    for (let at = 0; at < 8; at += 1) {
      const angle = (0.55 + at * 0.05) * 2 * Math.PI;
      const side = radius * 0.22;
      this.character(
        x + radius * 0.72 * Math.cos(angle) - side / 2,
        y + high * 0.72 * Math.sin(angle) - side / 2,
        side,
        colour,
      );
    }
    return this.fill(
      Math.round(x - radius * 0.18),
      Math.round(y - radius * 0.18),
      Math.round(radius * 0.36),
      Math.round(radius * 0.36),
      colour,
    );
  }

  /** Ridges of a finger. */
  finger(x: number, y: number, wide: number, high: number): this {
    for (let share = 0.15; share <= 1; share += 0.17)
      for (let part = 0; part < 12; part += 1)
        this.arc(x, y, wide * share, high * share, sealRed, wide / 11, part / 12, (part + 0.7) / 12);
    return this;
  }

  /** Three bytes a pixel, clear as white. */
  get bitmap(): { width: number; height: number; rgb: Uint8Array } {
    const rgb = new Uint8Array(this.width * this.height * 3).fill(255);
    for (let at = 0; at < this.width * this.height; at += 1)
      if (this.rgba[at * 4 + 3]! > 0) rgb.set(this.rgba.subarray(at * 4, at * 4 + 3), at * 3);
    return { width: this.width, height: this.height, rgb };
  }

  /** A PNG with transparency. */
  get png(): Buffer {
    const rows = Buffer.alloc((this.width * 4 + 1) * this.height);
    for (let y = 0; y < this.height; y += 1)
      rows.set(
        this.rgba.subarray(y * this.width * 4, (y + 1) * this.width * 4),
        y * (this.width * 4 + 1) + 1,
      );
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.width, 0);
    head.writeUInt32BE(this.height, 4);
    head.set([8, 6], 8);
    return Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
