import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../main/intake/readers/pdf.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { Picture } from '../../support/picture.ts';
import { pagesOf, written } from './collect.ts';

/** Top lines and sides of a table of three rows; the last row is one cell over both columns. */
function ruleTable(page: PDFPage): void {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.7 });
  for (const y of [700, 660, 620, 580]) line(100, y, 400, y);
  line(100, 580, 100, 700);
  line(400, 580, 400, 700);
  line(200, 620, 200, 700);
}

async function tablePage(turn = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  page.setRotation(degrees(turn));
  const write = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 12, font });
  // Written out of order, as programs do.
  write('below', 100, 540);
  write('merged one', 110, 605);
  write('merged two', 110, 588);
  write('title', 250, 760);
  write('label', 110, 675);
  write('value', 210, 675);
  write('empty next', 110, 635);
  ruleTable(page);
  return document.save();
}

const tableLines = [
  'title',
  '0,0: label',
  '0,1: value',
  '1,0: empty next',
  '1,1: ',
  '2,0 (1x2): merged one',
  '2,0 (1x2): merged two',
  'below',
];

describe('PDF with text', () => {
  test('lines come in reading order, a table cell by cell', async () => {
    const { pages } = await pagesOf(readPdf, await tablePage());
    expect(written(pages[0])).toEqual(tableLines);
    expect(pages[0]?.origin).toBe('text');
  });

  test('places are shares of the page from the top left', async () => {
    const { pages } = await pagesOf(readPdf, await tablePage());
    const [x, y, width, height] = pages[0]!.lines[1]!.region!;
    expect(x).toBeCloseTo(110 / 595, 2);
    expect(y).toBeCloseTo((842 - 688) / 842, 1);
    expect(width).toBeGreaterThan(0.03);
    expect(height).toBeLessThan(0.03);
  });

  test('a page that is displayed turned is read upright', async () => {
    const { pages } = await pagesOf(readPdf, await tablePage(90));
    expect(written(pages[0])).toEqual(tableLines);
    expect(pages[0]?.turned).toBe(3);
  });

  test('upward text turns the page, a watermark across comes last', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([842, 595]);
    page.drawText('COPY', { x: 300, y: 200, size: 60, rotate: degrees(45) });
    page.drawText('first line', { x: 100, y: 50, size: 12, rotate: degrees(90) });
    page.drawText('second line', { x: 120, y: 50, size: 12, rotate: degrees(90) });
    const { pages } = await pagesOf(readPdf, await document.save());
    expect(written(pages[0])).toEqual(['first line', 'second line', 'COPY']);
    expect(pages[0]?.turned).toBe(1);
  });

  test('Chinese without an embedded font is read', async () => {
    const { pages } = await pagesOf(
      readPdf,
      makePdf([
        [
          { text: '行政处罚决定书', y: 100 },
          { text: '当事人：某某公司', y: 140 },
        ],
      ]),
    );
    expect(written(pages[0])).toEqual(['行政处罚决定书', '当事人：某某公司']);
  });

  test('characters that the file names by their radical stand where they stand', async () => {
    const { pages } = await pagesOf(readPdf, radicalPdf());
    expect(written(pages[0])).toEqual(['行人长']);
  });

  test('what was typed into a form is read', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    page.drawText('Name:', { x: 100, y: 705, size: 12 });
    const field = document.getForm().createTextField('name');
    field.setText('typed in');
    field.addToPage(page, { x: 150, y: 700, width: 200, height: 20, borderWidth: 0 });
    const { pages } = await pagesOf(readPdf, await document.save());
    expect(written(pages[0])).toEqual(['Name: typed in']);
  });

  test('the frame of a page makes no table', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    page.drawRectangle({ x: 40, y: 40, width: 515, height: 762, borderWidth: 1 });
    page.drawText('inside', { x: 100, y: 400 });
    const { pages } = await pagesOf(readPdf, await document.save());
    expect(written(pages[0])).toEqual(['inside']);
  });

  test('an empty page is blank, a drawn one is to be recognised', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.addPage().drawRectangle({ x: 100, y: 100, width: 300, height: 300 });
    const { pages, file } = await pagesOf(readPdf, await document.save());
    expect(pages.map(({ blank, toRecognise }) => blank ?? toRecognise)).toEqual([true, 'page']);
    const raster = await file.render(2, 100);
    expect(raster).toMatchObject({ ok: true, value: { width: 826, height: 1169 } });
    file.close();
  });
});

