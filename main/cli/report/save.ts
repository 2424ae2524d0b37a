import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRef } from '../../../shared/generated/schemas.ts';
import type { OpenApp } from '../../api/app.ts';

/** Copies outputs to the folder and names them; a name that is taken gets a number, nothing is overwritten. */
export function saveFiles(app: OpenApp, files: readonly FileRef[], out: string): void {
  for (const ref of files) {
    const source = app.files.find(ref.token);
    if (!source) continue;
    const dot = ref.name.lastIndexOf('.');
    let target = join(out, ref.name);
    for (let number = 2; existsSync(target); number += 1) {
      target = join(out, `${ref.name.slice(0, dot)} (${number})${ref.name.slice(dot)}`);
    }
    copyFileSync(source.path, target);
    console.log(target);
  }
}
