import type { Standard } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Store } from '../store/client.ts';
import type { StoredCase } from '../store/operations/cases.ts';

/** Cases that are kept; a reviewer works on one or two at a time. */
const kept = 4;

/**
 * The cases last read, so that each keystroke of a review does not unpack the whole file again. A stamp of revision
 * and run is asked every time, so what is given is always what is stored.
 */
export class CaseCache {
  readonly #cases = new Map<string, { stamp: string; stored: StoredCase }>();
  readonly #standards = new Map<string, Standard>();

  /** The case; undefined if it is not there. */
  async get(store: Store, id: string): Promise<Result<StoredCase | undefined>> {
    const stamp = await store.run('caseStamp', id);
    if (!stamp.ok) return stamp;
    if (stamp.value === undefined) return ok(undefined);
    const known = this.#cases.get(id);
    if (known?.stamp === stamp.value) return ok(known.stored);
    const read = await store.run('getCase', id);
    if (!read.ok || !read.value) return read;
    this.#cases.delete(id);
    this.#cases.set(id, { stamp: stamp.value, stored: read.value });
    const [oldest] = this.#cases.keys();
    if (this.#cases.size > kept && oldest !== undefined) this.#cases.delete(oldest);
    return ok(read.value);
  }

  /** The standard of a review, as it was when the review was opened. */
  async standard(store: Store, hash: string): Promise<Result<Standard>> {
    const known = this.#standards.get(hash);
    if (known) return ok(known);
    const read = await store.run('getStandard', hash);
    if (!read.ok) return read;
    if (!read.value) return fail('NO_STANDARD', '这份评查所用的标准已经不在库里，不能继续。请用备份恢复。');
    this.#standards.set(hash, read.value);
    return ok(read.value);
  }
}
