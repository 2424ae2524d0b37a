import { parentPort } from 'node:worker_threads';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { createParameterTable } from '../../engine/check.ts';
import { readCaseFileAt } from '../../intake/read-case-file-at.ts';
import type { CaseWrite } from '../../store/operations/cases.ts';
import { type CheckedCase, checkCase, naturalKeyOf, type ParameterLayers } from './check-case.ts';
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
  | { kind: 'check'; files: InputFile[]; layers: ParameterLayers; batch: BatchEntry[]; sample: boolean }
  | { kind: 'recheck'; cases: { id: string; caseFile: CaseFile }[]; layers: ParameterLayers };

export interface CheckAnswer {
  inspect: Result<InspectedFile>[];
  check: Result<CaseWrite>[];
  recheck: { id: string; checked: CheckedCase }[];
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
      return request.cases.map(({ id, caseFile }) => ({
        id,
        checked: checkCase(knowledge.value, caseFile, request.layers),
      }));
  }
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
    return {
      ok: true,
      value: {
        caseFile,
        naturalKey: checked.naturalKey,
        contentHash: checked.contentHash,
        source: file.name,
        sourceHash: read.value.hash,
        summary: checked.summary,
        run: checked.run,
      },
    };
  } catch (error) {
    return fail('CHECK_FAILED', `“${file.name}”没有检查完，没有导入。请复制技术细节反馈。`, String(error));
  }
}
