import type { CaseFile, ImportedCase, ImportResult } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { QueuedCase } from '../../store/operations/import-queue.ts';
import { checkedWrite } from '../check/stored-check.ts';
import type { JobContext } from '../jobs.ts';
import { actorOf, type Services } from '../services.ts';
import { draftAgain } from './draft-again.ts';
import { PageProgress } from './page-progress.ts';

/**
 * Reads cases of the queue one after the other and stores each as soon as it is read; what failed is a line of the
 * result. Cases that are not reached stay in the queue.
 */
export async function importRead(
  services: Services,
  cases: readonly QueuedCase[],
  result: ImportResult,
  job: JobContext,
): Promise<void> {
  const actor = await actorOf(services);
  const progress = new PageProgress(
    job,
    services.importRows,
    cases.map(({ name }) => name),
  );
  const keys = new Map<string, string>();
  let reached = 0;
  for (const source of cases) {
    if (job.signal.aborted) break;
    progress.begin(source.name);
    const failedBefore = result.failed.length;
    const stored = await readAndStore(services, source, actor, keys, progress, result);
    if (job.signal.aborted && !stored.ok) break;
    if (!stored.ok) result.failed.push({ file: source.name, error: stored.error });
    const problem = result.failed[failedBefore]?.error.message;
    progress.finish(rowOf(stored, problem));
    if (!stored.ok && stored.error.code === 'DISK_FULL') break;
    reached += 1;
    await services.importQueue.remove([source]);
    services.emit({ type: 'changed', changed: ['cases'] });
  }
  services.importQueue.release(cases);
  for (let index = reached; index < cases.length; index += 1)
    services.importRows.set(job.id, index, { state: 'left' });
  result.cancelled ||= job.signal.aborted;
  if (reached < cases.length) result.left = cases.length - reached;
}

type Stored = Result<ImportedCase | undefined>;

function rowOf(stored: Stored, problem: string | undefined) {
  if (!stored.ok || !stored.value)
    return { state: 'failed' as const, ...(problem === undefined ? {} : { message: problem }) };
  const { case: id, label, read } = stored.value;
  const message = problem ?? read?.notes[0];
  return {
    state: message === undefined ? ('done' as const) : ('problem' as const),
    case: id,
    label,
    ...(read ? { pages: read.pages, documents: read.documents } : {}),
    ...(message === undefined ? {} : { message }),
  };
}

/** The case as it was stored; undefined where another of this import has its numbers. */
async function readAndStore(
  services: Services,
  source: QueuedCase,
  actor: string,
  keys: Map<string, string>,
  progress: PageProgress,
  result: ImportResult,
): Promise<Stored> {
  const { files, failed, stopped } = await services.reading.readFiles(source, progress);
  if (stopped) return fail('CANCELLED', `“${source.name}”没有读完，读过的页已留下，继续时接着读。`);
  result.failed.push(...failed);
  if (files.length === 0)
    return failed.length > 0
      ? ok(undefined)
      : fail('NOTHING_READ', `“${source.name}”里没有能读的文件，没有建成案卷。`);
  const drafted = await draftAgain(services, files, source.name);
  if (!drafted.ok) return drafted;
  const caseFile = source.sample ? { ...drafted.value.caseFile, sample: true } : drafted.value.caseFile;
  const hashes = files.flatMap(({ file }) => file.sha256 ?? []);
  const write = await checkedWrite(services, caseFile, { name: source.name, hash: hashes[0] ?? null });
  if (!write.ok) return write;
  const twin = keys.get(write.value.naturalKey);
  if (twin !== undefined) {
    result.conflicts.push({ key: keyText(caseFile), files: [twin, source.name] });
    return ok(undefined);
  }
  keys.set(write.value.naturalKey, source.name);
  const saved = await services.store.run('saveCases', actor, [{ ...write.value, readFrom: hashes }]);
  if (!saved.ok) return saved;
  const [entry] = saved.value;
  if (!entry) return ok(undefined);
  const imported: ImportedCase = {
    case: entry.id,
    file: source.name,
    outcome: entry.outcome,
    label: write.value.summary.caseNumber || write.value.summary.party || source.name,
    read: {
      files: files.length,
      pages: files.reduce((sum, { pages }) => sum + pages.length, 0),
      documents: caseFile.documents.length,
      notes: drafted.value.notes,
    },
  };
  result.imported.push(imported);
  return ok(imported);
}

function keyText({ agency, caseNumber, decisionNumber }: CaseFile): string {
  return [agency.name, caseNumber, decisionNumber].filter(Boolean).join(' · ');
}
