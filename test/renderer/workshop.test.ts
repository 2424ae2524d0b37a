import { describe, expect, it } from 'vitest';
import { byLikeness, typedPoints, withFix } from '../../renderer/src/pages/workshop/draft.ts';
import type { DraftLine, DraftProblem, StandardDraft } from '../../shared/generated/schemas.ts';

const line = (id: string, kind: DraftLine['kind'], points: number | null = null): DraftLine => ({
  id,
  place: '第 1 张表',
  row: 2,
  kind,
  no: '1',
  text: '立案',
  points,
  least: null,
  per: 'once',
  most: null,
  zeroesItem: false,
  note: '',
  rules: [],
  suggests: false,
  doubts: [],
});

const draft = {
  header: { total: 100 },
  lines: [line('a', 'item', 5), line('b', 'fault', 5)],
} as unknown as StandardDraft;
const problem = (id?: string): DraftProblem => ({
  weight: 'stop',
  message: '',
  ...(id === undefined ? {} : { line: id }),
});

describe('acts that settle a problem', () => {
  it('change only what they say', () => {
    expect(withFix(draft, problem(), { what: 'setTotal', value: 109 }).header.total).toBe(109);
    expect(
      withFix(draft, problem('a'), { what: 'setPoints', value: 8 }).lines.map(({ points }) => points),
    ).toEqual([8, 5]);
    expect(withFix(draft, problem('b'), { what: 'setMost', value: 3 }).lines[1]!.most).toBe(3);
    expect(withFix(draft, problem('b'), { what: 'leaveOut' }).lines.map(({ kind }) => kind)).toEqual([
      'item',
      'left',
    ]);
    expect(withFix(draft, problem('a'), { what: 'zeroWhenMissing' }).lines[0]!.zeroesItem).toBe(true);
    expect(
      withFix(draft, problem('a'), { what: 'addEarn' }).lines.map(({ id, kind }) => `${id} ${kind}`),
    ).toEqual(['a item', 'ae earn', 'b fault']);
    expect(draft.lines).toHaveLength(2);
  });
});

describe('points as typed', () => {
  it.each([
    ['5', 5],
    ['２．５', 2.5],
    ['', null],
    ['五', undefined],
    ['-1', undefined],
    ['0.0001', undefined],
  ])('%s', (text, points) => {
    expect(typedPoints(text)).toBe(points);
  });
});

describe('rules offered for a line', () => {
  it('begin with those whose title shares most words', () => {
    const rules = [{ title: '结案审批' }, { title: '立案审批表有负责人签名' }, { title: '送达回证' }];
    expect(byLikeness(rules, '立案审批表没有签名')[0]).toBe(rules[1]);
  });
});
