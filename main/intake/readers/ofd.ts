import { posix } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PageMark, Region, SourcePage } from '../page/types.ts';
import type { PageRaster, ReadFile } from '../source/types.ts';
import { readImageHead } from './image/image-size.ts';
import { regionWithin, unread } from './image/picture-marks.ts';
import { PictureReader } from './image/picture-reader.ts';
import { renderImages } from './image/render-images.ts';
import { type Content, OfdArchive, type OfdPage } from './ofd/archive.ts';
import { placeContent } from './ofd/content.ts';
import { readParts } from './parts.ts';
import type { Box } from './pdf/geometry.ts';
import { inCell, layOut, regionOf } from './pdf/layout.ts';

const mostPages = 3000;

/** Reads an OFD (GB/T 33190): text with places and cells from its lines; signatures are seen, not verified. */
export async function readOfd(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  const parts = await readParts(bytes, name);
  const archive = parts && (await OfdArchive.open(parts));
  if (!archive || archive.pages.length === 0)
    return fail('BROKEN_OFD', `“${name}”不是完好的 OFD 文件，没有读取。请重新导出，或另存为 PDF 后再交。`);
  if (archive.pages.length > mostPages)
    return fail(
      'TOO_MANY_PAGES',
      `“${name}”有 ${archive.pages.length} 页，超过 ${mostPages} 页的上限，没有读取。请拆开后再交。`,
    );
  return ok({
    format: 'ofd',
    pageCount: archive.pages.length,
    pages: () => pagesOf(archive, new PictureReader(parts)),
    render: (page, dpi) => renderPictures(archive, page, dpi),
    close: () => {},
  });
}

async function* pagesOf(
  archive: OfdArchive,
  reader: PictureReader,
): AsyncGenerator<Omit<SourcePage, 'file'>> {
  for (const [index, page] of archive.pages.entries()) yield await readPage(archive, reader, page, index + 1);
}

async function readPage(
  archive: OfdArchive,
  reader: PictureReader,
  page: OfdPage,
  number: number,
): Promise<Omit<SourcePage, 'file'>> {
  const content = await archive.contentOf(page);
  if (!content)
    return {
      page: number,
      origin: 'text',
      lines: [],
      problem: `第 ${number} 页已损坏，读不出来。请对照原件人工填写。`,
    };
  const placed = placeContent(content);
  const seals: PageMark[] = archive.seals
    .filter(({ page: id }) => id === page.id)
    .map(({ box }) => ({ kind: 'seal', region: regionOn(box, content), confidence: 1 }));
  const layout = layOut(placed);
  const pictures = await pictureMarks(content, reader);
  const text = placed.chars.length > 0;
  const large = content.pictures.some((picture) => isPaper(picture, content));
  return {
    page: number,
    origin: text || !large ? 'text' : 'recognised',
    lines: layout.lines,
    marks: [...seals, ...pictures].map((mark) => inCell(mark, layout, placed)),
    ...(large ? { toRecognise: text ? 'pictures' : 'page' } : {}),
    ...(!text && !large && seals.length === 0 ? { blank: true } : {}),
  };
}

/** What the pictures of a page show; papers are left to recognition. */
async function pictureMarks(content: Content, reader: PictureReader): Promise<PageMark[]> {
  const marks: PageMark[] = [];
  for (const picture of content.pictures) {
    const { box, part } = picture;
    const size = { width: box.right - box.left, height: box.bottom - box.top };
    const found = isPaper(picture, content)
      ? unread
      : await reader.marksOf(part === undefined ? size : { ...size, part: posix.normalize(part) });
    const place = regionOn(box, content);
    for (const mark of found) marks.push({ ...mark, region: regionWithin(mark.region, place) });
  }
  return marks;
}

function isPaper({ box }: Content['pictures'][number], { width, height }: Content): boolean {
  return (box.right - box.left) * (box.bottom - box.top) >= 0.1 * width * height;
}

/** Pictures and seals are placed in millimetres from the corner of the page area. */
function regionOn({ left, top, right, bottom }: Box, content: Content): Region {
  const box = {
    left: left - content.left,
    right: right - content.left,
    top: top - content.top,
    bottom: bottom - content.top,
  };
  return regionOf(box, content);
}

/** The pictures of a page; the page as a whole can't be drawn. */
async function renderPictures(archive: OfdArchive, number: number, dpi: number): Promise<Result<PageRaster>> {
  const page = archive.pages[number - 1];
  const content: Content | undefined = page && (await archive.contentOf(page));
  const images: Buffer[] = [];
  for (const { part } of content?.pictures ?? []) {
    const bytes = part === undefined ? undefined : await archive.bytes(posix.normalize(part));
    if (bytes && readImageHead(bytes)) images.push(bytes);
  }
  if (images.length === 0) return fail('NO_IMAGE', `第 ${number} 页没有可以识别的图片。`);
  return renderImages(images, dpi);
}
