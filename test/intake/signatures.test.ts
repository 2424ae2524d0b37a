import { describe, expect, test } from 'vitest';
import type { PageMark, Region, SourcePage } from '../../main/intake/page/types.ts';
import type { CaseDocument } from '../../shared/generated/schemas.ts';
import { type Part, paper, read } from './reading/papers.ts';

const rows: readonly (readonly string[])[] = [
  ['案由', '未按规定排放污染物'],
  ['承办人意见', '建议立案。\n2024年3月15日'],
  ['承办机构负责人意见', '拟同意立案。\n2024年3月15日'],
  ['机关负责人审批意见', '同意立案。\n2024年3月16日'],
];
const approval: readonly Part[] = ['示例市生态环境局', '立案审批表', rows];

function signed({ signatures = [] }: CaseDocument): [string, string][] {
  return signatures.map(({ role, name }) => [
    role,
    name === undefined ? 'open' : 'absent' in name ? name.absent : 'named',
  ]);
}

function withMarks(page: SourcePage, ...marks: PageMark[]): SourcePage {
  return { ...page, marks };
}

const lineOf = (page: SourcePage, text: string) => page.lines.findIndex((line) => line.text.includes(text));

describe('places to sign', () => {
  test('two signatures in a place are two, and a place without ink is blank', () => {
    const page = paper(approval, ['建议立案', '建议立案', '拟同意']);
    expect(signed(read(page))).toEqual([
      ['handler', 'illegible'],
      ['handler', 'illegible'],
      ['unitHead', 'illegible'],
      ['head', 'notStated'],
    ]);
  });

  test('a page that was not searched leaves them open', () => {
    const { marks: _none, ...page } = paper(approval);
    expect(signed(read(page)).map(([, state]) => state)).toEqual(['open', 'open', 'open']);
  });

  test('a seal or an unclear picture in place of a signature leaves it open', () => {
    const page = paper(approval);
    const marked = withMarks(
      page,
      { kind: 'seal', line: lineOf(page, '同意立案。'), confidence: 0.9 },
      { kind: 'picture', line: lineOf(page, '建议立案'), confidence: 1 },
    );
    expect(Object.fromEntries(signed(read(marked)))).toMatchObject({ handler: 'open', unitHead: 'open' });
  });

  test('a signature over the date of its cell belongs to the cell, not to the nearer line above', () => {
    const page = paper(approval);
    const lines = page.lines.map((line, at) => {
      const region: Region = [line.cell?.column === 1 ? 0.4 : 0.1, 0.1 + at * 0.06, 0.3, 0.02];
      return { ...line, region };
    });
    const at = lines[lineOf(page, '2024年3月16日')]!;
    const above: Region = [0.5, at.region[1] - 0.08, 0.1, 0.02];
    const mark: PageMark = {
      kind: 'ink',
      region: above,
      confidence: 0.8,
      ...(at.cell ? { cell: at.cell } : {}),
    };
    expect(signed(read(withMarks({ ...page, lines }, mark))).at(-1)).toEqual(['head', 'illegible']);
  });

  test('a seal over the name of the agency is one of the document', () => {
    const page = paper([
      '示例市生态环境局',
      '行政处罚决定书',
      '现决定罚款。',
      '示例市生态环境局',
      '2024年5月6日',
    ]);
    const seal: PageMark = { kind: 'seal', line: 3, confidence: 0.9 };
    expect(read(withMarks(page, seal)).seals).toEqual([{ name: { absent: 'illegible' } }]);
    expect(read(withMarks(page)).seals).toEqual([]);
    expect(read(withMarks(page, { kind: 'picture', line: 3, confidence: 1 })).seals).toBeUndefined();
  });
});
