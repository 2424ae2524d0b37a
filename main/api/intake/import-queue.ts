import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../../store/client.ts';
import type { QueuedCase } from '../../store/operations/import-queue.ts';
import type { InputFile } from '../check/worker-batch.ts';
import type { CaseSource } from './plan.ts';

/** Cases that wait to be read. What an import leaves stays here and can go on, also after the program was closed. */
export class ImportQueue {
  readonly #store: () => Store;
  readonly #dataFolder: string;
  /** Cases of imports that run now. */
  readonly #inWork = new Set<number>();

  constructor(store: () => Store, dataFolder: string) {
    this.#store = store;
    this.#dataFolder = dataFolder;
  }

  /** Puts cases in the queue and takes them into work. */
  async add(cases: readonly CaseSource[], sample: boolean): Promise<Result<QueuedCase[]>> {
    const folder = this.#ownFolder(randomUUID());
    try {
      const entries = cases.map(({ name, files }, index) => ({
        name,
        sample,
        files: files.map((file, at) => this.#hold(file, `${folder}-${index}-${at}`)),
      }));
      const added = await this.#store().run('addToImportQueue', entries);
      if (added.ok) for (const { id } of added.value) this.#inWork.add(id);
      return added;
    } catch (error) {
      return fail('DISK_FULL', '要读的文件没有存下，没有导入。请检查磁盘空间后再导入。', String(error));
    }
  }

  /** Cases that no running import has in work. */
  async waiting(): Promise<Result<QueuedCase[]>> {
    const queued = await this.#store().run('listImportQueue');
    return queued.ok ? ok(queued.value.filter(({ id }) => !this.#inWork.has(id))) : queued;
  }

  /** Takes all that waits into work. */
  async take(): Promise<Result<QueuedCase[]>> {
    const waiting = await this.waiting();
    if (waiting.ok) for (const { id } of waiting.value) this.#inWork.add(id);
    return waiting;
  }

  /** Was read, or can't be: leaves the queue, with what was held for it. */
  async remove(cases: readonly QueuedCase[]): Promise<Result<void>> {
    const removed = await this.#store().run(
      'removeFromImportQueue',
      cases.map(({ id }) => id),
    );
    this.release(cases);
    const own = this.#ownFolder('');
    for (const { path } of cases.flatMap(({ files }) => files))
      if (path.startsWith(own)) rmSync(dirname(path), { recursive: true, force: true });
    return removed;
  }

  /** Is no longer in work: waits again unless it was removed. */
  release(cases: readonly QueuedCase[]): void {
    for (const { id } of cases) this.#inWork.delete(id);
  }

  /** What lies in the data folder was handed over for this run of the program only, so it is held by another name. */
  #hold(file: InputFile, folder: string): InputFile {
    if (!file.path.startsWith(this.#dataFolder + sep)) return file;
    const path = join(folder, basename(file.path));
    mkdirSync(folder, { recursive: true });
    try {
      linkSync(file.path, path);
    } catch {
      copyFileSync(file.path, path);
    }
    return { ...file, path };
  }

  #ownFolder(name: string): string {
    return join(this.#dataFolder, 'queue', name);
  }
}
