import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenedFile } from '../../intake/source/types.ts';
import { openFiles } from '../intake/open-files.ts';
import type { OpenedHere } from '../intake/ports.ts';

/** Two documents side by side may be of two files. */
const mostOpen = 2;

interface Entry {
  file: OpenedFile;
  walk: AsyncGenerator<OpenedHere>;
}

/** The files whose pages were drawn last stay open for their next page. */
export class OpenFiles {
  readonly #open = new Map<string, Entry>();

  async open(path: string, name: string): Promise<Result<OpenedFile>> {
    const known = this.#open.get(path);
    if (known) {
      this.#open.delete(path);
      this.#open.set(path, known);
      return ok(known.file);
    }
    const [oldest] = this.#open.keys();
    if (this.#open.size >= mostOpen && oldest !== undefined) this.#close(oldest);
    const walk = openFiles([{ path, name }]);
    const { value: opened } = await walk.next();
    if (!opened) return fail('PAGE_UNREADABLE', `“${name}”读不出来。`);
    if ('failed' in opened) return { ok: false, error: opened.failed.error };
    this.#open.set(path, { file: opened.file, walk });
    return ok(opened.file);
  }

  #close(path: string): void {
    // Ending the walk closes the file.
    void this.#open.get(path)?.walk.return(undefined);
    this.#open.delete(path);
  }
}
