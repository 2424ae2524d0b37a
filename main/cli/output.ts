import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';

/** Where a command writes: the screen, or a file that appears only when it is whole. */
export interface Output {
  write(text: string): Promise<void>;
  /** Ends the output and puts the file in place. */
  finish(): Promise<void>;
  /** Throws away what was written to a file. */
  discard(): Promise<void>;
}

export function openOutput(file: string | undefined): Output {
  if (file === undefined) {
    return { write: (text) => push(process.stdout, text), finish: async () => {}, discard: async () => {} };
  }
  const temporary = `${file}.part`;
  const stream = createWriteStream(temporary);
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  const end = async () => {
    if (!failure) await new Promise<void>((resolve) => stream.end(resolve));
  };
  return {
    write: async (text) => {
      if (failure) throw failure;
      await push(stream, text);
    },
    finish: async () => {
      await end();
      if (failure) {
        rmSync(temporary, { force: true });
        throw failure;
      }
      renameSync(temporary, file);
    },
    discard: async () => {
      await end();
      rmSync(temporary, { force: true });
    },
  };
}

async function push(stream: WriteStream | typeof process.stdout, text: string): Promise<void> {
  // `once` also rejects on an error and takes both listeners away again.
  if (!stream.write(text)) await once(stream, 'drain');
}
