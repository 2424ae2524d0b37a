import { beforeAll, expect, it } from 'vitest';
import { loadModels, type Models, modelsFolder } from '../../main/recognition/model/models.ts';
import { nativeRuntime } from '../../main/recognition/model/runtime.ts';
import { recognisePage } from '../../main/recognition/recognise-page.ts';
import type { PageImage, RecognisedPage } from '../../main/recognition/types.ts';
import { drawPage, scanned, skewed, turned } from './draw-page.ts';

let models: Models;
beforeAll(async () => {
  models = await loadModels(await nativeRuntime(), modelsFolder());
});

const patience = 60_000;

async function read(image: PageImage): Promise<RecognisedPage> {
  const page = await recognisePage(models, image);
  if (!page.ok) throw new Error(page.error.message);
  return page.value;
}

const texts = ({ lines }: RecognisedPage) => lines.map(({ text }) => text);

const notice = [
  '青山县农业农村局',
  '行政处罚事先告知书',
  '青农（种子）罚告〔2025〕17号',
  '经查，你单位于2025年3月6日销售未审定的玉米种子',
  '共计120公斤，违法所得3840.50元，以上事实有询问',
  '笔录、销售票据等证据为证。',
  '联系人：周庆禾    联系电话：0571-86230417',
];
const read17 = [...notice.slice(0, 6), '联系人：周庆禾 联系电话：0571-86230417'];
const drawNotice = () =>
  drawPage(notice.join(''), (sheet) => {
    notice.forEach((line, at) => {
      sheet.text(line, at < 3 ? 190 : 80, 80 + at * 40, at === 1 ? 20 : 14);
    });
  });

it('reads a grainy page that lies askew', { timeout: patience }, async () => {
  const page = await read(skewed(scanned(await drawNotice()), 1.2));
  expect(texts(page)).toEqual(read17);
  expect(page).toMatchObject({ origin: 'recognised', turned: 0 });
  expect(page.marks).toEqual([]);
  const [first, second] = page.lines;
  expect(first!.confidence).toBeGreaterThan(0.9);
  expect(first!.region![0]).toBeCloseTo(190 / 595, 1);
  expect(second!.region![1]).toBeCloseTo(120 / 842, 1);
});

it.each([1, 2, 3])(
  'rights a page that was turned by %i quarters',
  { timeout: patience },
  async (quarters) => {
    const page = await read(turned(await drawNotice(), quarters));
    expect(page.turned).toBe((4 - quarters) % 4);
    expect(texts(page)).toEqual(read17);
  },
);

it('gives lines to the cells of a table, merged and empty ones too', { timeout: patience }, async () => {
  const words = '当事人名称清河镇惠民超市住所清河镇人民路45号联系电话签收人备注送达';
  const image = await drawPage(words, (sheet) => {
    for (const y of [100, 140, 180]) sheet.line(80, y, 500, y);
    // The first column of the last two rows is one cell.
    sheet.line(180, 220, 500, 220);
    sheet.line(80, 260, 500, 260);
    for (const x of [80, 180, 500]) sheet.line(x, 100, x, 260);
    for (const x of [300, 390]) sheet.line(x, 140, x, 180);
    sheet.text('当事人名称', 90, 113);
    sheet.text('清河镇惠民超市', 190, 113);
    sheet.text('住所', 90, 153);
    sheet.text('人民路45号', 190, 153);
    sheet.text('联系电话', 310, 153);
    sheet.text('送达', 90, 213);
    sheet.text('签收人', 190, 193);
  });
  const { lines } = await read(scanned(skewed(image, -0.7)));
  const cells = lines.map(({ text, cell }) => [
    text,
    cell && [cell.row, cell.column, cell.rowSpan, cell.columnSpan],
  ]);
  expect(cells).toEqual([
    ['当事人名称', [0, 0, 1, 1]],
    ['清河镇惠民超市', [0, 1, 1, 3]],
    ['住所', [1, 0, 1, 1]],
    ['人民路45号', [1, 1, 1, 1]],
    ['联系电话', [1, 2, 1, 1]],
    ['', [1, 3, 1, 1]],
    ['送达', [2, 0, 2, 1]],
    ['签收人', [2, 1, 1, 3]],
    ['', [3, 1, 1, 3]],
  ]);
});

