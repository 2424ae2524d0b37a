import type { ImportedCase, ImportResult } from '../../../../shared/generated/schemas.ts';

export interface ImportTally {
  files: number;
  taken: number;
  byOutcome: Record<ImportedCase['outcome'], number>;
}

/** Counts of an import; a file counts once, whatever became of it. */
export function tallyOf(result: ImportResult): ImportTally {
  const byOutcome = { new: 0, revised: 0, unchanged: 0 };
  for (const entry of result.imported) byOutcome[entry.outcome] += 1;
  const inConflict = result.conflicts.reduce((sum, conflict) => sum + conflict.files.length, 0);
  return {
    files: result.imported.length + result.failed.length + inConflict,
    taken: result.imported.length,
    byOutcome,
  };
}
