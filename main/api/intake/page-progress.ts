import type { ImportRow } from '../../../shared/generated/schemas.ts';
import type { JobContext } from '../jobs.ts';
import type { ImportRows } from './import-rows.ts';

/** Pages done of pages known so far; later files of the queue count as one page each until they are opened. */
export class PageProgress {
  readonly signal: AbortSignal;
  readonly #job: JobContext;
  readonly #cases: number;
  readonly #rows: ImportRows;
  #begun = 0;
  #done = 0;
  #case = '';
  #file = '';
  #left = 0;
  #begunAt = 0;

  constructor(job: JobContext, rows: ImportRows, names: readonly string[]) {
    this.signal = job.signal;
    this.#job = job;
    this.#rows = rows;
    this.#cases = names.length;
    rows.begin(job.id, names);
  }

  begin(name: string): void {
    this.#begun += 1;
    this.#case = this.#cases > 1 ? `${name}（${this.#begun}/${this.#cases} 卷）` : name;
    this.#begunAt = Date.now();
    this.row({ state: 'reading' });
    this.#report(this.#case);
  }

  /** The case is through, however it went. */
  finish(change: Partial<ImportRow>): void {
    this.row({ ...change, seconds: Math.round((Date.now() - this.#begunAt) / 1000) });
  }

  row(change: Partial<ImportRow>): void {
    this.#rows.set(this.#job.id, this.#begun - 1, change);
  }

  page(file: string, page: number, all: number | undefined): void {
    if (file !== this.#file) this.#done += this.#left;
    this.#file = file;
    const total = Math.max(all ?? page, page);
    this.#left = total;
    this.row({ page, ...(all === undefined ? {} : { pages: all }) });
    const short = file.replace(/^.*\//, '');
    this.#report(`${this.#case}：${short} 第${page}${all === undefined ? '' : `/${all}`}页`, page, total);
  }

  #report(note: string, page = 0, total = 1): void {
    const waiting = this.#cases - this.#begun;
    this.#job.progress(this.#done + page, this.#done + total + waiting, note);
  }
}
