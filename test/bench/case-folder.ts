import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import type { BenchCase } from './agreement.ts';
import { generateCase, mixedSizes, type Size } from './cases.ts';

/** Generated cases of one size with their text; parsed from it, since objects made otherwise are read more slowly. */
export function casesOf(size: Size, count: number): BenchCase[] {
  return Array.from({ length: count }, (_, index) => {
    const text = JSON.stringify(generateCase(index, size));
    return { caseFile: JSON.parse(text) as CaseFile, text };
  });
}

/** Case number `index` of a mixed batch as text. */
export function mixedText(index: number): string {
  return JSON.stringify(generateCase(index, mixedSizes[index % mixedSizes.length] ?? 20));
}

/** Writes a text for each index into a folder and gives the paths. */
export function writeCases(folder: string, count: number, textOf: (index: number) => string): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${String(index).padStart(6, '0')}.json`);
    writeFileSync(path, textOf(index));
    return path;
  });
}

/** Does work with a folder of its own that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
