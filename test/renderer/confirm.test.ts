import { describe, expect, it } from 'vitest';
import { dateEcho } from '../../renderer/src/pages/confirm/date-echo.ts';
import { markedLine } from '../../renderer/src/pages/confirm/marked-line.ts';
import { nextOpen } from '../../renderer/src/pages/confirm/use-confirming.ts';
import type { ConfirmValue } from '../../shared/generated/schemas.ts';

function value(path: string, more: Partial<ConfirmValue> = {}): ConfirmValue {
  return {
    document: 'd',
    path,
    term: '当事人',
    about: '询问笔录',
    text: '甲公司',
    raw: '甲公司',
    state: 'draft',
    confidence: 'clear',
    needed: true,
    key: true,
    input: 'text',
    ...more,
  };
}

describe('the next value that needs a person', () => {
  const values = [value('a'), value('b', { needed: false }), value('c'), value('d', { needed: false })];

  it('is behind the cursor, around the end once, both ways', () => {
    expect(nextOpen(values, 'd/a', 1)?.path).toBe('c');
    expect(nextOpen(values, 'd/c', 1)?.path).toBe('a');
    expect(nextOpen(values, 'd/a', -1)?.path).toBe('c');
    expect(nextOpen(values, 'd/d', 1)?.path).toBe('a');
  });

  it('is none where only the current one is left', () => {
    expect(nextOpen([value('a'), value('b', { needed: false })], 'd/a', 1)).toBeUndefined();
    expect(nextOpen([], undefined, 1)).toBeUndefined();
  });
});

describe('the line that a value was read from', () => {
  const lines = [
    { text: '询问笔录' },
    { text: '地点：甲公司办公室' },
    { text: '当 事 人：甲公司' },
    { text: '日期' },
  ];

  it('is found by its words where the format has no places, its label first', () => {
    expect(markedLine(lines, value('field:partyName'))).toBe(2);
    expect(markedLine(lines, value('field:date', { term: '日期', text: '', raw: '' }))).toBe(3);
    expect(
      markedLine(lines, value('field:x', { term: '案由', text: '无此字样', raw: '无此字样' })),
    ).toBeUndefined();
  });

  it('is the one in its place where there are places', () => {
    const placed = [
      { text: '甲公司', region: [0.1, 0.1, 0.2, 0.02] },
      { text: '甲公司', region: [0.1, 0.5, 0.2, 0.02] },
    ];
    const place = { file: 'f1', page: 1, region: [0.1, 0.49, 0.3, 0.04] };
    expect(markedLine(placed, value('field:partyName', { place }))).toBe(1);
  });
});

describe('the echo of a typed date', () => {
  it.each([
    ['20250925', '2025-09-25', 4],
    ['2025.9.25', '2025-09-25', 4],
    ['9-25', '2025-09-25', 4],
    ['二〇二五年九月二十五日', '2025-09-25', 4],
    ['2025年9月', '2025-09', undefined],
  ])('%s is %s', (typed, date, weekday) => {
    expect(dateEcho('date', typed, 2025)).toEqual({ date, weekday });
  });

  it('is none where it is no date, and not for other values', () => {
    expect(dateEcho('date', '2025.13.9', 2025)).toBeUndefined();
    expect(dateEcho('date', '', 2025)).toBeUndefined();
    expect(dateEcho('text', '20250925', 2025)).toBeUndefined();
  });
});
