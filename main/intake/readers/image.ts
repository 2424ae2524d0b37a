import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SourcePage } from '../page/types.ts';
import type { ReadFile } from '../source/types.ts';
import { mostImagePixels, readImageHead } from './image/image-size.ts';
import { renderImages } from './image/render-images.ts';

/** A photograph or scan: its size is read from the head before anything is decoded. */
export async function readImage(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = readImageHead(buffer);
  if (!head || head.pages.some(({ width, height }) => width === 0 || height === 0))
    return fail('BROKEN_IMAGE', `“${name}”不是完好的图片，没有读取。请用看图软件打开、另存为 JPG 后再交。`);
  const large = head.pages.find(({ width, height }) => width * height > mostImagePixels);
  if (large)
    return fail(
      'TOO_LARGE',
      `“${name}”有 ${large.width}×${large.height} 像素，超过 1.2 亿像素的上限，没有读取。请缩小后再交。`,
    );
  return ok({
    format: 'image',
    pageCount: head.pages.length,
    pages: () => pagesOf(head.pages.length),
    render: (page, dpi) => renderImages([buffer], dpi, page - 1),
    close: () => {},
  });
}

async function* pagesOf(count: number): AsyncGenerator<Omit<SourcePage, 'file'>> {
  for (let page = 1; page <= count; page += 1)
    yield { page, origin: 'recognised', lines: [], toRecognise: 'page' };
}
