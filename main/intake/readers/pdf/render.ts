import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { PageRaster } from '../../source/types.ts';
import type { PdfDocument } from './document.ts';
import { withMemory } from './pdfium.ts';

/** Largest raster; an A4 page at 600 dpi has 35 million pixels. */
export const mostPixels = 40_000_000;
const bgra = 4;
const annotations = 0x01;
const redFirst = 0x10;

/** A page of a PDF as pixels on white, at no more than `mostPixels`. */
export function renderPdfPage(document: PdfDocument, page: number, dpi: number): Result<PageRaster> {
  const { pdfium } = document;
  const raster = document.withPage(page, (handle) => {
    const wide = pdfium._FPDF_GetPageWidthF(handle);
    const high = pdfium._FPDF_GetPageHeightF(handle);
    const scale = Math.min(dpi / 72, Math.sqrt(mostPixels / (wide * high)));
    const width = Math.max(1, Math.floor(wide * scale));
    const height = Math.max(1, Math.floor(high * scale));
    if (!(wide > 0 && high > 0) || width * height > mostPixels) return undefined;
    return withMemory(pdfium, width * height * 4, (pointer) => {
      const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgra, pointer, width * 4);
      if (bitmap === 0) return undefined;
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      pdfium._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, annotations | redFirst);
      const data = pdfium.HEAPU8.slice(pointer, pointer + width * height * 4);
      pdfium._FPDFBitmap_Destroy(bitmap);
      return { width, height, data };
    });
  });
  if (raster) return ok(raster);
  return fail('PAGE_UNREADABLE', `第 ${page} 页画不出来，没有识别。请对照原件人工填写。`);
}
