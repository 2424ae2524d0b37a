import type { Grey } from '../image/bitmap.ts';
import type { Box } from './box.ts';

/** A text line cut out of the page and laid straight, `height` pixels high. `upsideDown` turns it by a half. */
export function cropLine(page: Grey, box: Box, height: number, widest: number, upsideDown = false): Grey {
  const stands = box.height >= box.width * 1.5;
  const along = stands ? box.height : box.width;
  const across = stands ? box.width : box.height;
  // A line that stands is read from below upwards; upside down, from above.
  const angle = box.angle - (stands ? Math.PI / 2 : 0) + (upsideDown ? Math.PI : 0);
  const width = Math.max(16, Math.min(widest, Math.round((along / across) * height)));
  const data = new Uint8Array(width * height);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const samples = across / height > 1.6 ? 2 : 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let part = 0; part < samples * samples; part += 1) {
        const u = ((x + ((part % samples) + 0.5) / samples) / width - 0.5) * along;
        const v = ((y + (Math.floor(part / samples) + 0.5) / samples) / height - 0.5) * across;
        sum += valueAt(page, box.middle.x + u * cos - v * sin - 0.5, box.middle.y + u * sin + v * cos - 0.5);
      }
      data[y * width + x] = sum / (samples * samples) + 0.5;
    }
  }
  return { width, height, data };
}

function valueAt({ width, height, data }: Grey, x: number, y: number): number {
  const insideX = Math.min(Math.max(x, 0), width - 1.001);
  const insideY = Math.min(Math.max(y, 0), height - 1.001);
  const left = Math.floor(insideX);
  const top = Math.floor(insideY);
  const shareX = insideX - left;
  const shareY = insideY - top;
  const at = top * width + left;
  const below = top < height - 1 ? at + width : at;
  const right = left < width - 1 ? 1 : 0;
  const upper = data[at]! * (1 - shareX) + data[at + right]! * shareX;
  const lower = data[below]! * (1 - shareX) + data[below + right]! * shareX;
  return upper * (1 - shareY) + lower * shareY;
}
