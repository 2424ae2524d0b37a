import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import type { SourcePage } from '../../../main/intake/page/types.ts';
import { readPdf } from '../../../main/intake/readers/pdf.ts';
import type { RecognitionClient } from '../../../main/recognition/client.ts';
import type { PageImage } from '../../../main/recognition/types.ts';
import { skewed, turned } from '../../recognition/draw-page.ts';

/** How somebody scanned the papers. */
export interface ScanManner {
  dpi: number;
  tone: 'colour' | 'grey' | 'blackAndWhite';
  /** Degrees clockwise. */
  skew?: number;
  /** Quarter turns clockwise. */
  quarters?: number;
  /** How far grains stray from the paper, of 255. */
  grain?: number;
  /** Two pages side by side on one sheet. */
  twoUp?: boolean;
}

/** The pages of a PDF as a scanner with these habits gives them. */
export async function scansOf(pdf: Uint8Array, manner: ScanManner): Promise<PageImage[]> {
  const opened = await readPdf(pdf, 'scan');
  if (!opened.ok) throw new Error(opened.error.message);
  const pages: PageImage[] = [];
  for (let page = 1; page <= (opened.value.pageCount ?? 0); page += 1) {
    const raster = await opened.value.render(page, manner.dpi);
    if (!raster.ok) throw new Error(raster.error.message);
    pages.push(raster.value);
  }
  opened.value.close();
  const sheets = manner.twoUp ? pairs(pages) : pages;
  return sheets.map((page, index) => scanned(page, manner, index + 1));
}

function pairs(pages: readonly PageImage[]): PageImage[] {
  return pages.flatMap((page, index) => {
    if (index % 2 === 1) return [];
    const next = pages[index + 1];
    const both = {
      width: page.width * 2,
      height: page.height,
      data: new Uint8Array(page.width * page.height * 8).fill(255),
    };
    for (let y = 0; y < page.height; y += 1) {
      const row = (from: PageImage) => from.data.subarray(y * from.width * 4, (y + 1) * from.width * 4);
      both.data.set(row(page), y * both.width * 4);
      if (next) both.data.set(row(next), (y * both.width + page.width) * 4);
    }
    return [both];
  });
}

function scanned(
  page: PageImage,
  { tone, skew = 0, quarters = 0, grain = 18 }: ScanManner,
  seed: number,
): PageImage {
  const straight = skew === 0 ? page : skewed(page, skew);
  const { width, height, data } = turned(straight, quarters);
  const out = Uint8Array.from(data);
  let state = seed;
  for (let at = 0; at < out.length; at += 4) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const stray = (state / 2_147_483_648 - 0.5) * 2 * grain;
    const grey = 0.3 * out[at]! + 0.59 * out[at + 1]! + 0.11 * out[at + 2]!;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = (tone === 'colour' ? out[at + channel]! : grey) * 0.96 + stray;
      out[at + channel] =
        tone === 'blackAndWhite' ? (value < 150 ? 0 : 255) : Math.max(0, Math.min(255, value));
    }
  }
  return { width, height, data: out };
}

/** A PNG of a scan: grey where it has no colour. */
export function pngOf({ width, height, data }: PageImage): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        rows[y * (width * 3 + 1) + 1 + x * 3 + channel] = data[(y * width + x) * 4 + channel]!;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Scans bound into one PDF without text. */
export async function boundOf(scans: readonly PageImage[], dpi: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const scan of scans) {
    const [wide, high] = [(scan.width * 72) / dpi, (scan.height * 72) / dpi];
    pdf
      .addPage([wide, high])
      .drawImage(await pdf.embedPng(pngOf(scan)), { x: 0, y: 0, width: wide, height: high });
  }
  return pdf.save();
}

/** Scans as recognition reads them, each a page of one file. */
export async function recognised(
  scans: readonly PageImage[],
  client: RecognitionClient,
): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for (const [index, scan] of scans.entries()) {
    const page: SourcePage = {
      file: 'f1',
      page: index + 1,
      origin: 'recognised',
      lines: [],
      toRecognise: 'page',
    };
    const read = await client.recognise(page, scan);
    if (!read.ok) throw new Error(read.error.message);
    pages.push({ ...read.value, file: 'f1', page: index + 1 });
  }
  return pages;
}
