import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Cut } from '../../intake/draft/cuts.ts';
import type { ReadFile } from '../../intake/draft/read-case.ts';
import { naturalKeyOf } from '../check/check-case.ts';
import type { Services } from '../services.ts';
import { carryOver } from './carry-over.ts';
import type { DraftedCase } from './draft.ts';

/** The draft of files; where the case is known already, with its id and with all that a person said of it. */
export async function draftAgain(
  services: Services,
  files: readonly ReadFile[],
  name: string,
): Promise<Result<DraftedCase>> {
  const first = services.reading.draft(files, name);
  if (!first.ok) return first;
  const known = await knownCase(services, first.value.caseFile, files);
  if (!known.ok || known.value === undefined) return known.ok ? first : known;
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

/** The stored case with these numbers, else the one that most of the files are of. */
async function knownCase(
  services: Services,
  caseFile: CaseFile,
  files: readonly ReadFile[],
): Promise<Result<string | undefined>> {
  const byKey = await services.store.run('caseOfKey', naturalKeyOf(caseFile));
  if (!byKey.ok || byKey.value !== undefined) return byKey;
  return services.store.run(
    'caseOfFiles',
    files.flatMap(({ file }) => file.sha256 ?? []),
  );
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
