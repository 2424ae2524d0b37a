import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { encodePng } from '../../png.ts';
import { limitWasmMemory } from '../wasm-memory.ts';
import { cropRaster } from './crop-raster.ts';
import { type DrawAnswer, type DrawRequest, dpiOf } from './drawing.ts';
import { OpenFiles } from './open-files.ts';
import { turnRaster } from './turn-raster.ts';

/** A file of the largest size and the raster of its largest page fit; what needs more was made to. */
limitWasmMemory(1024 * 1024 * 1024);

const files = new OpenFiles();

parentPort?.on('message', (request: DrawRequest) => {
  void draw(request)
    .catch((error: unknown): DrawAnswer => fail('PAGE_UNREADABLE', notDrawn(request.page), String(error)))
    .then((answer) => parentPort?.postMessage(answer));
});

async function draw({ path, name, page, resolution, turned, crop, out }: DrawRequest): Promise<DrawAnswer> {
  const file = await files.open(path, name);
  if (!file.ok) return file;
  const raster = await file.value.render(page, dpiOf[resolution]);
  if (!raster.ok) return raster;
  const upright = turnRaster(raster.value, turned);
  const { width, height, data } = crop ? cropRaster(upright, crop) : upright;
  const written = write(out, await encodePng({ width, height, data }));
  return written.ok ? ok({ width, height, bytes: written.value, resolution }) : written;
}

function write(out: string, png: Uint8Array): Result<number> {
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(`${out}.part`, png);
    renameSync(`${out}.part`, out);
    return ok(png.length);
  } catch (error) {
    return fail('PAGE_UNREADABLE', '这一页的图片没有写出来。请检查磁盘空间后再试。', String(error));
  }
}

function notDrawn(page: number): string {
  return `第 ${page} 页画不出来。文字已读出的，可对照文字核对；否则请对照原件。`;
}
