import { parentPort } from 'node:worker_threads';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createParameterTable } from '../../engine/check.ts';
import { readCaseFileAt } from '../../intake/read-case-file-at.ts';
import type { CaseSummary, CaseWrite, RuleVerdict, RunWrite } from '../../store/operations/cases.ts';
import { SourceFiles } from '../../store/source-files.ts';
import { describeError } from '../../store/store-error.ts';
import { checkCase, naturalKeyOf, type ParameterLayers, runOf, writeOf } from './check-case.ts';
import { type CheckKnowledge, loadCheckKnowledge } from './knowledge.ts';
import { type BatchEntry, batchOf, type InputFile } from './worker-batch.ts';

/** What `inspect` says of a file: its natural key and the values that rules compare across a batch. */
export interface InspectedFile {
  key: string;
  label: string;
  id: string;
  batch: { index: string; value: string }[];
}

export type CheckRequest =
  | { kind: 'inspect'; files: InputFile[] }
  | {
      kind: 'check';
      files: InputFile[];
      layers: ParameterLayers;
      batch: BatchEntry[];
      sample: boolean;
      dataFolder: string;
    }
  | { kind: 'recheck'; cases: { id: string; caseFile: CaseFile }[]; layers: ParameterLayers };

export interface RecheckedCase {
  id: string;
  summary: CaseSummary;
  run: RunWrite;
  verdicts: RuleVerdict[];
}

export interface CheckAnswer {
  inspect: Result<InspectedFile>[];
  check: Result<CaseWrite>[];
  recheck: RecheckedCase[];
}

const knowledge = loadCheckKnowledge();

parentPort?.on('message', ({ id, request }: { id: number; request: CheckRequest }) => {
  try {
    parentPort?.postMessage({ id, value: answer(request) });
  } catch (error) {
    parentPort?.postMessage({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

function answer(request: CheckRequest): CheckAnswer[CheckRequest['kind']] {
  if (!knowledge.ok) throw new Error(knowledge.error.message);
  switch (request.kind) {
    case 'inspect':
      return request.files.map((file) => inspect(knowledge.value, file));
    case 'check':
      return request.files.map((file) => check(knowledge.value, file, request));
    case 'recheck':
      return request.cases.map(({ id, caseFile }) => recheck(knowledge.value, id, caseFile, request.layers));
  }
}

function recheck(
  known: CheckKnowledge,
  id: string,
  caseFile: CaseFile,
  layers: ParameterLayers,
): RecheckedCase {
  const checked = checkCase(known, caseFile, layers);
  return {
    id,
    summary: checked.summary,
    run: runOf(known, checked),
    verdicts: checked.findings.map(({ rule, procedure, verdict }) => ({ rule, procedure, verdict })),
  };
}

function inspect(known: CheckKnowledge, file: InputFile): Result<InspectedFile> {
  const read = readCaseFileAt(file.path, file.name, known.vocabulary);
  if (!read.ok) return read;
  const { caseFile } = read.value;
  const parameters = createParameterTable(known.parameters);
  return {
    ok: true,
    value: {
      key: naturalKeyOf(caseFile),
      id: caseFile.id,
      label: caseFile.caseNumber ?? caseFile.decisionNumber ?? file.name,
      batch: known.checker.batchValues(caseFile, { parameters }),
    },
  };
}

function check(
  known: CheckKnowledge,
  file: InputFile,
  request: Extract<CheckRequest, { kind: 'check' }>,
): Result<CaseWrite> {
  const read = readCaseFileAt(file.path, file.name, known.vocabulary);
  if (!read.ok) return read;
  const caseFile = request.sample ? { ...read.value.caseFile, sample: true } : read.value.caseFile;
  try {
    const checked = checkCase(known, caseFile, request.layers, batchOf(request.batch));
    const hash = new SourceFiles(request.dataFolder).keep(read.value.bytes);
    return ok(writeOf(known, caseFile, checked, { name: file.name, hash }));
  } catch (error) {
    const described = describeError(error);
    if (described.code !== 'STORE_FAILED') return { ok: false, error: described };
    return fail('CHECK_FAILED', `“${file.name}”没有检查完，没有导入。请复制技术细节反馈。`, String(error));
  }
}
