import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SourcePage } from '../page/types.ts';
import type { ReadFile } from '../source/types.ts';
import { openPdf, type PdfDocument } from './pdf/document.ts';
import { readPdfPage } from './pdf/read-page.ts';
import { renderPdfPage } from './pdf/render.ts';

/** A bound case file has some hundred pages; far more are a mistake or an attack. */
export const mostPdfPages = 3000;
const asDisplayed = 0;

/** Reads a PDF: text with places and cells where it has text, else pages to be recognised. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  const opened = await openPdf(bytes, name);
  if (!opened.ok) return opened;
  const document = opened.value;
  const { pageCount } = document;
  if (pageCount > mostPdfPages || pageCount === 0) {
    document.close();
    return pageCount === 0
      ? fail('BROKEN_PDF', `“${name}”里没有可读的页面，没有读取。请重新导出或复制。`)
      : fail(
          'TOO_MANY_PAGES',
          `“${name}”有 ${pageCount} 页，超过 ${mostPdfPages} 页的上限，没有读取。请拆成几个文件再交。`,
        );
  }
  return ok({
    format: 'pdf',
    pageCount,
    pages: (first = 1) => pagesOf(document, first),
    render: async (page, dpi) => renderPdfPage(document, page, dpi),
    close: () => document.close(),
  });
}

async function* pagesOf(document: PdfDocument, first: number): AsyncGenerator<Omit<SourcePage, 'file'>> {
  for (let page = first; page <= document.pageCount; page += 1) {
    flatten(document, page);
    const read = document.withPage(page, (handle) => readPdfPage(document.pdfium, document.handle, handle));
    yield read
      ? { page, ...read }
      : { page, origin: 'text', lines: [], problem: `第 ${page} 页已损坏，读不出来。请对照原件人工填写。` };
  }
}

/** Filled form fields, stamps and notes become part of the page, so that they are read and drawn with it. */
function flatten(document: PdfDocument, page: number): void {
  const { pdfium } = document;
  document.withPage(page, (handle) => {
    if (pdfium._FPDFPage_GetAnnotCount(handle) > 0) pdfium._FPDFPage_Flatten(handle, asDisplayed);
  });
}
