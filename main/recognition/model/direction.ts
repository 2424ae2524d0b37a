import { type Grey, resizeGrey } from '../image/bitmap.ts';
import type { Model } from './runtime.ts';

const height = 48;
const width = 192;

/** How sure the model is that a line is upside down, 0 to 1. */
export async function upsideDownShare(model: Model, line: Grey): Promise<number> {
  // The start of the line in its own proportions; the rest of the input stays grey.
  const kept = Math.min(line.width, Math.round((width / height) * line.height));
  const start = new Uint8Array(kept * line.height);
  for (let y = 0; y < line.height; y += 1)
    start.set(line.data.subarray(y * line.width, y * line.width + kept), y * kept);
  const fitted = resizeGrey(
    { width: kept, height: line.height, data: start },
    Math.max(1, Math.round((kept / line.height) * height)),
    height,
  );
  const plane = width * height;
  const input = new Float32Array(plane * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < fitted.width && x < width; x += 1)
      input[y * width + x] = fitted.data[y * fitted.width + x]! / 127.5 - 1;
  input.copyWithin(plane, 0, plane);
  input.copyWithin(plane * 2, 0, plane);
  const { data } = await model.run({ data: input, dims: [1, 3, height, width] });
  return data[1] ?? 0;
}
