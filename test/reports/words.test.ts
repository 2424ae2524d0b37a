import { expect, it } from 'vitest';
import { inventoryText } from '../../main/reports/words.ts';
import type { CaseHeading } from '../../shared/generated/schemas.ts';

const heading: CaseHeading = {
  id: 'c',
  agency: '示例局',
  procedures: [],
  sample: true,
  inventory: 'complete',
};

it.each([
  [{ inventorySaidBy: 'person' }, '已确认完整'],
  [{ inventorySaidBy: 'catalogue' }, '按卷内目录完整，未经人确认'],
  [{ inventorySaidBy: 'platform' }, '平台声明完整，未经人确认'],
  [{ inventory: 'incomplete', inventorySaidBy: 'person' }, '已确认不完整'],
  [{ inventory: 'unknown' }, '没有确认'],
] satisfies [Partial<CaseHeading>, string][])('a paper says of %o: %s', (said, text) => {
  expect(inventoryText({ ...heading, ...said })).toBe(text);
});
