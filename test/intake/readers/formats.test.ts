import { deflateSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { writeOldBody } from '../../../main/intake/readers/doc/body.ts';
import { PageBuilder } from '../../../main/intake/readers/docx/page-builder.ts';
import { readImage } from '../../../main/intake/readers/image.ts';
import { readOfd } from '../../../main/intake/readers/ofd.ts';
import { readSheets } from '../../../main/intake/readers/sheets.ts';
import { makeZip } from '../../support/make-zip.ts';
import { Picture } from '../../support/picture.ts';
import { pagesOf, written } from './collect.ts';

describe('pictures', () => {
  test('a PNG is drawn at no more than its own size, transparency on white', async () => {
    const { file, pages } = await pagesOf(readImage, png(40, 20, 6));
    expect(pages).toEqual([{ page: 1, origin: 'recognised', lines: [], toRecognise: 'page' }]);
    const raster = await file.render(1, 300);
    if (!raster.ok) expect.fail(raster.error.message);
    const { width, height, data } = raster.value;
    expect([Math.abs(width - 40) <= 1, Math.abs(height - 20) <= 1]).toEqual([true, true]);
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(data[(10 * width + 30) * 4]).toBeLessThan(20);
  });

  test('a palette-free PNG goes through as it is', async () => {
    const { file } = await pagesOf(readImage, png(40, 20, 2));
    const raster = await file.render(1, 300);
    expect(raster.ok && raster.value.data[(10 * raster.value.width + 30) * 4]).toBeLessThan(20);
  });

  test('a TIFF has its pages, and one that goes in circles is refused', async () => {
    const { file, pages } = await pagesOf(readImage, tiff(0));
    expect(pages).toHaveLength(1);
    const raster = await file.render(1, 300);
    if (!raster.ok) expect.fail(raster.error.message);
    expect(raster.value.data[0]).toBeLessThan(20);
    expect(await readImage(tiff(8), '圈.tif')).toMatchObject({ ok: false, error: { code: 'BROKEN_IMAGE' } });
  });

  test('a fax page (CCITT group 4) keeps white white', async () => {
    // Every row like the one above: one bit each, then the end of the block.
    const { file } = await pagesOf(
      readImage,
      tiff(0, { compression: 4, photometric: 0, bits: 1, fill: 0xff }),
    );
    const raster = await file.render(1, 300);
    if (!raster.ok) expect.fail(raster.error.message);
    expect(raster.value.data[0]).toBe(255);
  });

  test('400 million pixels are refused from the head', async () => {
    const head = png(1, 1, 2);
    head.writeUInt32BE(20_000, 16);
    head.writeUInt32BE(20_000, 20);
    const result = await readImage(head, '大.png');
    expect(result).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } });
    expect(result.ok ? '' : result.error.message).toContain('20000×20000');
  });
});

