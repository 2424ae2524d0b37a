import { fail, ok, type Result } from '../../../../shared/result.ts';
import { type Pdfium, releasePdfium, takePdfium, withMemory } from './pdfium.ts';

/** An open PDF. PDFium keeps the bytes in its own memory until it is closed. */
export interface PdfDocument {
  pdfium: Pdfium;
  /** PDFium's handle. */
  handle: number;
  pageCount: number;
  /** Runs with a loaded page (from 1); undefined where the page is broken. */
  withPage<T>(page: number, use: (handle: number) => T): T | undefined;
  close(): void;
}

const passwordError = 4;

/** Opens a PDF, or says why not. The caller closes it. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Result<PdfDocument>> {
  const pdfium = await takePdfium();
  try {
    const pointer = pdfium.wasmExports.malloc(bytes.length);
    if (pointer === 0) return fail('TOO_LARGE', `“${name}”太大，内存不够，没有读取。请拆成几个文件再交。`);
    pdfium.HEAPU8.set(bytes, pointer);
    const document = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
    if (document !== 0) return ok(opened(pdfium, document, pointer));
    const reason = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(pointer);
    releasePdfium(pdfium);
    if (reason === passwordError)
      return fail('ENCRYPTED', `“${name}”设了打开密码，没有读取。请去掉密码后另存，再交一次。`);
    return brokenPdf(name, `PDFium error ${reason}`);
  } catch (error) {
    // A library that failed inside is not used again.
    return brokenPdf(name, String(error));
  }
}

function brokenPdf(name: string, details: string): Result<PdfDocument> {
  return fail(
    'BROKEN_PDF',
    `“${name}”不是完好的 PDF，没有读取。文件可能没有传完，请重新导出或复制。`,
    details,
  );
}

function opened(pdfium: Pdfium, document: number, pointer: number): PdfDocument {
  let usable = true;
  let open = true;
  return {
    pdfium,
    handle: document,
    pageCount: pdfium._FPDF_GetPageCount(document),
    withPage(page, use) {
      if (!open || !usable) return undefined;
      try {
        const handle = pdfium._FPDF_LoadPage(document, page - 1);
        if (handle === 0) return undefined;
        const value = use(handle);
        pdfium._FPDF_ClosePage(handle);
        return value;
      } catch {
        // After a trap the library's state is unknown: nothing more is read with it.
        usable = false;
        return undefined;
      }
    },
    close() {
      if (!open) return;
      open = false;
      if (!usable) return;
      try {
        pdfium._FPDF_CloseDocument(document);
        pdfium.wasmExports.free(pointer);
        releasePdfium(pdfium);
      } catch {
        // The instance is left to the garbage collector.
      }
    },
  };
}

/** Maps places of a page to shares of the page as it is displayed, crop box and rotation heeded. */
export function displayOf(pdfium: Pdfium, page: number): (x: number, y: number) => [number, number] {
  // Integers come back; a large device keeps the places fine.
  const size = 1_000_000;
  const [origin, right, up] = withMemory(pdfium, 8, (pointer) => {
    const at = (x: number, y: number): [number, number] => {
      pdfium._FPDF_PageToDevice(page, 0, 0, size, size, 0, x, y, pointer, pointer + 4);
      return [pdfium.HEAP32[pointer >> 2]! / size, pdfium.HEAP32[(pointer >> 2) + 1]! / size];
    };
    return [at(0, 0), at(1000, 0), at(0, 1000)] as const;
  });
  const [xx, xy] = [(right[0] - origin[0]) / 1000, (right[1] - origin[1]) / 1000];
  const [yx, yy] = [(up[0] - origin[0]) / 1000, (up[1] - origin[1]) / 1000];
  return (x, y) => [origin[0] + x * xx + y * yx, origin[1] + x * xy + y * yy];
}
