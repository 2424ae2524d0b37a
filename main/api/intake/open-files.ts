import { basename } from 'node:path';
import { usualLimits } from '../../intake/source/limits.ts';
import { isOpened, openSources } from '../../intake/source/open-sources.ts';
import type { InputFile } from '../check/worker-batch.ts';
import type { OpenedHere } from './ports.ts';

/** Opens files one after the other, archives with all that is in them; the one before is closed first. */
export async function* openFiles(files: readonly InputFile[]): AsyncGenerator<OpenedHere> {
  for (const { path, name, within } of files) {
    // Messages call a file by its place in what was handed in; what is inside an archive comes behind its name.
    const shown = (given: string) => name + given.slice(basename(path).length);
    for await (const source of openSources([path], usualLimits, within)) {
      if (isOpened(source)) yield { file: { ...source, name: shown(source.name) } };
      else yield { failed: { name: shown(source.name), error: source.error } };
    }
  }
}
