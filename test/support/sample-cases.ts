import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesFolder } from '../../main/paths.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';

/** A fresh copy of a bundled sample case, to be changed by a test. */
export function sampleCase(name = 'penalty-general-clean'): CaseFile {
  return JSON.parse(readFileSync(join(resourcesFolder, 'samples', `${name}.json`), 'utf8')) as CaseFile;
}

/** The same sample under other numbers, so that it is another case. */
export function numberedCase(number: number): CaseFile {
  const caseFile = sampleCase();
  return {
    ...caseFile,
    id: `22222222-2222-4222-8222-${String(number).padStart(12, '0')}`,
    caseNumber: `城东城管立〔2025〕${number}号`,
    decisionNumber: `城东城管罚决〔2025〕${number}号`,
  };
}
