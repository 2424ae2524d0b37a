import { describe, expect, it } from 'vitest';
import { findOnPage } from '../../main/api/pages/find-text.ts';
import { nextZoom, sheetSize, steppedZoom } from '../../renderer/src/components/viewer/geometry.ts';
import {
  boxesOn,
  circled,
  resolvePlace,
  stepDocument,
  stepPage,
} from '../../renderer/src/components/viewer/model.ts';
import { moved } from '../../renderer/src/pages/review/split-panes.tsx';
import type { PageOutline } from '../../shared/generated/schemas.ts';

const outline: PageOutline = {
  files: [
    { file: 'a', name: 'a.pdf', pages: 3, kept: true },
    { file: 'lost', name: 'lost.pdf', pages: 2, kept: false },
    { file: 'b', name: 'b.pdf', pages: 1, kept: true },
  ],
  documents: [
    { document: 'd1', title: '立案审批表', ranges: [{ file: 'a', from: 1, to: 2 }] },
    { document: 'd2', title: '决定书', ranges: [{ file: 'a', from: 3, to: 3 }] },
    { document: 'd3', title: '回证', ranges: [{ file: 'b', from: 1, to: 1 }] },
    { document: 'd4', title: '不在', ranges: [{ file: 'lost', from: 1, to: 2 }] },
  ],
  places: [
    {
      document: 'd1',
      path: 'date',
      file: 'a',
      page: 2,
      region: [0.1, 0.2, 0.3, 0.02],
      state: 'confirmed',
      text: '2025-07-08',
    },
  ],
};

describe('the way through the pages of a case', () => {
  it('goes from file to file, past those that are not kept', () => {
    expect(stepPage(outline, { file: 'a', page: 3 }, 1)).toEqual({ file: 'b', page: 1 });
    expect(stepPage(outline, { file: 'b', page: 1 }, -1)).toEqual({ file: 'a', page: 3 });
    expect(stepPage(outline, { file: 'b', page: 1 }, 1)).toBeUndefined();
    expect(stepDocument(outline, { file: 'a', page: 2 }, 1)).toEqual({ file: 'a', page: 3 });
    expect(stepDocument(outline, { file: 'a', page: 3 }, -1)).toEqual({ file: 'a', page: 1 });
  });

  it('finds where a value stands, else its document, and nothing where no page is kept', () => {
    expect(resolvePlace(outline, { document: 'd1', field: 'date' })).toMatchObject({
      page: 2,
      region: [0.1, 0.2, 0.3, 0.02],
    });
    expect(resolvePlace(outline, { document: 'd1', field: 'number' })).toEqual({ file: 'a', page: 1 });
    expect(resolvePlace(outline, { document: 'd4' })).toBeUndefined();
  });

  it('numbers places from top to bottom', () => {
    const box = (id: string, top: number) => ({
      id,
      file: 'a',
      page: 1,
      region: [0, top, 0.1, 0.1],
      state: 'own' as const,
      label: '',
      rows: '',
    });
    const numbered = boxesOn([box('low', 0.8), box('high', 0.1)], { file: 'a', page: 1 });
    expect(numbered.map(({ id, number }) => [id, number])).toEqual([
      ['high', 1],
      ['low', 2],
    ]);
    expect([circled(1), circled(20), circled(21)]).toEqual(['①', '⑳', '(21)']);
  });
});

describe('the size of the sheet', () => {
  const page = { width: 210, height: 297 };
  const pane = { width: 420, height: 300 };

  it('fits width and page, also when turned', () => {
    expect(sheetSize(page, pane, 'width', 0, undefined).width).toBe(420);
    expect(sheetSize(page, pane, 'page', 0, undefined).height).toBe(300);
    expect(sheetSize(page, pane, 'width', 1, undefined).height).toBe(420);
  });

  it('enlarges a place within bounds', () => {
    const wide = (region: number[]) => sheetSize(page, pane, 'evidence', 0, region).width;
    expect(wide([0, 0, 0.35, 0.02])).toBeCloseTo(840);
    expect(wide([0, 0, 0.01, 0.02])).toBeCloseTo(420 * 2.6);
    expect(wide([0, 0, 0.9, 0.02])).toBeCloseTo(420 * 1.3);
  });

  it('goes round with z, and by steps within bounds', () => {
    expect(nextZoom('width')).toBe('page');
    expect(nextZoom(1.4)).toBe('width');
    expect(steppedZoom(4, 1)).toBe(4);
    expect(steppedZoom(1, -1)).toBe(0.8);
  });
});

describe('finding on a page', () => {
  const line = (text: string, y: number) => ({ text, region: [0.1, y, 0.8, 0.02] as const, confidence: 1 });

  it('sees through spaces, widths and ends of lines, and marks each line', () => {
    const marks = findOnPage([line('决定罚款５ ０００', 0.1), line('元。', 0.2)], '5000元');
    expect(marks).toHaveLength(1);
    expect(marks[0]!.map((mark) => mark.line)).toEqual([0, 1]);
    expect(marks[0]![0]!.region![0]).toBeGreaterThan(0.1);
  });

  it('finds all places and none that is not there', () => {
    expect(findOnPage([line('甲公司与甲公司', 0.1)], '甲公司')).toHaveLength(2);
    expect(findOnPage([line('甲公司', 0.1)], '乙')).toEqual([]);
  });
});

it('a splitter gives and takes between its neighbours, and leaves each some room', () => {
  expect(moved([34, 37, 29], 0, 5)).toEqual([39, 32, 29]);
  expect(moved([34, 37, 29], 1, 50)).toEqual([34, 51, 15]);
});
