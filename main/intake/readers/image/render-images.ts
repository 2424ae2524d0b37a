import { fail, type Result } from '../../../../shared/result.ts';
import type { PageRaster } from '../../source/types.ts';
import { openPdf } from '../pdf/document.ts';
import { renderPdfPage } from '../pdf/render.ts';
import { type EmbeddedImage, pageWidthFor, pdfOf, shownSize } from './embedded.ts';
import { mostImagePixels, readImageHead } from './image-size.ts';
import { embedJpeg } from './jpeg.ts';
import { embedPng } from './png.ts';
import { embedTiff } from './tiff.ts';

/** Pictures one under another as pixels, as if each were a sheet of A4; never larger than they are. */
export async function renderImages(
  images: readonly Buffer[],
  dpi: number,
  tiffPage = 0,
): Promise<Result<PageRaster>> {
  const embedded = images.map((bytes) => embed(bytes, tiffPage)).filter((image) => image !== undefined);
  if (embedded.length === 0)
    return fail(
      'BROKEN_IMAGE',
      '图片解不开，没有识别。请用看图软件打开、另存为 JPG 后再交，或对照原件人工填写。',
    );
  const opened = await openPdf(pdfOf(embedded), '图片');
  if (!opened.ok) return opened;
  const widest = Math.max(...embedded.map((image) => shownSize(image).width));
  // Past this the pixels would only be stretched.
  const raster = renderPdfPage(opened.value, 1, Math.min(dpi, (widest / pageWidthFor(embedded)) * 72));
  opened.value.close();
  return raster;
}

function embed(bytes: Buffer, tiffPage: number): EmbeddedImage | undefined {
  const head = readImageHead(bytes);
  const size = head?.pages[head.format === 'tiff' ? tiffPage : 0];
  if (!head || !size || size.width * size.height > mostImagePixels || size.width * size.height === 0)
    return undefined;
  try {
    if (head.format === 'jpeg') return embedJpeg(bytes);
    return head.format === 'png' ? embedPng(bytes) : embedTiff(bytes, tiffPage);
  } catch {
    return undefined;
  }
}