it('reads the date under a red seal and finds the seal, not its print', { timeout: patience }, async () => {
  const agency = '青山县农业农村局';
  const image = await drawPage(`${agency}2025年4月18日特此告知。印`, (sheet) => {
    sheet.text('特此告知。', 80, 300, 14);
    sheet.text(agency, 330, 400, 14);
    sheet.text('2025年4月18日', 345, 425, 14);
    sheet.seal(390, 420, agency);
  });
  const page = await read(scanned(image));
  expect(texts(page)).toEqual(['特此告知。', agency, '2025年4月18日']);
  const seals = page.marks!.filter(({ kind }) => kind === 'seal');
  expect(seals).toHaveLength(1);
  const [x, y, width, height] = seals[0]!.region!;
  expect(x + width / 2).toBeCloseTo(390 / 595, 1);
  expect(y + height / 2).toBeCloseTo(420 / 842, 1);
  expect(width * 210).toBeGreaterThan(38);
  expect(width * 210).toBeLessThan(48);
  expect(page.marks!.filter(({ kind }) => kind === 'ink')).toEqual([]);
});

it.each([
  ['blue', [0.1, 0.15, 0.6]],
  ['black', [0.05, 0.05, 0.05]],
] as const)(
  'finds writing with a %s pen beside a label, none where there is none',
  { timeout: patience },
  async (_pen, colour) => {
    const image = await drawPage('当事人（签名）：执法人员', (sheet) => {
      sheet.text('当事人（签名）：', 80, 200, 14);
      sheet.scrawl(210, 205, [...colour]);
      sheet.text('执法人员（签名）：', 80, 300, 14);
    });
    const page = await read(scanned(image));
    const ink = page.marks!.filter(({ kind }) => kind === 'ink');
    expect(ink.length).toBeGreaterThan(0);
    for (const { region } of ink) {
      expect(region![1]).toBeGreaterThan(180 / 842);
      expect(region![1] + region![3]).toBeLessThan(260 / 842);
    }
    expect(texts(page)).toContain('执法人员（签名）：');
  },
);

it('reads labels whose characters stand above each other', { timeout: patience }, async () => {
  const image = await drawPage('处理意见同意立案', (sheet) => {
    for (const y of [100, 240]) sheet.line(80, y, 500, y);
    for (const x of [80, 120, 500]) sheet.line(x, 100, x, 240);
    [...'处理意见'].forEach((character, at) => {
      sheet.text(character, 93, 118 + at * 20, 14);
    });
    sheet.text('同意立案', 140, 160, 14);
  });
  expect(texts(await read(scanned(image))).join('')).toBe('处理意见同意立案');
});

it('says that an empty page is blank', { timeout: patience }, async () => {
  const page = await read(scanned(await drawPage('空', () => {})));
  expect(page).toMatchObject({ blank: true, lines: [], marks: [] });
});

it('refuses images that are broken or too large before working on them', async () => {
  const broken = await recognisePage(models, { width: 1000, height: 1000, data: new Uint8Array(12) });
  expect(broken).toMatchObject({ ok: false, error: { code: 'IMAGE_BROKEN' } });
  const huge = { length: 20_000 * 20_000 * 4 } as unknown as Uint8Array;
  const large = await recognisePage(models, { width: 20_000, height: 20_000, data: huge });
  expect(large).toMatchObject({ ok: false, error: { code: 'IMAGE_TOO_LARGE' } });
  const tiny = await recognisePage(models, { width: 8, height: 900, data: new Uint8Array(8 * 900 * 4) });
  expect(tiny).toMatchObject({ ok: false, error: { code: 'IMAGE_TOO_SMALL' } });
});

it('finds no words, seals or signatures in a photo of something else', { timeout: patience }, async () => {
  const page = await read(photo(1000, 750));
  expect(texts(page).join('').length).toBeLessThan(3);
  expect((page.marks ?? []).filter(({ kind }) => kind !== 'picture')).toEqual([]);
});

/** Sky, a hill with grain and a roof: soft edges, many colours, nothing written. */
function photo(width: number, height: number): PageImage {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = height * (0.55 + 0.12 * Math.sin(x / 140) + 0.05 * Math.sin(x / 37));
      const isRoof = Math.abs(x - width * 0.6) < (y - height * 0.4) * 1.2 && y < height * 0.52;
      const grain = ((x * 7919 + y * 104_729) % 31) - 15;
      const colour = isRoof
        ? [150 + grain, 74, 62]
        : y < hill
          ? [140 + y / 8, 180 + y / 10, 225]
          : [70 + grain, 110 + grain, 60];
      data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
