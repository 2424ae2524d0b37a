import { join } from 'node:path';
import type {
  FailedFile,
  FileRef,
  ImportInput,
  ImportPlanView,
  ImportResult,
  KeyConflict,
  WaitingImports,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { listCaseFiles } from '../../intake/list-case-files.ts';
import { resourcesFolder } from '../../paths.ts';
import type { CaseWrite } from '../../store/operations/cases.ts';
import type { BatchEntry, CheckedFile, InputFile } from '../check/worker-batch.ts';
import type { Handlers } from '../dispatch.ts';
import { planCases } from '../intake/archive-cases.ts';
import { importRead } from '../intake/import-read.ts';
import type { CaseSource, ImportPlan } from '../intake/plan.ts';
import { sameFiles } from '../intake/same-files.ts';
import type { JobContext } from '../jobs.ts';
import { actorOf, parameterLayers, type Services } from '../services.ts';
import { storedBatch } from './stored-batch.ts';

/** Files a thread is handed at once; enough to amortise the message, few enough for a prompt cancel. */
const chunkSize = 20;

type Routes =
  | 'cases.import'
  | 'samples.open'
  | 'imports.plan'
  | 'imports.rows'
  | 'imports.waiting'
  | 'imports.continue'
  | 'imports.discard';

export function importHandlers(services: Services): Pick<Handlers, Routes> {
  const planned: PlannedFiles = new Map();
  return {
    'imports.plan': (input) => planView(services, planned, input),
    'imports.rows': ({ job }) => ok({ rows: [...services.importRows.of(job)] }),
    'imports.waiting': () => waitingImports(services),
    'imports.discard': async () => {
      const waiting = await services.importQueue.waiting();
      if (!waiting.ok) return waiting;
      const removed = await services.importQueue.remove(waiting.value);
      return removed.ok ? waitingImports(services) : removed;
    },
    'imports.continue': {
      title: '继续导入',
      run: async (_input, job) => {
        const cases = await services.importQueue.take();
        if (!cases.ok) return cases;
        const result: ImportResult = { imported: [], failed: [], conflicts: [], cancelled: false };
        await importRead(services, cases.value, result, job);
        return ok(result);
      },
    },
    'cases.import': {
      title: '导入案卷',
      run: async (input, job) => {
        const plan = await planOf(services, planned, input);
        return plan.ok ? importPlanned(services, plan.value, input.sample ?? false, job) : plan;
      },
    },
    'samples.open': {
      title: '打开示例',
      run: (_input, job) => {
        const { files, failed } = listCaseFiles(join(resourcesFolder, 'samples'), '示例');
        return importFiles(
          services,
          files,
          failed.map(({ name, error }) => ({ file: name, error })),
          true,
          job,
        );
      },
    },
  };
}

async function waitingImports(services: Services): Promise<Result<WaitingImports>> {
  const waiting = await services.importQueue.waiting();
  if (!waiting.ok) return waiting;
  return ok({ cases: waiting.value.map(({ name, files }) => ({ name, files: files.length })) });
}

/** Files that a plan named, by the token that it gave them: a part of an archive has no path of its own. */
type PlannedFiles = Map<string, InputFile>;

/** What was handed in, sorted into cases; as a person arranged them, where one did. */
async function planOf(
  services: Services,
  planned: PlannedFiles,
  { files, cases }: ImportInput,
): Promise<Result<ImportPlan>> {
  const handedIn = filesOf(services, planned, files);
  if (!handedIn.ok) return handedIn;
  const plan = await planCases(handedIn.value, (title) => services.reading.isDocumentTitle(title));
  if (!cases) return ok(plan);
  const arranged: CaseSource[] = [];
  for (const { name, files: refs } of cases) {
    const own = filesOf(services, planned, refs);
    if (!own.ok) return own;
    arranged.push({ name, files: own.value });
  }
  // Where a person has put a file in a case, it is no longer without one.
  const placed = new Set(arranged.flatMap((entry) => entry.files.map((file) => file.name)));
  return ok({ ...plan, cases: arranged, failed: plan.failed.filter(({ file }) => !placed.has(file)) });
}

function filesOf(services: Services, planned: PlannedFiles, refs: readonly FileRef[]): Result<InputFile[]> {
  const files: InputFile[] = [];
  for (const ref of refs) {
    const known = services.files.find(ref.token);
    const file = planned.get(ref.token) ?? (known && { path: known.path, name: known.ref.name });
    if (!file) return fail('NO_FILE', `“${ref.name}”要重新选择一次，程序重新打开后不再记得它。`);
    files.push(file);
  }
  return ok(files);
}

async function planView(
  services: Services,
  planned: PlannedFiles,
  input: ImportInput,
): Promise<Result<ImportPlanView>> {
  const plan = await planOf(services, planned, input);
  if (!plan.ok) return plan;
  const { json, cases, loose, failed } = plan.value;
  const refOf = (file: InputFile) => {
    const ref = services.files.register(file.path, file.name);
    planned.set(ref.token, file);
    return ref;
  };
  return ok({
    cases: cases.map(({ name, files }) => ({ name, files: files.map(refOf) })),
    json: json.length,
    loose: loose.map(refOf),
    failed: failed.filter(({ file }) => !loose.some(({ name }) => name === file)),
    duplicates: sameFiles([...cases.flatMap(({ files }) => files), ...loose].filter(({ within }) => !within)),
  });
}

/** Case-file JSON first, since it takes seconds; then what has to be read. */
async function importPlanned(
  services: Services,
  { json, cases, failed }: ImportPlan,
  sample: boolean,
  job: JobContext,
): Promise<Result<ImportResult>> {
  const queued = await services.importQueue.add(cases, sample);
  if (!queued.ok) return queued;
  const imported = await importFiles(services, json, failed, sample, job);
  if (imported.ok) await importRead(services, queued.value, imported.value, job);
  else services.importQueue.release(queued.value);
  return imported;
}

/** Reads, checks and stores files: first all keys, so that two files with one key are both left out, then in batches. */
export async function importFiles(
  services: Services,
  files: readonly InputFile[],
  failedBefore: readonly FailedFile[],
  sample: boolean,
  job: JobContext,
): Promise<Result<ImportResult>> {
  const layers = await parameterLayers(services);
  if (!layers.ok) return layers;
  const result: ImportResult = { imported: [], failed: [...failedBefore], conflicts: [], cancelled: false };
  const total = files.length * 2;
  let done = 0;
  const step = (count: number) => {
    done += count;
    job.progress(done, total);
  };
  job.progress(0, total);

  const plan = await inspectFiles(services, files, sample, result.failed, job, step);
  result.conflicts.push(...plan.conflicts);
  const stored = await storedBatch(services, plan.keys);
  if (!stored.ok) return stored;
  const batch = services.pool.shareBatch({
    name: '库内和本次导入的案卷',
    real: [...stored.value.real, ...plan.batch.real],
    samples: [...stored.value.samples, ...plan.batch.samples],
  });
  const actor = await actorOf(services);
  let stopped: Result<never> | undefined;
  await inChunks(services, plan.files, job, async (chunk) => {
    if (stopped) return;
    const writes = await services.pool.ask({
      kind: 'check',
      files: chunk,
      layers: layers.value,
      batch,
      sample,
      dataFolder: services.options.dataFolder,
    });
    const saved = await saveWrites(services, actor, chunk, writes, result);
    if (!saved.ok) stopped = saved;
    step(chunk.length);
  }).finally(() => services.pool.dropBatch(batch));
  if (result.imported.length > 0) services.emit({ type: 'changed', changed: ['cases'] });
  if (stopped && result.imported.length === 0) return stopped;
  if (stopped && !stopped.ok) result.failed.push({ file: '其余文件', error: stopped.error });
  result.cancelled = job.signal.aborted;
  return ok(result);
}

interface Plan {
  files: CheckedFile[];
  conflicts: KeyConflict[];
  /** Natural keys of what was read; stored cases with these keys are about to be replaced. */
  keys: ReadonlySet<string>;
  batch: { real: BatchEntry[]; samples: BatchEntry[] };
}

async function inspectFiles(
  services: Services,
  files: readonly InputFile[],
  sample: boolean,
  failed: FailedFile[],
  job: JobContext,
  step: (count: number) => void,
): Promise<Plan> {
  const byKey = new Map<string, CheckedFile[]>();
  const batch: Plan['batch'] = { real: [], samples: [] };
  await inChunks(services, files, job, async (chunk) => {
    const answers = await services.pool.ask({ kind: 'inspect', files: chunk });
    for (const [index, answer] of answers.entries()) {
      const file = chunk[index] as InputFile;
      if (!answer.ok) {
        failed.push({ file: file.name, error: answer.error });
        continue;
      }
      const { key, id, label, hash } = answer.value;
      byKey.set(key, [...(byKey.get(key) ?? []), { ...file, hash }]);
      const own = answer.value.batch.map((entry) => ({ ...entry, id, label }));
      (sample || answer.value.sample ? batch.samples : batch.real).push(...own);
    }
    step(chunk.length);
  });
  const conflicts = [...byKey].filter(([, list]) => list.length > 1);
  return {
    files: [...byKey.values()].filter((list) => list.length === 1).map((list) => list[0] as CheckedFile),
    conflicts: conflicts.map(([key, list]) => ({
      key: key
        .split('\u001f')
        .filter((part) => part !== '')
        .join(' · '),
      files: list.map((file) => file.name),
    })),
    keys: new Set(byKey.keys()),
    batch,
  };
}

async function saveWrites(
  services: Services,
  actor: string,
  chunk: readonly InputFile[],
  answers: readonly Result<CaseWrite>[],
  result: ImportResult,
): Promise<Result<void>> {
  const writes: { file: InputFile; write: CaseWrite }[] = [];
  for (const [index, answer] of answers.entries()) {
    const file = chunk[index] as InputFile;
    if (!answer.ok) result.failed.push({ file: file.name, error: answer.error });
    else writes.push({ file, write: answer.value });
  }
  const full = answers.find((answer) => !answer.ok && answer.error.code === 'DISK_FULL');
  if (full && !full.ok) return full;
  const saved = await services.store.run(
    'saveCases',
    actor,
    writes.map(({ write }) => write),
  );
  if (!saved.ok) return saved;
  for (const [index, { id, outcome }] of saved.value.entries()) {
    const { file, write } = writes[index] as (typeof writes)[number];
    result.imported.push({
      case: id,
      file: file.name,
      outcome,
      label: write.summary.caseNumber || write.summary.party || file.name,
    });
  }
  return ok(undefined);
}

/** Runs chunks on all threads at once, in order of start; stops taking new ones when the job is cancelled. */
async function inChunks<F extends InputFile>(
  services: Services,
  files: readonly F[],
  job: JobContext,
  work: (chunk: F[]) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < files.length && !job.signal.aborted) {
      const chunk = files.slice(next, next + chunkSize);
      next += chunk.length;
      await work(chunk);
    }
  };
  await Promise.all(Array.from({ length: services.pool.size }, lane));
}
