import { join } from 'node:path';
import type { StandardSheetWords } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFile } from '../../read-json.ts';

let words: StandardSheetWords | undefined;

/** Words by which tables of standards are read; read once. */
export function standardSheetWords(): Result<StandardSheetWords> {
  if (words) return ok(words);
  const name = 'standard-sheet.json';
  const read = readJsonFile(join(resourcesFolder, 'reading', name), name, 'StandardSheetWords');
  if (!read.ok) return read;
  words = read.value.content;
  return ok(words);
}

/** Text without spaces, marks and width of characters, so that heads written differently are one. */
export function plainHead(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

export function holdsAny(text: string, list: readonly string[]): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return list.some((word) => plain.includes(word));
}
