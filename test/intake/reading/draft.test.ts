import { describe, expect, it } from 'vitest';
import { agencyNamed } from '../../../main/intake/draft/agency.ts';
import { completenessOf } from '../../../main/intake/draft/completeness.ts';
import type { CaseDocument } from '../../../shared/generated/schemas.ts';

describe('what an agency’s name tells', () => {
  it.each([
    [
      '示例市河西县市场监督管理局',
      { type: 'department', level: 'county', area: '示例市河西县', government: '示例市河西县人民政府' },
    ],
    ['示例市水务局', { type: 'department', area: '示例市', government: '示例市人民政府' }],
    ['示例省自然资源厅', { type: 'department', level: 'provincial', government: '示例省人民政府' }],
    ['河西县东河镇人民政府', { type: 'township', level: 'township', government: '河西县东河镇人民政府' }],
    ['国家税务总局河西县税务局', { type: 'vertical' }],
  ])('%s', (name, expected) => expect(agencyNamed(name)).toMatchObject({ name, ...expected }));

  it('leaves out what it does not surely tell', () => {
    expect(agencyNamed('示例市水务局')).not.toHaveProperty('level');
    expect(agencyNamed('河西县农业综合行政执法大队')).toEqual({ name: '河西县农业综合行政执法大队' });
    expect(agencyNamed('示例市经济技术开发区某局')).not.toHaveProperty('government');
    expect(agencyNamed('示例市生态环境局河西分局')).toEqual({ name: '示例市生态环境局河西分局' });
  });
});

describe('completeness by the catalogue', () => {
  const entries = ['立案审批表', '询问笔录', '询问笔录'].map((title) => ({ title }));
  const catalogue: CaseDocument = {
    id: 'c',
    kind: 'catalogue',
    fields: { entries: { value: entries, state: 'draft' } },
  };
  const document = (id: string, kind: string, title: string): CaseDocument => ({ id, kind, title });
  const filing = document('f', 'filing-approval', '立案审批表');
  const inquiry = (id: string) => document(id, 'inquiry-record', '询问笔录');

  it('is complete with all that is listed, open with less or with a page not recognised', () => {
    const all = [catalogue, filing, inquiry('a'), inquiry('b')];
    const kindOf = () => undefined;
    expect(completenessOf(all, kindOf, true)).toEqual({ inventory: 'complete', saidBy: 'catalogue' });
    expect(completenessOf(all.slice(0, 3), kindOf, true).inventory).toBe('unknown');
    expect(completenessOf(all, kindOf, false).inventory).toBe('unknown');
    expect(completenessOf([...all, document('u', 'unrecognised', '')], kindOf, true).inventory).toBe(
      'unknown',
    );
  });
});