describe('workbooks', () => {
  const sheet = utils.aoa_to_sheet([
    ['台账', null],
    ['案号', '金额'],
    ['某罚〔2025〕1号', 1500.5],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  sheet.B3 = { t: 'n', v: 45777, z: 'yyyy-mm-dd' };
  sheet.A4 = { t: 'n', v: 3, f: '1+1' };
  sheet.B4 = { t: 'n', v: 370187196905157900 };
  sheet['!ref'] = 'A1:B4';
  const book = { SheetNames: ['案卷'], Sheets: { 案卷: sheet } };

  test.each(['xlsx', 'xls'] as const)('%s gives cells, dates and stored values', async (format) => {
    const bytes = new Uint8Array(
      write(book, { type: 'array', bookType: format === 'xls' ? 'biff8' : 'xlsx' }) as ArrayBuffer,
    );
    const { pages } = await pagesOf((content, name) => readSheets(content, name, format), bytes);
    expect(written(pages[0])).toEqual([
      '案卷',
      '0,0 (1x2): 台账',
      '1,0: 案号',
      '1,1: 金额',
      '2,0: 某罚〔2025〕1号',
      '2,1: 2025年4月30日',
      '3,0: 3',
      '3,1: 370187196905157888',
    ]);
    expect(pages[0]?.lines.at(-1)?.confidence).toBeLessThan(0.5);
  });

  test('what is no workbook is named', async () => {
    expect(await readSheets(Buffer.from('PK\x03\x04'), '坏.xlsx', 'xlsx')).toMatchObject({ ok: false });
  });
});

describe('OFD', () => {
  const ofd = (content: string, more: { name: string; data: string | Buffer }[] = []) =>
    makeZip([
      ...more,
      {
        name: 'OFD.xml',
        data: '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>',
      },
      {
        name: 'Doc_0/Document.xml',
        data: '<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
      },
      {
        name: 'Doc_0/Pages/Page_0/Content.xml',
        data: `<ofd:Page><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
      },
      {
        name: 'Doc_0/Signs/Signatures.xml',
        data: '<ofd:Signatures><ofd:Signature BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>',
      },
      {
        name: 'Doc_0/Signs/Sign_0/Signature.xml',
        data: '<ofd:Signature><ofd:SignedInfo><ofd:StampAnnot PageRef="1" Boundary="105 200 42 42"/></ofd:SignedInfo></ofd:Signature>',
      },
    ]);
  const text = (value: string, x: number, y: number, delta = '') =>
    `<ofd:TextObject Boundary="${x} ${y} 100 10" Size="5"><ofd:TextCode X="0" Y="5"${delta}>${value}</ofd:TextCode></ofd:TextObject>`;

  test('text comes in lines, cells between lines drawn, seals as marks', async () => {
    const line = (data: string) =>
      `<ofd:PathObject Boundary="20 50 170 40"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    const grid = ['M 0 0 L 170 0', 'M 0 40 L 170 40', 'M 0 0 L 0 40', 'M 60 0 L 60 40', 'M 170 0 L 170 40'];
    const { pages } = await pagesOf(
      readOfd,
      ofd(
        text('某某公司', 85, 60, ' DeltaX="g 3 5"') +
          text('当事人', 25, 60, ' DeltaX="5 5"') +
          text('立案审批表', 90, 20) +
          grid.map(line).join(''),
      ),
    );
    expect(written(pages[0])).toEqual(['立案审批表', '0,0: 当事人', '0,1: 某某公司']);
    expect(pages[0]?.marks?.[0]?.kind).toBe('seal');
    expect(pages[0]?.marks?.[0]?.region?.[0]).toBeCloseTo(0.5, 2);
  });

  test('pictures are told apart', async () => {
    const image = (id: number, boundary: string) =>
      `<ofd:ImageObject ID="${id + 10}" Boundary="${boundary}" CTM="1 0 0 1 0 0" ResourceID="${id}"/>`;
    const archive = ofd(text('签名', 20, 60) + image(1, '40 55 28 12') + image(2, '120 200 42 42'), [
      {
        name: 'Doc_0/DocumentRes.xml',
        data: '<ofd:Res BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="1"><ofd:MediaFile>1.png</ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia ID="2"><ofd:MediaFile>2.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>',
      },
      { name: 'Doc_0/Res/1.png', data: new Picture(280, 120).name(20, 20, 70).png },
      { name: 'Doc_0/Res/2.png', data: new Picture(420, 420).seal(210, 210, 200).png },
    ]);
    const { pages } = await pagesOf(readOfd, archive);
    expect(pages[0]?.marks?.map(({ kind }) => kind)).toEqual(['seal', 'ink', 'seal']);
  });

  test('an archive without its root is named', async () => {
    const result = await readOfd(makeZip([{ name: 'OFD.xml', data: '<x/>' }]), '坏.ofd');
    expect(result).toMatchObject({ ok: false, error: { code: 'BROKEN_OFD' } });
  });
});

describe('text of Word 97', () => {
  const linesOf = (body: string) => {
    const builder = new PageBuilder();
    writeOldBody(body, builder);
    return builder.finish().map((page) => written({ page: 1, origin: 'text', lines: page.lines }));
  };

  test('cells and rows are told apart, the text around is not drawn in', () => {
    expect(linesOf('送达回证\r受送达人\x07某公司\x07\x07送达时间\x07\x07\x07以上属实\r')).toEqual([
      ['送达回证', '0,0: 受送达人', '0,1: 某公司', '1,0: 送达时间', '1,1: ', '以上属实'],
    ]);
  });

  test('codes of fields are dropped, page breaks make pages', () => {
    expect(linesOf('第\x13 PAGE \x141\x15页\f续页\r')).toEqual([['第1页'], ['续页']]);
  });
});

/** Left half white or transparent, right half black. */
function png(width: number, height: number, type: 2 | 6): Buffer {
  const step = type === 6 ? 4 : 3;
  const rows = Buffer.alloc((width * step + 1) * height);
  for (let row = 0; row < height; row += 1)
    for (let x = 0; x < width; x += 1) {
      const at = row * (width * step + 1) + 1 + x * step;
      if (type === 6) rows[at + 3] = x < width / 2 ? 0 : 255;
      else rows.fill(x < width / 2 ? 255 : 0, at, at + 3);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = type;
  const chunk = (name: string, data: Buffer) => {
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.write(name, 4, 'latin1');
    return Buffer.concat([frame, data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One page of 8 × 8, black and grey-scale unless told otherwise; `next` is where its directory says that another stands. */
function tiff(next: number, { compression = 1, photometric = 1, bits = 8, fill = 0 } = {}): Buffer {
  const entries = [
    [256, 3, 1, 8],
    [257, 3, 1, 8],
    [258, 3, 1, bits],
    [259, 3, 1, compression],
    [262, 3, 1, photometric],
    [273, 4, 1, 8 + 2 + 9 * 12 + 4],
    [277, 3, 1, 1],
    [278, 3, 1, 8],
    [279, 4, 1, 64],
  ] as const;
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 64, fill);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], at) => {
    bytes.writeUInt16LE(tag, 10 + at * 12);
    bytes.writeUInt16LE(type, 12 + at * 12);
    bytes.writeUInt32LE(count, 14 + at * 12);
    bytes.writeUInt32LE(value, 18 + at * 12);
  });
  bytes.writeUInt32LE(next, 10 + entries.length * 12);
  return bytes;
}
