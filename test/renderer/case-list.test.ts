import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { filterOf, filterWords } from '../../renderer/src/pages/cases/list-query.ts';
import { blockSize, nextBlock, rowAt, rowsRead } from '../../renderer/src/pages/cases/row-blocks.ts';
import { rowsToTsv } from '../../renderer/src/pages/cases/tsv.ts';
import type { CaseRow } from '../../shared/generated/schemas.ts';

const usual = { by: 'risk', descending: true } as const;

function row(number: number, more: Partial<CaseRow> = {}): CaseRow {
  return {
    case: `case-${number}`,
    caseNumber: `示例立〔2025〕${number}号`,
    decisionNumber: '',
    title: '示例案',
    party: '示例公司',
    agency: '示例局',
    procedures: ['penalty.general'],
    sample: true,
    counts: { pass: 1, fail: 2, review: 3, notApplicable: 4, error: 0, veto: 1 },
    group: 'first',
    reason: '否决提示',
    unconfirmed: 0,
    looked: 0,
    lines: 0,
    state: 'unreviewed',
    importedAt: '2026-01-01T00:00:00.000Z',
    revision: 1,
    ...more,
  };
}

describe('what the address asks of the list', () => {
  it('takes the stored order where the address names none', () => {
    expect(filterOf(new URLSearchParams(''), usual)).toEqual({ sort: usual });
  });

  it('reads every filter and ignores words that mean nothing', () => {
    const filter = filterOf(
      new URLSearchParams(
        'q=甲公司&group=first&agency=某局&type=license&year=2025&state=signed&sort=party&order=asc',
      ),
      usual,
    );
    expect(filter).toEqual({
      search: '甲公司',
      group: 'first',
      agency: '某局',
      procedure: 'license',
      year: '2025',
      state: 'signed',
      sort: { by: 'party', descending: false },
    });
    expect(filterOf(new URLSearchParams('group=none&type=x&state=&sort=y'), usual)).toEqual({ sort: usual });
  });

  it('says the filters in words', () => {
    const filter = filterOf(new URLSearchParams('agency=某县城管局&group=notYet'), usual);
    expect(filterWords(filter, zhCN)).toEqual(['“分组：暂不能评”', '“单位：某县城管局”']);
    expect(filterWords({ sort: usual }, zhCN)).toEqual([]);
  });
});

describe('blocks of rows', () => {
  it('reads what is on screen first', () => {
    const known = new Set([0]);
    expect(nextBlock(known, 100_000, { first: 50_000, last: 50_040 })).toBe(50_000 / blockSize);
    expect(nextBlock(known, 100_000, { first: 0, last: 40 })).toBe(1);
  });

  it('reads a list of bearable length whole, each block once, and then stops', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.nat(5000), (total, at) => {
        const known = new Set<number>();
        const first = Math.min(at, Math.max(0, total - 1));
        const shown = { first, last: Math.min(total - 1, first + 60) };
        for (let round = 0; round < 100; round += 1) {
          const block = nextBlock(known, total, shown);
          if (block === undefined) break;
          expect(known.has(block)).toBe(false);
          expect(block * blockSize).toBeLessThan(total);
          known.add(block);
        }
        expect(known.size).toBe(Math.ceil(total / blockSize));
      }),
    );
  });

  it('does not read a huge list whole', () => {
    const known = new Set([0, 1]);
    expect(nextBlock(known, 100_000, { first: 0, last: 40 })).toBeUndefined();
  });

  it('finds rows by index and lists them in order', () => {
    const blocks = new Map([
      [1, [row(200), row(201)]],
      [0, Array.from({ length: blockSize }, (_, index) => row(index))],
    ]);
    expect(rowAt(blocks, 201)?.case).toBe('case-201');
    expect(rowAt(blocks, 5000)).toBeUndefined();
    expect(rowsRead(blocks).map((entry) => entry.case)[blockSize]).toBe('case-200');
  });
});

describe('rows for a spreadsheet', () => {
  it('has one head and one line a row, with all four counts', () => {
    const lines = rowsToTsv([row(1), row(2)], zhCN).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split('\t')).toHaveLength(15);
    expect(lines[1]?.split('\t').slice(6, 10)).toEqual(['1', '2', '3', '0']);
  });

  it('breaks no cell and lets no name run as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (party) => {
        const lines = rowsToTsv([row(1, { party })], zhCN).split('\r\n');
        expect(lines).toHaveLength(2);
        const cells = lines[1]?.split('\t') ?? [];
        expect(cells).toHaveLength(15);
        expect(cells[3]).not.toMatch(/^[=+\-@]/);
      }),
    );
    expect(rowsToTsv([row(1, { party: '=HYPERLINK("x")' })], zhCN)).toContain(`\t'=HYPERLINK("x")\t`);
  });
});
