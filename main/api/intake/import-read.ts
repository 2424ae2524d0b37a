import type { CaseFile, ImportResult } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Cut } from '../../intake/draft/cuts.ts';
import type { ReadFile } from '../../intake/draft/read-case.ts';
import { checkedWrite } from '../check/stored-check.ts';
import type { JobContext } from '../jobs.ts';
import { actorOf, type Services } from '../services.ts';
import { carryOver } from './carry-over.ts';
import type { DraftedCase } from './draft.ts';
import type { CaseSource } from './plan.ts';

/** Reads cases one after the other and stores each as soon as it is read; what failed is a line of the result. */
export async function importRead(
  services: Services,
  cases: readonly CaseSource[],
  sample: boolean,
  result: ImportResult,
  job: JobContext,
): Promise<void> {
  const actor = await actorOf(services);
  const progress = new PageProgress(job, cases.length);
  const keys = new Map<string, string>();
  for (const source of cases) {
    if (job.signal.aborted) break;
    progress.begin(source.name);
    const stored = await readAndStore(services, source, sample, actor, keys, progress, result);
    if (!stored.ok && !job.signal.aborted) result.failed.push({ file: source.name, error: stored.error });
    if (!stored.ok && stored.error.code === 'DISK_FULL') break;
    services.emit({ type: 'changed', changed: ['cases'] });
  }
  result.cancelled ||= job.signal.aborted;
}

async function readAndStore(
  services: Services,
  source: CaseSource,
  sample: boolean,
  actor: string,
  keys: Map<string, string>,
  progress: PageProgress,
  result: ImportResult,
): Promise<Result<void>> {
  const { files, failed, stopped } = await services.reading.readFiles(source, progress);
  if (stopped) return fail('CANCELLED', `“${source.name}”没有读完，读过的页已留下，再导入时接着读。`);
  result.failed.push(...failed);
  if (files.length === 0)
    return failed.length > 0
      ? ok(undefined)
      : fail('NOTHING_READ', `“${source.name}”里没有能读的文件，没有建成案卷。`);
  const drafted = await draftAgain(services, files, source.name);
  if (!drafted.ok) return drafted;
  const caseFile = sample ? { ...drafted.value.caseFile, sample: true } : drafted.value.caseFile;
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
  result.imported.push({
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
  });
  return ok(undefined);
}

/** The draft of files; where a case has them already, with its id and with all that a person said of it. */
async function draftAgain(
  services: Services,
  files: readonly ReadFile[],
  name: string,
): Promise<Result<DraftedCase>> {
  const hashes = files.flatMap(({ file }) => file.sha256 ?? []);
  const known = await services.store.run('caseOfFiles', hashes);
  if (!known.ok) return known;
  if (known.value === undefined) return services.reading.draft(files, name);
  const stored = await services.store.run('getCase', known.value);
  if (!stored.ok) return stored;
  const cut = await withCuts(services, known.value, files);
  if (!cut.ok) return cut;
  const drafted = services.reading.draft(cut.value, name);
  if (!drafted.ok || !stored.value) return drafted;
  return ok({
    ...drafted.value,
    caseFile: continued(stored.value.caseFile, drafted.value.caseFile, known.value),
  });
}

/** A new reading of a case that is there: same id, same words of people. */
export function continued(before: CaseFile, fresh: CaseFile, id: string): CaseFile {
  const carried = carryOver(before, fresh);
  return { ...carried, id, ...(before.sample ? { sample: true } : {}) };
}

/** The files with the documents as a person cut them. */
export async function withCuts(
  services: Services,
  id: string,
  files: readonly ReadFile[],
): Promise<Result<ReadFile[]>> {
  const cuts = await services.store.run('cutsOfCase', id);
  if (!cuts.ok) return cuts;
  const byHash = new Map(cuts.value.map(({ hash, cuts: text }) => [hash, JSON.parse(text) as Cut[]]));
  return ok(
    files.map((entry) => {
      const own = byHash.get(entry.file.sha256 ?? '');
      return own ? { ...entry, cuts: own } : entry;
    }),
  );
}

function keyText({ agency, caseNumber, decisionNumber }: CaseFile): string {
  return [agency.name, caseNumber, decisionNumber].filter(Boolean).join(' · ');
}

/** Pages done of pages known so far; later files of the queue count as one page each until they are opened. */
class PageProgress {
  readonly signal: AbortSignal;
  readonly #job: JobContext;
  readonly #cases: number;
  #begun = 0;
  #done = 0;
  #case = '';
  #file = '';
  #left = 0;

  constructor(job: JobContext, cases: number) {
    this.signal = job.signal;
    this.#job = job;
    this.#cases = cases;
  }

  begin(name: string): void {
    this.#begun += 1;
    this.#case = this.#cases > 1 ? `${name}（${this.#begun}/${this.#cases} 卷）` : name;
    this.#report(this.#case);
  }

  page(file: string, page: number, all: number | undefined): void {
    if (file !== this.#file) this.#done += this.#left;
    this.#file = file;
    const total = Math.max(all ?? page, page);
    this.#left = total;
    const short = file.replace(/^.*\//, '');
    this.#report(`${this.#case}：${short} 第${page}${all === undefined ? '' : `/${all}`}页`, page, total);
  }

  #report(note: string, page = 0, total = 1): void {
    const waiting = this.#cases - this.#begun;
    this.#job.progress(this.#done + page, this.#done + total + waiting, note);
  }
}
