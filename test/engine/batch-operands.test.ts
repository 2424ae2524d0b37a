import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import { CaseContext, ProcedureContext } from '../../main/engine/case-context.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import { listOf } from '../../main/engine/reading.ts';
import type { CaseFile, Operand } from '../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../rules/ground.ts';
import { caseOf, document, read, type Short } from './evaluate.ts';

const { checker } = bundledKnowledge();
const agency = caseOf([]).agency.name;

/** A batch of these cases, each with what the operand puts under its index. */
function batchOf(operand: Operand, index: string, ...cases: CaseFile[]): BatchIndex {
  const { compiler } = checker;
  const before = compiler.batchIndexes.length;
  compiler.operand(operand);
  const own = compiler.batchIndexes.slice(before).find((entry) => entry.index === index)!;
  const batch = new BatchIndex('试');
  for (const [number, caseFile] of cases.entries()) {
    const file = new CaseContext(caseFile, compiler.vocabulary, createParameterTable([]), undefined);
    const reading = own.read({
      file,
      procedure: new ProcedureContext(caseFile.procedures[0], compiler.vocabulary),
      versionDate: undefined,
      parameters: {},
      trace: undefined,
    });
    if (reading.state === 'known')
      for (const value of listOf(reading.value))
        batch.add(index, String(value), caseFile.id, `第${number}卷`);
  }
  return batch;
}

function shown(operand: Operand, caseFile: CaseFile, batch?: BatchIndex): unknown {
  const reading = read(operand, caseFile, batch ? { batch } : {});
  if (reading.state === 'known') return reading.value;
  return reading.state === 'absent' ? reading.absence : reading.reason.kind;
}

describe('missingBefore', () => {
  const operand: Operand = {
    missingBefore: { index: 'numbers', of: { fact: 'penalty.decision.number' }, atLeast: 3, share: 0.5 },
  };
  const decided = (number: Short, id = String(number), name = agency): CaseFile => ({
    ...caseOf([document('decision', 'penalty-decision', { number })]),
    id,
    agency: { name },
  });
  const series = (numbers: number[], write = (n: number) => `某罚决〔2025〕${n}号`) =>
    numbers.map((n) => decided(write(n)));
  const missing = (own: CaseFile, others: CaseFile[]) =>
    shown(operand, own, batchOf(operand, 'numbers', own, ...others));

  it.each<[string, number[], unknown]>([
    ['none', [1, 2, 3, 4], []],
    ['one', [1, 2, 3], ['某罚决〔2025〕4号']],
    ['a run', [1, 2], ['某罚决〔2025〕3号至4号']],
    ['after it, not before', [3, 4, 8], []],
    ['too few of the series', [3], 'notStated'],
    ['a drawn sample', [30, 60, 90], 'notStated'],
  ])('%s', (_name, others, expected) => {
    expect(missing(decided('某罚决〔2025〕5号'), series(others))).toEqual(expected);
  });

  it('takes the first number that the batch has as the beginning', () => {
    expect(missing(decided('某罚决〔2025〕5号'), series([6, 7, 8]))).toEqual([]);
  });

  it('keeps years, agencies and other series apart, and reads brackets of every form', () => {
    const own = decided('某罚决[2025]第005号');
    const others = [
      ...series([1, 2], (n) => `某罚决（2025）第00${n}号`),
      decided('某罚决〔2024〕4号'),
      decided('某当罚〔2025〕4号'),
      decided('某罚决〔2025〕4号', 'elsewhere', '另一局'),
    ];
    expect(missing(own, others)).toEqual(['某罚决[2025]第003号至004号']);
  });

  it('tells nothing without a number, a series or a batch', () => {
    expect(shown(operand, decided('看不清'), new BatchIndex('试'))).toBe('illegible');
    expect(shown(operand, decided('罚字第18号'), new BatchIndex('试'))).toBe('notStated');
    expect(shown(operand, decided('某罚决〔2025〕5号'))).toBe('batchMissing');
  });
});

describe('otherCases', () => {
  const operand: Operand = {
    otherCases: {
      index: 'acts',
      of: [{ fact: 'case.partyName' }, { fact: 'penalty.violation.date' }],
      alike: { fact: 'penalty.violation.place' },
    },
  };
  const act = (id: string, violationDate: Short, violationPlace: Short): CaseFile => ({
    ...caseOf([document('decision', 'penalty-decision', { violationDate, violationPlace })]),
    id,
  });
  const own = act('own', '2025-07-02', '和平路18号');
  const others = (other: CaseFile, file = own) => shown(operand, file, batchOf(operand, 'acts', file, other));

  it.each<[string, CaseFile, unknown]>([
    ['same', act('other', '2025-07-02', '示例市和平路18号'), ['第1卷']],
    ['place not stated', act('other', '2025-07-02', '未载明'), ['第1卷']],
    ['another place', act('other', '2025-07-02', '滨河路66号'), []],
    ['another day', act('other', '2025-07-03', '和平路18号'), []],
    ['the case itself', act('own', '2025-07-02', '和平路18号'), []],
    ['a value not read', act('other', '看不清', '和平路18号'), []],
  ])('%s', (_name, other, expected) => expect(others(other)).toEqual(expected));

  it('is open where the own value was not read, and without a batch', () => {
    const unread = act('own', '看不清', '和平路18号');
    expect(others(act('other', '2025-07-02', '和平路18号'), unread)).toBe('illegible');
    expect(others(own, act('part', '2025-07', '和平路18号'))).toBe('partialDate');
    expect(shown(operand, own)).toBe('batchMissing');
  });
});
