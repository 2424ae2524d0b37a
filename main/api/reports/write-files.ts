import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRef } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { describeError } from '../../store/store-error.ts';
import type { JobContext } from '../jobs.ts';
import type { Services } from '../services.ts';

/** Writes each format under a temporary name first, so that a file is whole or not there. */
export async function writeAll<F extends string>(
  services: Services,
  name: string,
  formats: readonly F[],
  job: JobContext,
  make: (format: F) => Promise<Uint8Array>,
): Promise<Result<{ files: FileRef[] }>> {
  const files: FileRef[] = [];
  for (const [index, format] of [...new Set(formats)].entries()) {
    if (job.signal.aborted) return fail('CANCELLED', '已取消。');
    const fileName = `${safeName(name)}.${format}`;
    const path = join(services.outFolder, `${Date.now()}-${index}-${fileName}`);
    try {
      writeFileSync(`${path}.part`, await make(format));
      renameSync(`${path}.part`, path);
    } catch (error) {
      rmSync(`${path}.part`, { force: true });
      return { ok: false, error: describeError(error) };
    }
    files.push(services.files.register(path, fileName));
    job.progress(index + 1, formats.length);
  }
  return ok({ files });
}

/** A file name that every desktop takes. */
function safeName(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .trim()
    .replace(/[. ]+$/, '');
  return [...clean].slice(0, 60).join('') || '评查表';
}
