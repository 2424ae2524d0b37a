import type { PageRaster } from '../../intake/source/types.ts';

/** Quarter turns clockwise. */
export function turnRaster(raster: PageRaster, turns: 0 | 1 | 2 | 3): PageRaster {
  let turned = raster;
  for (let turn = 0; turn < turns; turn += 1) turned = quarterTurn(turned);
  return turned;
}

function quarterTurn({ width, height, data }: PageRaster): PageRaster {
  const source = new Uint32Array(data.slice().buffer);
  const target = new Uint32Array(source.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      target[x * height + (height - 1 - y)] = source[y * width + x] as number;
  }
  return { width: height, height: width, data: new Uint8Array(target.buffer) };
}
