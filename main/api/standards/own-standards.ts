import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Standard } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { type LoadedStandard, loadStandards, type StandardShelf } from '../../scoring/load.ts';
import { describeError } from '../../store/store-error.ts';

/** Folder of the standards of an office; `earlier/` in it holds versions that were replaced or taken out. */
export function standardsFolder(dataFolder: string): string {
  return join(dataFolder, 'standards');
}

/** Bundled standards, then those of the office in this data folder; a bundled id is never replaced. */
export function loadShelf(dataFolder: string | undefined): Promise<Result<StandardShelf>> {
  const bundled = join(resourcesFolder, 'standards');
  const own = dataFolder === undefined ? undefined : standardsFolder(dataFolder);
  return own !== undefined && existsSync(own) ? loadStandards(bundled, own) : loadStandards(bundled);
}

/** Puts a sound standard into the office's folder; an earlier version of the same id is kept aside. */
export async function putOwnStandard(
  dataFolder: string,
  shelf: StandardShelf,
  standard: Standard,
): Promise<Result<{ shelf: StandardShelf; loaded: LoadedStandard; replaced: boolean }>> {
  const twin = shelf.standards.find((entry) => entry.standard.id === standard.id);
  if (twin && !twin.own)
    return fail(
      'BUNDLED_STANDARD',
      `编号“${standard.id}”是随程序的《${twin.standard.title}》，不能替换。请换一个编号。`,
    );
  const clash = fileClash(shelf, standard.id);
  if (clash !== undefined) return fail('BAD_ID', clash);
  const folder = standardsFolder(dataFolder);
  try {
    mkdirSync(folder, { recursive: true });
    const target = join(folder, `${standard.id}.json`);
    writeFileSync(`${target}.part`, `${JSON.stringify(standard, null, 2)}\n`);
    if (twin) putAside(folder, twin);
    renameSync(`${target}.part`, target);
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
  const loaded = await loadShelf(dataFolder);
  if (!loaded.ok) return loaded;
  const entry = loaded.value.standards.find(({ standard: { id } }) => id === standard.id);
  if (!entry) return fail('STANDARD_LOST', '标准写入以后读不回来，没有采用。请检查磁盘后重试。');
  return ok({ shelf: loaded.value, loaded: entry, replaced: twin !== undefined });
}

/** Windows takes names without regard to case and keeps some for devices. */
function fileClash(shelf: StandardShelf, id: string): string | undefined {
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(id))
    return `编号“${id}”不能用作文件名，请换一个编号。`;
  const other = shelf.standards.find(
    ({ standard }) => standard.id !== id && standard.id.toLowerCase() === id.toLowerCase(),
  );
  return other && `编号“${id}”与《${other.standard.title}》的编号只差大小写，请换一个编号。`;
}

/** Takes a standard of the office out of use; its file is kept among the earlier ones. */
export async function removeOwnStandard(
  dataFolder: string,
  shelf: StandardShelf,
  id: string,
): Promise<Result<StandardShelf>> {
  const entry = shelf.standards.find(({ standard }) => standard.id === id);
  if (!entry?.own) return fail('NOT_OWN', '只能停用本单位自己的标准，随程序的标准不能移除。');
  try {
    putAside(standardsFolder(dataFolder), entry);
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
  return loadShelf(dataFolder);
}

/** Named by hash, so that each version is kept once. */
function putAside(folder: string, { file, standard, hash }: LoadedStandard): void {
  const earlier = join(folder, 'earlier');
  mkdirSync(earlier, { recursive: true });
  const kept = `${standard.id}-${hash.slice(0, 12)}.json`;
  if (readdirSync(earlier).includes(kept)) rmSync(join(folder, file));
  else renameSync(join(folder, file), join(earlier, kept));
}
