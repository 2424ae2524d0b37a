import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CaseFile, UnreadableInput } from '../../../shared/generated/schemas.ts';
import type { InputFile } from '../../api/check/worker-batch.ts';
import { planCases } from '../../api/intake/archive-cases.ts';
import type { CaseSource } from '../../api/intake/plan.ts';
import type { Reading } from '../../api/intake/reading.ts';

/** What a command was given: case-file JSON, cases to read, and what is neither. */
export interface Inputs {
  files: InputFile[];
  cases: CaseSource[];
  unreadable: UnreadableInput[];
}

/** Sorts the paths of a command as the window sorts what is dropped on it. */
export async function findInputs(words: readonly string[], reading: Reading): Promise<Inputs> {
  const missing = words.filter((word) => !existsSync(word));
  const handedIn = words
    .filter((word) => existsSync(word))
    .map((word) => ({ path: resolve(word), name: basename(resolve(word)) }));
  const plan = await planCases(handedIn, (title) => reading.isDocumentTitle(title));
  const inputs: Inputs = {
    files: plan.json,
    cases: plan.cases,
    unreadable: [
      ...missing.map((name) => ({
        name,
        error: { code: 'NOT_FOUND', message: `“${name}”找不到。请检查路径。` },
      })),
      ...plan.failed.map(({ file, error }) => ({ name: file, error })),
    ],
  };
  if (inputs.files.length + inputs.cases.length + inputs.unreadable.length === 0) {
    const name = words.join(' ');
    const message = `“${name}”里没有案卷文件，也没有能读的材料（PDF、OFD、Word、Excel、图片、ZIP）。`;
    inputs.unreadable.push({ name, error: { code: 'NOTHING_FOUND', message } });
  }
  return inputs;
}

/** A case as it was read, or why not, with a line for each file of it that could not be read. */
export type ReadInput =
  | { name: string; caseFile: CaseFile; notes: readonly string[]; unreadable: readonly UnreadableInput[] }
  | { unreadable: readonly UnreadableInput[] };

/** Reads one case; says on the terminal which page is being read. */
export async function readInput(reading: Reading, source: CaseSource): Promise<ReadInput> {
  const read = await reading.read(source, { signal: new AbortController().signal, page: showPage });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (!read.ok) return { unreadable: [{ name: source.name, error: read.error }] };
  const { caseFile, notes, failed } = read.value;
  return {
    name: source.name,
    caseFile,
    notes,
    unreadable: failed.map(({ file, error }) => ({ name: file, error })),
  };
}

function showPage(file: string, page: number, all: number | undefined): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${file} ${page}${all === undefined ? '' : `/${all}`}`);
}
