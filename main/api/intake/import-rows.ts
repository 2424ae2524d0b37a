import type { ImportRow } from '../../../shared/generated/schemas.ts';

/** Imports whose rows are kept for the window. */
const kept = 20;

/** What became of each case of an import so far, by job; for the window while the import runs and after it. */
export class ImportRows {
  readonly #byJob = new Map<string, ImportRow[]>();

  begin(job: string, names: readonly string[]): void {
    this.#byJob.set(
      job,
      names.map((name) => ({ name, state: 'waiting' })),
    );
    const [oldest] = this.#byJob.keys();
    if (this.#byJob.size > kept && oldest !== undefined) this.#byJob.delete(oldest);
  }

  set(job: string, index: number, change: Partial<ImportRow>): void {
    const rows = this.#byJob.get(job);
    const row = rows?.[index];
    if (rows && row) rows[index] = { ...row, ...change };
  }

  of(job: string): readonly ImportRow[] {
    return this.#byJob.get(job) ?? [];
  }
}
