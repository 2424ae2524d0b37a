import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { numberedCase } from '../support/sample-cases.ts';
import { bundledKnowledge } from './ground.ts';

const { checker, parameters: definitions } = bundledKnowledge();
const parameters = createParameterTable(definitions);

function setField(caseFile: CaseFile, id: string, name: string, value: unknown): void {
  caseFile.documents.find((document) => document.id === id)!.fields![name] = { value, state: 'confirmed' };
}

/** Finding on the first case in a batch with the others. */
function checkAmong(rule: string, first: CaseFile, ...others: CaseFile[]) {
  const batch = new BatchIndex('示例批次');
  for (const file of [first, ...others])
    for (const { index, value } of checker.batchValues(file, { parameters }))
      batch.add(index, value, file.id, file.caseNumber ?? file.id);
  return checker.check(first, { parameters, batch, only: rule })[0];
}

describe('penalty.decision.number-gaps', () => {
  const numbered = (number: number) => {
    const caseFile = numberedCase(number);
    setField(caseFile, 'decision', 'number', `城东城管罚决〔2025〕${number}号`);
    return caseFile;
  };
  it.each<[string, number[], string]>([
    ['five numbers with a gap', [1, 2, 3, 5, 7], 'review'],
    ['five numbers without', [3, 4, 5, 6, 7], 'pass'],
    ['four numbers', [1, 2, 3, 7], 'notApplicable'],
    ['half of the numbers', [1, 2, 3, 7, 12, 13, 14], 'review'],
    ['less than half', [1, 2, 7, 14, 20], 'notApplicable'],
  ])('%s', (_name, numbers, verdict) => {
    const others = numbers.filter((number) => number !== 7).map(numbered);
    expect(checkAmong('penalty.decision.number-gaps', numbered(7), ...others)?.verdict).toBe(verdict);
  });
});

describe('penalty.decision.fined-twice-batch', () => {
  const rule = 'penalty.decision.fined-twice-batch';

  it('asks about another case with the same party, day and place, and names it', () => {
    const finding = checkAmong(rule, numberedCase(1), numberedCase(2));
    expect(finding).toMatchObject({ verdict: 'review', reason: { kind: 'judgement' } });
    expect(finding?.message).toContain('城东城管立〔2025〕2号');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another day', { violationDate: '2025-07-03' }],
    ['another place', { violationPlace: '示例市城东区滨河路66号' }],
    ['no fine', { penalties: [{ kind: 'warning' }] }],
  ])('does not ask with %s', (_name, values) => {
    const other = numberedCase(2);
    for (const document of other.documents)
      for (const [field, value] of Object.entries(values))
        if (document.fields?.[field]) document.fields[field] = { value, state: 'confirmed' };
    expect(checkAmong(rule, numberedCase(1), other)?.verdict).toBe('notApplicable');
  });
});

describe('penalty.person.time-overlap-batch', () => {
  const rule = 'penalty.person.time-overlap-batch';
  const elsewhere = '示例市城东区滨河路66号';

  /** Finding on a case among another with these values in its inquiry record. */
  function questionedAlso(values: Record<string, unknown>) {
    const other = numberedCase(2);
    for (const [field, value] of Object.entries(values)) setField(other, 'inquiry', field, value);
    return checkAmong(rule, numberedCase(1), other);
  }

  it('fails where one person is questioned at the same time elsewhere, and names them', () => {
    const finding = questionedAlso({ place: elsewhere });
    expect(finding?.verdict).toBe('fail');
    expect(finding?.message).toContain('周示例');
  });

  it.each<[string, Record<string, unknown>]>([
    ['at the same place', {}],
    ['when the other record ends', { place: elsewhere, start: '2025-07-14T09:50', end: '2025-07-14T10:30' }],
    ['of the same name', { place: elsewhere, persons: [{ name: '周示例', idNumber: '370102198001010012' }] }],
  ])('passes for a person %s', (_name, values) => expect(questionedAlso(values)?.verdict).toBe('pass'));

  it.each<[string, string, string, string]>([
    ['fails where a person is present at two inspections at once', '周示例', '370102198001010011', 'fail'],
    ['passes for a company', '示例市佳和物业有限公司（示例）', '91370100MA3ABCDE0D', 'pass'],
  ])('%s', (_name, partyName, partyIdNumber, verdict) => {
    const [first, other] = [numberedCase(1), numberedCase(2)] as const;
    for (const caseFile of [first, other]) {
      setField(caseFile, 'scene', 'partyName', partyName);
      setField(caseFile, 'scene', 'partyIdNumber', partyIdNumber);
    }
    setField(other, 'scene', 'place', elsewhere);
    expect(checkAmong(rule, first, other)?.verdict).toBe(verdict);
  });
});
