import { parentPort, workerData } from 'node:worker_threads';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BatchIndex } from '../../engine/batch.ts';
import { createParameterTable } from '../../engine/check.ts';
import { parseCheckedCaseFile, readCaseFile } from '../../intake/read-case-file.ts';
import { bytesAt, readCaseFileAt } from '../../intake/read-case-file-at.ts';
import type { CaseSummary, CaseWrite, RuleVerdict, RunWrite } from '../../store/operations/cases.ts';
import { hashOf, SourceFiles } from '../../store/source-files.ts';
import { describeError } from '../../store/store-error.ts';
import { checkCase, naturalKeyOf, type ParameterLayers, runOf, writeOf } from './check-case.ts';
import { type CheckKnowledge, loadCheckKnowledge, type OwnKnowledge } from './knowledge.ts';
import { batchOf, type CheckedFile, type InputFile, type SharedBatch } from './worker-batch.ts';

/** What `inspect` says of a file: its natural key and the values that rules compare across a batch. */
export interface InspectedFile {
  key: string;
  /** Of the bytes. A file that still has them need not be looked through again. */
  hash: string;
  label: string;
  id: string;
  sample: boolean;
  batch: { index: string; value: string }[];
}

export type CheckRequest =
  | { kind: 'inspect'; files: InputFile[] }
  | {
      kind: 'check';
      files: CheckedFile[];
      layers: ParameterLayers;
      /** A batch shared with the pool. */
      batch: number;
      sample: boolean;
      dataFolder: string;
    }
  | {
      kind: 'recheck';
      cases: { id: string; caseFile: CaseFile }[];
      layers: ParameterLayers;
      batch: number;
    };

/** A batch for the requests to come, or without content the end of one. */
export interface BatchMessage {
  id: number;
  content?: SharedBatch;
}

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

interface Batches {
  real: BatchIndex | undefined;
  samples: BatchIndex | undefined;
}

const own = workerData as OwnKnowledge;
const knowledge = loadCheckKnowledge(own.packs, own.calendars);
const batches = new Map<number, Batches>();

parentPort?.on('message', (message: { id: number; request: CheckRequest } | { batch: BatchMessage }) => {
  if ('batch' in message) {
    takeBatch(message.batch);
    return;
  }
  const { id, request } = message;
  try {
    parentPort?.postMessage({ id, value: answer(request) });
  } catch (error) {
    parentPort?.postMessage({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

function takeBatch({ id, content }: BatchMessage): void {
  if (!content) {
    batches.delete(id);
    return;
  }
  const { name, real, samples } = content;
  batches.set(id, { real: batchOf(name, real), samples: batchOf(name, samples) });
}

function batchFor(id: number, caseFile: CaseFile): BatchIndex | undefined {
  const found = batches.get(id);
  return caseFile.sample ? found?.samples : found?.real;
}

function answer(request: CheckRequest): CheckAnswer[CheckRequest['kind']] {
  if (!knowledge.ok) throw new Error(knowledge.error.message);
  switch (request.kind) {
    case 'inspect':
      return request.files.map((file) => inspect(knowledge.value, file));
    case 'check':
      return request.files.map((file) => check(knowledge.value, file, request));
    case 'recheck':
      return request.cases.map(({ id, caseFile }) => recheck(knowledge.value, id, caseFile, request));
  }
}

function recheck(
  known: CheckKnowledge,
  id: string,
  caseFile: CaseFile,
  request: Extract<CheckRequest, { kind: 'recheck' }>,
): RecheckedCase {
  const checked = checkCase(known, caseFile, request.layers, batchFor(request.batch, caseFile));
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
      hash: hashOf(read.value.bytes),
      id: caseFile.id,
      sample: caseFile.sample === true,
      label: caseFile.caseNumber ?? caseFile.decisionNumber ?? file.name,
      batch: known.checker.batchValues(caseFile, { parameters }),
    },
  };
}

function check(
  known: CheckKnowledge,
  file: CheckedFile,
  request: Extract<CheckRequest, { kind: 'check' }>,
): Result<CaseWrite> {
  const bytes = bytesAt(file.path, file.name);
  if (!bytes.ok) return bytes;
  const hash = hashOf(bytes.value);
  const read =
    hash === file.hash
      ? ok(parseCheckedCaseFile(bytes.value))
      : readCaseFile(bytes.value, file.name, known.vocabulary);
  if (!read.ok) return read;
  const caseFile = request.sample ? { ...read.value, sample: true } : read.value;
  try {
    const checked = checkCase(known, caseFile, request.layers, batchFor(request.batch, caseFile));
    new SourceFiles(request.dataFolder).keep(bytes.value, hash);
    return ok(writeOf(known, caseFile, checked, { name: file.name, hash }));
  } catch (error) {
    const described = describeError(error);
    if (described.code !== 'STORE_FAILED') return { ok: false, error: described };
    return fail('CHECK_FAILED', `“${file.name}”没有检查完，没有导入。请复制技术细节反馈。`, String(error));
  }
}
