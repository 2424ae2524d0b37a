import { describe, expect, it } from 'vitest';
import { printable } from '../../main/reports/pdf/fonts.ts';
import { breakLines } from '../../main/reports/pdf/line-breaks.ts';
import { Sheet } from '../../main/reports/pdf/sheet.ts';
import { drawTable } from '../../main/reports/pdf/table.ts';
import { inkIn, rasterise, shapeOf } from './raster.ts';

const fullWidth = () => 1;

describe('line breaks', () => {
  it('never start a line with closing punctuation nor end one with opening punctuation', () => {
    const lines = breakLines('告知期满前作出了决定，期满日（十月九日），落款“十月九日”。', 10, fullWidth);
    expect(lines.join('')).toBe('告知期满前作出了决定，期满日（十月九日），落款“十月九日”。');
    for (const line of lines.slice(1)) expect('，。）”').not.toContain(line[0]);
    for (const line of lines.slice(0, -1)) expect('（“').not.toContain(line.at(-1));
  });

  it('keep numbers and Latin words whole, and break one that is wider than the line', () => {
    expect(breakLines('罚款120,000.00元整', 8, fullWidth)).toEqual(['罚款', '120,000.', '00元整']);
    expect(breakLines('罚款120,000元', 10, fullWidth)).toEqual(['罚款120,000元']);
    expect(breakLines('见abc', 3, fullWidth)).toEqual(['见', 'abc']);
    expect(breakLines('x'.repeat(25), 10, fullWidth)).toEqual([
      'x'.repeat(10),
      'x'.repeat(10),
      'x'.repeat(5),
    ]);
  });
});

describe('text on paper', () => {
  it('shows a character without a glyph as its code point and drops marks that hide text', () => {
    expect(printable('张\u{2B5F9}')).toBe('张〔U+2B5F9〕');
    expect(printable('甲\u202e乙\u200b丙\u0007')).toBe('甲乙丙');
  });

  it('is really drawn: each Chinese character has ink and its own shape', async () => {
    const text = '行政处罚决定书送达回证';
    const sheet = new Sheet('页眉', '页脚');
    sheet.paragraph(text, { size: 20 });
    const [page] = await rasterise(await sheet.finish('试', new Date(0)));
    const shapes = [...text].map((_character, index) => {
      const box = { x: 51 + index * 20, y: 57, width: 20, height: 24 };
      expect(inkIn(page!, box), text[index]).toBeGreaterThan(60);
      return shapeOf(page!, box);
    });
    expect(new Set(shapes).size).toBe(text.length - 0);
  });

  it('stays inside the margins, with heads repeated, over many pages and hostile texts', async () => {
    const sheet = new Sheet('页眉', '页脚'.repeat(200));
    const hostile = [
      '=1+1',
      '<script>alert(1)</script>',
      'x'.repeat(3000),
      '字'.repeat(2500),
      '👍🏽',
      '\u202eabc',
      '',
    ];
    drawTable(
      sheet,
      [
        { title: '甲', share: 0.3 },
        { title: '乙', share: 0.7 },
      ],
      Array.from({ length: 60 }, (_entry, index) => ({
        cells: [`第${index}行`, hostile[index % hostile.length] as string],
      })),
    );
    const pages = await rasterise(await sheet.finish('试', new Date(0)), 1);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(inkIn(page, { x: 0, y: 0, width: 49, height: 841 }, 1)).toBe(0);
      expect(inkIn(page, { x: 546, y: 0, width: 49, height: 841 }, 1)).toBe(0);
      expect(inkIn(page, { x: 51, y: 57, width: 490, height: 20 }, 1), 'head of the table').toBeGreaterThan(
        20,
      );
    }
  });

  it('is the same for the same input', async () => {
    const make = () => {
      const sheet = new Sheet('页眉', '页脚');
      sheet.paragraph('同样的内容');
      return sheet.finish('试', new Date(0));
    };
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});
