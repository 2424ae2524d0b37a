import type { BatchIndex } from '../../main/engine/batch.ts';
import { CaseContext, ProcedureContext } from '../../main/engine/case-context.ts';
import { createParameterTable } from '../../main/engine/check.ts';
import type { Outcome } from '../../main/engine/outcome.ts';
import type { Reading } from '../../main/engine/reading.ts';
import type { Scope } from '../../main/engine/scope.ts';
import type {
  CaseDocument,
  CaseFile,
  Completeness,
  Condition,
  Operand,
  ParameterValue,
  Value,
} from '../../shared/generated/schemas.ts';
import { bundledKnowledge } from '../rules/ground.ts';

const knowledge = bundledKnowledge();
const { compiler } = knowledge.checker;

/** A value as read, or the word for why there is none; undefined is a field that was not read. */
export type Short = unknown | '未载明' | '看不清' | '缺页';

const absences: Record<string, Value> = {
  未载明: { absent: 'notStated' },
  看不清: { absent: 'illegible' },
  缺页: { absent: 'pageMissing' },
};

export function value(short: Short): Value {
  return typeof short === 'string' && short in absences
    ? (absences[short] as Value)
    : { value: short, state: 'confirmed' };
}

export function document(
  id: string,
  kind: string,
  fields: Record<string, Short> = {},
  more: Partial<CaseDocument> = {},
): CaseDocument {
  return {
    id,
    kind,
    procedure: 'p1',
    fields: Object.fromEntries(Object.entries(fields).map(([name, short]) => [name, value(short)])),
    ...more,
  };
}

export function caseOf(
  documents: CaseDocument[],
  completeness: Completeness = { inventory: 'complete' },
): CaseFile {
  return {
    format: 'mingjuan.case-file',
    formatVersion: 1,
    id: '55555555-5555-4555-8555-555555555555',
    agency: { name: '示例市某局' },
    procedures: [{ id: 'p1', type: 'penalty.general' }],
    parties: [{ id: 'party1', name: value('甲公司（示例）') }],
    documents,
    completeness,
  };
}

interface Options {
  parameters?: ParameterValue[];
  versionDate?: string;
  batch?: BatchIndex;
}

function scopeOf(caseFile: CaseFile, { parameters = [], versionDate, batch }: Options): Scope {
  const file = new CaseContext(
    caseFile,
    compiler.vocabulary,
    createParameterTable(knowledge.parameters, [parameters]),
    batch,
  );
  return {
    file,
    procedure: new ProcedureContext(caseFile.procedures[0], compiler.vocabulary),
    versionDate,
    parameters: {},
    trace: undefined,
  };
}

/** Answer of one condition over a case file. */
export function judge(condition: Condition, caseFile: CaseFile, options: Options = {}): Outcome {
  return compiler.condition(condition)(scopeOf(caseFile, options));
}

export function answer(condition: Condition, caseFile: CaseFile, options: Options = {}): string {
  const outcome = judge(condition, caseFile, options);
  return outcome.answer === 'unknown' ? `unknown:${outcome.reason?.kind}` : outcome.answer;
}

/** Reading of one operand over a case file. */
export function read(operand: Operand, caseFile: CaseFile, options: Options = {}): Reading {
  return compiler.operand(operand)(scopeOf(caseFile, options));
}
