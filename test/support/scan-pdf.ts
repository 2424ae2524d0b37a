import { PDFDocument } from 'pdf-lib';
import { encodePng } from '../../main/png.ts';
import type { PageImage } from '../../main/recognition/types.ts';

/** A PDF as a scanner makes it: each page nothing but its picture, at 200 dots per inch. */
export async function scanPdf(pages: readonly PageImage[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const page of pages) {
    const picture = await pdf.embedPng(await encodePng(page));
    const width = (page.width * 72) / 200;
    const height = (page.height * 72) / 200;
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return Buffer.from(await pdf.save());
}
