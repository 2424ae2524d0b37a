import { BatchIndex } from '../../engine/batch.ts';

export interface InputFile {
  path: string;
  /** As the user named it, with its folder. */
  name: string;
  /** Of an archive with several cases, the entries of this one. */
  within?: readonly string[];
}

/** A file that was found good when it had this hash. */
export interface CheckedFile extends InputFile {
  hash: string;
}

export interface BatchEntry {
  index: string;
  value: string;
  id: string;
  label: string;
}

/** What cases are compared with: real ones with real ones, samples with samples. */
export interface SharedBatch {
  name: string;
  real: readonly BatchEntry[];
  samples: readonly BatchEntry[];
}

/** No comparison can be made with a batch of one. */
export function batchOf(name: string, entries: readonly BatchEntry[]): BatchIndex | undefined {
  if (new Set(entries.map((entry) => entry.id)).size < 2) return undefined;
  const index = new BatchIndex(name);
  for (const entry of entries) index.add(entry.index, entry.value, entry.id, entry.label);
  return index;
}
