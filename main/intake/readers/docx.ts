import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PageMark, SourcePage } from '../page/types.ts';
import type { PageRaster, ReadFile } from '../source/types.ts';
import { type BodyContext, writeBlocks } from './docx/body.ts';
import { numberingOf } from './docx/numbering.ts';
import { type BuiltPage, PageBuilder, type Picture, type PlacedPicture } from './docx/page-builder.ts';
import { unread } from './image/picture-marks.ts';
import { PictureReader } from './image/picture-reader.ts';
import { renderImages } from './image/render-images.ts';
import { type Parts, readParts } from './parts.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

const mainPart = 'word/document.xml';
/** Square millimetres from which a picture may show a paper and not a signature or seal: a tenth of A4. */
const paperSized = 6200;

/** Reads a Word file: paragraphs, tables with merged cells, headers and footers. Macros and links stay closed. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Result<ReadFile>> {
  const parts = await readParts(bytes, name);
  const body = await xmlOf(parts, mainPart);
  const content = childOf(body, 'document', 'body');
  if (!parts || !content)
    return fail(
      'BROKEN_DOCX',
      `“${name}”不是完好的 Word 文档，没有读取。请在文字处理软件里打开、另存后再交。`,
    );
  const pages = await writeDocument(parts, content);
  return ok({
    format: 'docx',
    pageCount: pages.length,
    pages: () => pagesOf(pages, new PictureReader(parts)),
    render: (page, dpi) => renderPictures(parts, pages[page - 1], page, dpi),
    close: () => {},
  });
}

async function writeDocument(parts: Parts, content: XmlElement): Promise<readonly BuiltPage[]> {
  const builder = new PageBuilder();
  const numbering = numberingOf(await xmlOf(parts, 'word/numbering.xml'));
  const relations = await relationsOf(parts, mainPart);
  const context: BodyContext = { builder, numbering, links: targetsOf(relations) };
  for (const header of await linkedParts(parts, content, relations, 'headerReference'))
    await writePart(parts, header, context);
  writeBlocks(content, context);
  const pages = builder.finish();
  for (const footer of await linkedParts(parts, content, relations, 'footerReference'))
    await writePart(parts, footer, context);
  return pages;
}

interface Relation {
  id: string;
  target: string;
}

/** Relations to parts of the file itself; what lies elsewhere is not followed. */
async function relationsOf(parts: Parts, part: string): Promise<Relation[]> {
  const file = part.split('/').at(-1)!;
  const folder = part.slice(0, -file.length);
  const root = childOf(await xmlOf(parts, `${folder}_rels/${file}.rels`), 'Relationships');
  return elementsOf(root, 'Relationship').flatMap(({ attributes }) => {
    const { Id, Target, TargetMode } = attributes;
    if (Id === undefined || Target === undefined || TargetMode === 'External') return [];
    return [{ id: Id, target: Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}` }];
  });
}

function targetsOf(relations: readonly Relation[]): Map<string, string> {
  return new Map(relations.map(({ id, target }) => [id, target]));
}

/** Headers or footers that sections name, each once and in their order. */
async function linkedParts(
  parts: Parts,
  content: XmlElement,
  relations: readonly Relation[],
  reference: string,
): Promise<string[]> {
  const targets = targetsOf(relations);
  const sections = [
    ...elementsOf(content, 'p').map((paragraph) => childOf(paragraph, 'pPr', 'sectPr')),
    childOf(content, 'sectPr'),
  ];
  const found = sections
    .flatMap((section) => elementsOf(section, reference))
    .map(({ attributes }) => targets.get(attributes.id ?? ''))
    .filter((target) => target !== undefined && parts.names.includes(target.toLowerCase()));
  return [...new Set(found as string[])];
}

async function writePart(parts: Parts, part: string, context: BodyContext): Promise<void> {
  const root = elementsOf(await xmlOf(parts, part))[0];
  if (root) writeBlocks(root, { ...context, links: targetsOf(await relationsOf(parts, part)) });
}

async function xmlOf(parts: Parts | undefined, part: string): Promise<XmlElement | undefined> {
  const text = await parts?.text(part);
  return text === undefined ? undefined : parseXml(text);
}

async function* pagesOf(
  pages: readonly BuiltPage[],
  reader: PictureReader,
): AsyncGenerator<Omit<SourcePage, 'file'>> {
  for (const [index, { lines, pictures }] of pages.entries()) {
    const text = lines.some((line) => line.text !== '');
    const papers = pictures.some(isPaper);
    yield {
      page: index + 1,
      origin: text || !papers ? 'text' : 'recognised',
      lines,
      marks: await marksOf(pictures, reader),
      ...(papers ? { toRecognise: text ? 'pictures' : 'page' } : {}),
      ...(!text && pictures.length === 0 ? { blank: true } : {}),
    };
  }
}

/** What the pictures show, each on its line; papers are left to recognition. */
async function marksOf(pictures: readonly PlacedPicture[], reader: PictureReader): Promise<PageMark[]> {
  const marks: PageMark[] = [];
  for (const picture of pictures) {
    const found = isPaper(picture) ? unread : await reader.marksOf(picture);
    for (const { kind, confidence } of found) marks.push({ kind, confidence, line: picture.line });
  }
  return marks;
}

function isPaper({ width, height }: Picture): boolean {
  return width * height >= paperSized;
}

/** The large pictures of a page one under another; a Word page itself can't be drawn. */
async function renderPictures(
  parts: Parts,
  page: BuiltPage | undefined,
  number: number,
  dpi: number,
): Promise<Result<PageRaster>> {
  const images: Buffer[] = [];
  for (const picture of page?.pictures.filter(isPaper) ?? []) {
    const bytes = picture.part === undefined ? undefined : await parts.bytes(picture.part);
    if (bytes) images.push(bytes);
  }
  if (images.length === 0) return fail('NO_IMAGE', `第 ${number} 页没有可以识别的图片。`);
  return renderImages(images, dpi);
}
