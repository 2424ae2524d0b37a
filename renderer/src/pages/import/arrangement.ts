import type { ArrangedCase, FileRef, ImportPlanView } from '../../../../shared/generated/schemas.ts';

export interface PlannedCase {
  id: number;
  name: string;
  files: readonly FileRef[];
}

/** Which files make which case, while a person arranges them. Nothing is ever lost: what is in no case is loose. */
export interface Arrangement {
  cases: readonly PlannedCase[];
  loose: readonly FileRef[];
  /** Id of the next case. */
  next: number;
}

/** A row of the list: a case, or a file of it. */
export interface PlanRow {
  key: string;
  case: PlannedCase;
  file?: FileRef;
}

export function arrangementOf({ cases, loose }: Pick<ImportPlanView, 'cases' | 'loose'>): Arrangement {
  return { cases: cases.map((entry, id) => ({ ...entry, id })), loose, next: cases.length };
}

export function rowsOf({ cases }: Arrangement, open: ReadonlySet<number>): PlanRow[] {
  return cases.flatMap((entry) => [
    { key: `c${entry.id}`, case: entry },
    ...(open.has(entry.id)
      ? entry.files.map((file) => ({ key: `c${entry.id}/${file.token}`, case: entry, file }))
      : []),
  ]);
}

export function renamed(arrangement: Arrangement, id: number, name: string): Arrangement {
  const trimmed = name.trim();
  if (trimmed === '') return arrangement;
  return changed(arrangement, id, (entry) => ({ ...entry, name: trimmed }));
}

/** The case becomes part of the one above it. */
export function mergedUp(arrangement: Arrangement, id: number): Arrangement {
  const at = arrangement.cases.findIndex((entry) => entry.id === id);
  const above = arrangement.cases[at - 1];
  const own = arrangement.cases[at];
  if (!above || !own) return arrangement;
  const cases = arrangement.cases.filter((entry) => entry !== own);
  return {
    ...arrangement,
    cases: cases.map((entry) =>
      entry === above ? { ...above, files: [...above.files, ...own.files] } : entry,
    ),
  };
}

/** From this file on it is another case, named for the file; the first file of a case begins none. */
export function splitAt(arrangement: Arrangement, id: number, token: string): Arrangement {
  const own = arrangement.cases.find((entry) => entry.id === id);
  const at = own?.files.findIndex((file) => file.token === token) ?? -1;
  if (!own || at < 1) return arrangement;
  const rest = own.files.slice(at);
  const second = { id: arrangement.next, name: plainName(rest[0]?.name ?? own.name), files: rest };
  const first = { ...own, files: own.files.slice(0, at) };
  return {
    ...arrangement,
    next: arrangement.next + 1,
    cases: arrangement.cases.flatMap((entry) => (entry === own ? [first, second] : [entry])),
  };
}

/** A file changes places with the one before or after it. */
export function moved(arrangement: Arrangement, id: number, token: string, by: 1 | -1): Arrangement {
  return changed(arrangement, id, (entry) => {
    const from = entry.files.findIndex((file) => file.token === token);
    const file = entry.files[from];
    const other = entry.files[from + by];
    if (!file || !other) return entry;
    const files = [...entry.files];
    files[from] = other;
    files[from + by] = file;
    return { ...entry, files };
  });
}

/** A loose file becomes the last of a case. */
export function placed(arrangement: Arrangement, token: string, id: number): Arrangement {
  const file = arrangement.loose.find((entry) => entry.token === token);
  if (!file || !arrangement.cases.some((entry) => entry.id === id)) return arrangement;
  const next = changed(arrangement, id, (entry) => ({ ...entry, files: [...entry.files, file] }));
  return { ...next, loose: arrangement.loose.filter((entry) => entry !== file) };
}

/** Takes a file out of its case; a case without files is none. */
export function loosened(arrangement: Arrangement, id: number, token: string): Arrangement {
  const file = arrangement.cases
    .find((entry) => entry.id === id)
    ?.files.find((entry) => entry.token === token);
  if (!file) return arrangement;
  const next = changed(arrangement, id, (entry) => ({
    ...entry,
    files: entry.files.filter((other) => other !== file),
  }));
  return { ...next, cases: next.cases.filter(({ files }) => files.length > 0), loose: [...next.loose, file] };
}

/** What the import takes. */
export function casesToImport({ cases }: Arrangement): ArrangedCase[] {
  return cases.map(({ name, files }) => ({ name, files: [...files] as ArrangedCase['files'] }));
}

export function plainName(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

function changed(
  arrangement: Arrangement,
  id: number,
  change: (entry: PlannedCase) => PlannedCase,
): Arrangement {
  return {
    ...arrangement,
    cases: arrangement.cases.map((entry) => (entry.id === id ? change(entry) : entry)),
  };
}
