import { describe, expect, it } from 'vitest';
import { CaseContext, ProcedureContext } from '../../main/engine/case-context.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { Reading } from '../../main/engine/reading.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../rules/ground.ts';

const { vocabulary, checker } = bundledKnowledge();
const emptyCase: CaseFile = {
  format: 'mingjuan.case-file',
  formatVersion: 1,
  id: '11111111-1111-4111-8111-0000000000fe',
  agency: { name: '示例机关' },
  procedures: [],
  parties: [],
  documents: [],
  completeness: { inventory: 'complete' },
};

function yearOf(text: string): Reading {
  const read = checker.compiler.operand({ yearOf: { value: text } });
  return read({
    file: new CaseContext(emptyCase, vocabulary, createParameterTable([]), undefined),
    procedure: new ProcedureContext(undefined, vocabulary),
    versionDate: undefined,
    parameters: {},
    trace: undefined,
  });
}

describe('yearOf', () => {
  it.each([
    ['2025-08-29', 2025],
    ['2018', 2018],
    ['2024-03-05T09:30', 2024],
    ['城东城管罚决〔2025〕18号', 2025],
    ['某市监罚字[2015]第001号', 2015],
    ['某罚（2009）3号', 2009],
    ['某罚【 2019 】3号', 2019],
    ['某罚〔2014〕2015号', 2014],
  ])('of %s is %i', (text, year) => {
    expect(yearOf(text)).toMatchObject({ state: 'known', value: year });
  });

  it('is absent where no year stands in brackets', () => {
    expect(yearOf('罚字第2015001号')).toMatchObject({ state: 'absent', absence: 'notStated' });
  });

  it('is open where two different years stand in brackets', () => {
    expect(yearOf('某罚〔2014〕（2015）3号')).toMatchObject({ state: 'unknown' });
  });

  it('passes on that a value is not known', () => {
    const read = checker.compiler.operand({ yearOf: { parameter: 'seal.registered' } });
    const reading = read({
      file: new CaseContext(emptyCase, vocabulary, createParameterTable([]), undefined),
      procedure: new ProcedureContext(undefined, vocabulary),
      versionDate: undefined,
      parameters: {},
      trace: undefined,
    });
    expect(reading).toMatchObject({ state: 'unknown', reason: { kind: 'parameterNotSet' } });
  });
});
