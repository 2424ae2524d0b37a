import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenApp } from '../../main/api/app.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';
import { ask } from './program.ts';
import { numberedCase } from './sample-cases.ts';
import { tempFolder } from './temp-folder.ts';

/** A case that is not marked as a sample, of an agency. */
export function ownCase(number: number, agency: string): CaseFile {
  const { sample: _sample, ...caseFile } = numberedCase(number);
  return { ...caseFile, agency: { ...caseFile.agency, name: agency } };
}

/** Imports case files as a reviewer would. */
export async function importCases(app: OpenApp, cases: readonly CaseFile[]): Promise<void> {
  const folder = tempFolder();
  const files = cases.map((caseFile, at) => {
    const path = join(folder, `${at}.json`);
    writeFileSync(path, JSON.stringify(caseFile));
    return app.files.register(path);
  });
  const result = await ask(app, 'cases.import', { files });
  if (result.failed.length > 0) throw new Error(JSON.stringify(result.failed));
}
