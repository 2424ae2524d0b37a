import { describe, expect, it } from 'vitest';
import { spansByCuts } from '../../main/intake/draft/cuts.ts';
import { halvesOf, onSheet } from '../../main/intake/page/halves.ts';
import type { SourcePage, TextLine } from '../../main/intake/page/types.ts';

const lineAt = (text: string, x: number, y: number, width: number): TextLine => ({
  text,
  confidence: 1,
  region: [x, y, width, 0.02],
});
const column = (name: string, x: number, width = 0.4) =>
  Array.from({ length: 7 }, (_, at) => lineAt(`${name}${at}`, x, 0.1 + at * 0.08, width));
const sheet = (...lines: TextLine[]): SourcePage => ({
  file: 'f1',
  page: 4,
  origin: 'recognised',
  lines,
  marks: [{ kind: 'seal', region: [0.8, 0.7, 0.1, 0.1], confidence: 1 }],
});

describe('a sheet with two pages', () => {
  const two = sheet(...column('左', 0.05), ...column('右', 0.55));

  it('is read as two, each with its own marks and places', () => {
    const [left, right] = halvesOf(two);
    expect(left?.lines.map(({ text }) => text)).toEqual(column('左', 0).map(({ text }) => text));
    expect(right?.lines).toHaveLength(7);
    expect([left?.marks?.length, right?.marks?.length]).toEqual([0, 1]);
    expect(right?.lines[0]?.region?.[0]).toBeCloseTo(0.1);
    expect(onSheet(right!.lines[0]!.region!, right!)).toEqual([
      expect.closeTo(0.55),
      0.1,
      expect.closeTo(0.4),
      0.02,
    ]);
  });

  it('can be cut by a person into two documents', () => {
    const cuts = [
      { from: 4, kind: 'a', title: '甲' },
      { from: 4, kind: 'b', title: '乙' },
    ];
    const spans = spansByCuts(halvesOf(two), cuts);
    expect(spans.map(({ kind, pages }) => [kind, pages[0]?.lines[0]?.text])).toEqual([
      ['a', '左0'],
      ['b', '右0'],
    ]);
  });

  it.each([
    [
      'a line crosses the fold',
      sheet(...column('左', 0.05), ...column('右', 0.55), lineAt('横', 0.3, 0.9, 0.4)),
    ],
    ['labels stand beside their values', sheet(...column('标', 0.05, 0.12), ...column('值', 0.55))],
    ['one side is nearly empty', sheet(...column('左', 0.05), lineAt('注', 0.6, 0.9, 0.2))],
  ])('is one page where %s', (_why, page) => expect(halvesOf(page)).toEqual([page]));
});
