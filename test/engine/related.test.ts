import { describe, expect, it } from 'vitest';
import { CaseContext, ProcedureContext } from '../../main/engine/case-context.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { Reading } from '../../main/engine/reading.ts';
import type { CaseDocument, CaseFile } from '../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../rules/ground.ts';

const { vocabulary, checker } = bundledKnowledge();
const read = checker.compiler.operand({ related: 'serves', property: 'date' });

/** Reads the operand at a receipt that serves the documents given, among these documents of the file. */
function servedDates(serves: readonly string[] | undefined, others: readonly CaseDocument[]): Reading {
  const receipt: CaseDocument = {
    id: 'receipt',
    kind: 'service-receipt',
    title: '送达回证',
    ...(serves ? { relatesTo: serves.map((document) => ({ type: 'serves', document })) } : {}),
  };
  const caseFile: CaseFile = {
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: '11111111-1111-4111-8111-0000000000ff',
    agency: { name: '示例机关' },
    procedures: [{ id: 'p1', type: 'penalty.general' }],
    parties: [],
    documents: [receipt, ...others],
    completeness: { inventory: 'complete' },
  };
  return read({
    file: new CaseContext(caseFile, vocabulary, createParameterTable([]), undefined),
    procedure: new ProcedureContext(undefined, vocabulary),
    document: receipt,
    versionDate: undefined,
    parameters: {},
    trace: undefined,
  });
}

function notice(id: string, date?: string): CaseDocument {
  return { id, kind: 'penalty-notice', fields: date ? { date: { value: date, state: 'confirmed' } } : {} };
}

describe('related', () => {
  it('reads the field of the one document that is served, with its place', () => {
    const reading = servedDates(['a'], [notice('a', '2025-08-19'), notice('b', '2025-09-01')]);
    expect(reading).toMatchObject({ state: 'known', value: '2025-08-19' });
    expect(reading.sources.map(({ document }) => document.id)).toEqual(['a']);
  });

  it('gives a list for several documents', () => {
    const reading = servedDates(['a', 'b'], [notice('a', '2025-08-19'), notice('b', '2025-09-01')]);
    expect(reading).toMatchObject({ state: 'known', value: ['2025-08-19', '2025-09-01'] });
  });

  it('is unknown where one of the documents was not read', () => {
    const reading = servedDates(['a', 'b'], [notice('a', '2025-08-19'), notice('b')]);
    expect(reading).toMatchObject({ state: 'unknown', reason: { kind: 'notRead' } });
  });

  it('is unknown while relations were not read, absent where there are none', () => {
    expect(servedDates(undefined, [notice('a', '2025-08-19')])).toMatchObject({
      state: 'unknown',
      reason: { kind: 'notRead' },
    });
    expect(servedDates([], [notice('a', '2025-08-19')])).toMatchObject({ state: 'absent' });
    expect(servedDates(['gone'], [])).toMatchObject({ state: 'absent' });
  });
});
