import { fromBufferPromise } from 'yauzl';
import { zipContent, zipEntries } from '../../main/zip.ts';

/** Entries of an archive by name. */
export async function openZip(bytes: Buffer): Promise<Record<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries: Record<string, Buffer> = {};
  for await (const entry of zipEntries(zip)) entries[entry.fileName] = await zipContent(zip, entry);
  return entries;
}
