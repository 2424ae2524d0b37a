import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Cut } from '../../intake/draft/cuts.ts';
import type { ReadFile } from '../../intake/draft/read-case.ts';
import type { Services } from '../services.ts';
import { carryOver } from './carry-over.ts';
import type { DraftedCase } from './draft.ts';

/** The draft of files; where a case has them already, with its id and with all that a person said of it. */
export async function draftAgain(
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
