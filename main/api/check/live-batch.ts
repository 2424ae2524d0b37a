import { ok, type Result } from '../../../shared/result.ts';
import { BatchIndex } from '../../engine/batch.ts';
import type { Store } from '../../store/client.ts';
import type { BatchChange } from '../../store/operations/batch-values.ts';

const name = '库内的案卷';

interface Side {
  index: BatchIndex;
  cases: Map<string, BatchChange>;
}

/**
 * What one case is compared with: the values of all stored cases, real ones and samples apart. They are kept, and what
 * changed in the store since the last question is taken up, so that a check takes as long in a large store as in a small.
 */
export class LiveBatch {
  #store: Store | undefined;
  #upTo = 0;
  #real = emptySide();
  #samples = emptySide();
  #queue: Promise<unknown> = Promise.resolve();

  /** The stored cases of the same sort; undefined where there are not two, since a batch of one compares nothing. */
  of(store: Store, sample: boolean): Promise<Result<BatchIndex | undefined>> {
    const answer = this.#queue.then(async () => {
      const taken = await this.#takeUp(store);
      if (!taken.ok) return taken;
      const { index, cases } = sample ? this.#samples : this.#real;
      return ok(cases.size < 2 ? undefined : index);
    });
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #takeUp(store: Store): Promise<Result<void>> {
    // A backup that was restored is another store with numbers of its own.
    if (store !== this.#store) {
      this.#store = store;
      this.#upTo = 0;
      this.#real = emptySide();
      this.#samples = emptySide();
    }
    const changes = await store.run('batchChanges', this.#upTo);
    if (!changes.ok) return changes;
    for (const change of changes.value.cases) {
      for (const side of [this.#real, this.#samples]) takeOut(side, change.id);
      if (change.values.length > 0) putIn(change.sample ? this.#samples : this.#real, change);
    }
    this.#upTo = changes.value.upTo;
    return ok(undefined);
  }
}

function emptySide(): Side {
  return { index: new BatchIndex(name), cases: new Map() };
}

function takeOut({ index, cases }: Side, id: string): void {
  for (const { index: under, value } of cases.get(id)?.values ?? []) index.remove(under, value, id);
  cases.delete(id);
}

function putIn({ index, cases }: Side, change: BatchChange): void {
  for (const { index: under, value } of change.values) index.add(under, value, change.id, change.label);
  cases.set(change.id, change);
}
