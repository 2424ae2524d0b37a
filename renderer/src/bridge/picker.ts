import type { PickOptions } from '../../../shared/bridge.ts';
import { DroppedFolder } from './dropped.ts';

const keepDownload = 60_000;

/** Opens the browser's file dialog; empty when cancelled. */
export function chooseInBrowser(options: PickOptions): Promise<(File | DroppedFolder)[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = options.multiple;
  input.webkitdirectory = options.folder;
  input.accept = options.folder ? '' : options.extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((resolve) => {
    input.onchange = () => {
      const files = [...(input.files ?? [])];
      resolve(options.folder ? foldersOf(files) : files);
    };
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** Hands a file to the browser's downloads. */
export function saveInBrowser(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepDownload);
}

/** A folder dialog answers with files whose relative paths begin with the folder's name. */
function foldersOf(files: File[]): DroppedFolder[] {
  const byFolder = new Map<string, File[]>();
  for (const file of files) {
    const name = file.webkitRelativePath.split('/')[0] ?? '';
    const members = byFolder.get(name);
    if (members) members.push(file);
    else byFolder.set(name, [file]);
  }
  return [...byFolder].map(
    ([name, members]) =>
      new DroppedFolder(
        name,
        members.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file })),
      ),
  );
}