describe('PDF that is hostile or broken', () => {
  test('pictures on a page are told apart, also where it is displayed turned', async () => {
    const names = new Picture(640, 120).name(20, 20, 70).name(360, 20, 70);
    for (const turn of [0, 90]) {
      const document = await PDFDocument.create();
      const font = await document.embedFont(StandardFonts.Helvetica);
      const page = document.addPage([595, 842]);
      page.setRotation(degrees(turn));
      // The page is laid out so that it is upright as displayed.
      const at = (x: number, y: number) => (turn === 0 ? { x, y } : { x: 595 - y, y: x });
      page.drawText('signed by', { ...at(60, 500), size: 12, font, rotate: degrees(turn) });
      const seal = await document.embedPng(new Picture(420, 420).seal(210, 210, 200).png);
      page.drawImage(seal, { ...at(350, 300), width: 119, height: 119, rotate: degrees(turn) });
      const signed = await document.embedPng(names.png);
      page.drawImage(signed, { ...at(150, 490), width: 142, height: 26.6, rotate: degrees(turn) });
      const { pages } = await pagesOf(readPdf, await document.save());
      expect(pages[0]?.marks?.map(({ kind }) => kind)).toEqual(['seal', 'ink', 'ink']);
      const [, first, second] = (pages[0]?.marks ?? []).map(({ region }) => region?.[0] ?? 0);
      expect(first).toBeLessThan(second!);
    }
  });

  test('a seal that is drawn as shapes is one, another drawing may be', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([595, 842]);
    page.drawText('office of something', { x: 350, y: 300, size: 12, font });
    const red = rgb(0.85, 0.15, 0.18);
    page.drawCircle({ x: 400, y: 300, size: 58, borderColor: red, borderWidth: 4 });
    page.drawCircle({ x: 400, y: 300, size: 12, color: red });
    page.drawSvgPath('M 0 0 C 20 -30 30 30 50 0 C 60 -20 70 20 90 5', { x: 100, y: 500, borderWidth: 2 });
    const { pages } = await pagesOf(readPdf, await document.save());
    expect(pages[0]?.marks?.map(({ kind }) => kind).sort()).toEqual(['picture', 'seal']);
  });

  test('a signature over the date of its cell knows the cell', async () => {
    const document = await PDFDocument.load(await tablePage());
    const signed = await document.embedPng(new Picture(280, 120).name(20, 20, 70).png);
    document.getPage(0).drawImage(signed, { x: 320, y: 664, width: 79, height: 34 });
    const { pages } = await pagesOf(readPdf, await document.save());
    expect(pages[0]?.marks).toMatchObject([{ kind: 'ink', cell: { row: 0, column: 1 } }]);
  });

  test('far too many pages are refused', async () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ');
    const result = await readPdf(
      rawPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count 10000/Kids[${kids}]>>`,
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      ]),
      '很长.pdf',
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'TOO_MANY_PAGES' } });
    expect(result.ok ? '' : result.error.message).toContain('10000 页');
  });

  test('half a file and a page of absurd size are named', async () => {
    const whole = await tablePage();
    const half = await readPdf(whole.slice(0, 200), '半个.pdf');
    expect(half).toMatchObject({ ok: false, error: { code: 'BROKEN_PDF' } });
    const huge = await readPdf(
      rawPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9000000 9000000]>>',
      ]),
      '大.pdf',
    );
    if (!huge.ok) return;
    const raster = await huge.value.render(1, 600);
    if (raster.ok) expect(raster.value.width * raster.value.height).toBeLessThanOrEqual(40_000_000);
  });

  test('an encrypted file asks for one without a password', async () => {
    const result = await readPdf(
      rawPdf(
        ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'],
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
      ),
      '密.pdf',
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'ENCRYPTED' } });
  });
});

function rawPdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Three glyphs whose meaning the file gives as ⾏ ⼈ ⻓. */
function radicalPdf(): Buffer {
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar <0001> <2F8F> <0002> <2F08> <0003> <2ED3> endbfchar endcmap end end';
  const content = 'BT /F 1 Tf 16 0 0 16 200 500 Tm <000100020003> Tj ET';
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/Some/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Some/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Some/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
  ]);
}
