import type { DroppedFile } from '../../../shared/bridge.ts';

/** A folder with its files, as a browser can give it; `path` is below the folder, with slashes. */
export class DroppedFolder implements DroppedFile {
  readonly size = 0;
  readonly name: string;
  readonly files: readonly { path: string; file: File }[];

  constructor(name: string, files: readonly { path: string; file: File }[]) {
    this.name = name;
    this.files = files;
  }
}

/**
 * What was dropped on the page, for `Bridge.takeDropped`. In Electron a folder is one item with a path; a browser
 * gives its files only by walking it. Call it inside the drop handler, before any await.
 */
export function droppedItems(
  transfer: DataTransfer,
  host: 'electron' | 'loopback',
): Promise<readonly DroppedFile[]> {
  if (host === 'electron') return Promise.resolve([...transfer.files]);
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null);
  return Promise.all(entries.map(itemOf));
}

async function itemOf(entry: FileSystemEntry): Promise<DroppedFile> {
  if (!entry.isDirectory) return fileOf(entry as FileSystemFileEntry);
  const files: { path: string; file: File }[] = [];
  await collect(entry as FileSystemDirectoryEntry, '', files);
  return new DroppedFolder(entry.name, files);
}

async function collect(
  folder: FileSystemDirectoryEntry,
  prefix: string,
  files: { path: string; file: File }[],
): Promise<void> {
  const reader = folder.createReader();
  // One call gives at most 100 entries; an empty answer is the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const entry of entries) {
      const path = prefix + entry.name;
      if (entry.isDirectory) await collect(entry as FileSystemDirectoryEntry, `${path}/`, files);
      else files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
