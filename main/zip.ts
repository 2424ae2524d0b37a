import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';

/** Makes the caller's own error of what the archive library says. */
export type AsBroken = (cause: unknown) => Error;

const asItIs: AsBroken = (cause) => (cause instanceof Error ? cause : new Error(String(cause)));

/** Entries of an archive that was opened with `lazyEntries`, one after the other; throws where its directory is broken. */
export async function* zipEntries(zip: ZipFile, broken: AsBroken = asItIs): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(undefined));
      zip.once('error', (error) => reject(broken(error)));
      zip.readEntry();
    });
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
    if (!entry) return;
    yield entry;
  }
}

/** Unpacked content of an entry; with `validateEntrySizes` the stream fails where it is not as long as promised. */
export function zipStream(zip: ZipFile, entry: Entry, broken: AsBroken = asItIs): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(broken(error))));
  });
}

/** The same in memory; the caller has bounded the promised size. */
export async function zipContent(zip: ZipFile, entry: Entry, broken: AsBroken = asItIs): Promise<Buffer> {
  const stream = await zipStream(zip, entry, broken);
  return buffer(stream).catch((error: unknown) => {
    throw broken(error);
  });
}
