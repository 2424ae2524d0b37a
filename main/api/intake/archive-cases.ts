import { usualLimits } from '../../intake/source/limits.ts';
import { readBytes } from '../../intake/source/list-files.ts';
import { readZip } from '../../intake/source/zip.ts';
import type { InputFile } from '../check/worker-batch.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';
import {
  type CaseSource,
  casesOf,
  type Folder,
  type ImportPlan,
  type IsDocumentTitle,
  planImport,
} from './plan.ts';

/** What was handed in, sorted; an archive that holds several folders of papers is as many cases. */
export async function planCases(
  handedIn: readonly InputFile[],
  isDocumentTitle: IsDocumentTitle,
): Promise<ImportPlan> {
  const plan = planImport(handedIn, isDocumentTitle);
  const cases: CaseSource[] = [];
  for (const source of plan.cases) {
    const inside = await casesInArchive(source, isDocumentTitle);
    cases.push(...(inside?.cases ?? [source]));
    plan.failed.push(...(inside?.failed ?? []));
  }
  return { ...plan, cases };
}

/** The cases of an archive; undefined where it is one case, is no archive, or can't be listed, which reading it will say. */
async function casesInArchive(
  { files }: CaseSource,
  isDocumentTitle: IsDocumentTitle,
): Promise<ImportPlan | undefined> {
  const [archive, ...others] = files;
  if (!archive || others.length > 0 || fileKindOf(archive.path) !== 'archive') return undefined;
  const bytes = readBytes(archive, usualLimits);
  if (!bytes.ok) return undefined;
  const zip = await readZip(bytes.value, archive.name, usualLimits);
  if (!zip.ok) return undefined;
  const plan: ImportPlan = { json: [], cases: [], loose: [], failed: [] };
  const root = treeOf(
    archive,
    zip.value.entries.map(({ name }) => name),
  );
  casesOf(root, plan, isDocumentTitle);
  if (plan.cases.length < 2) return undefined;
  const within = ({ name }: InputFile) => name.slice(archive.name.length + 1);
  const cases = plan.cases.map((one) => ({
    name: one.name,
    files: [{ ...archive, within: one.files.map(within) }],
  }));
  return { ...plan, cases };
}

/** The entries of an archive as the folder that they would be unpacked to. */
function treeOf(archive: InputFile, names: readonly string[]): Folder {
  const root: Folder = { name: archive.name, material: [], folders: [], others: [] };
  for (const name of names) {
    const path = name.split('/');
    let folder = root;
    for (const part of path.slice(0, -1)) folder = below(folder, part);
    const kind = kindByName(name);
    const whole = `${archive.name}/${name}`;
    if (kind === 'other' || kind === 'json') folder.others.push(whole);
    else folder.material.push({ path: archive.path, name: whole, kind });
  }
  return root;
}

function below(folder: Folder, part: string): Folder {
  const name = `${folder.name}/${part}`;
  const known = folder.folders.find((one) => one.name === name);
  if (known) return known;
  const made: Folder = { name, material: [], folders: [], others: [] };
  folder.folders.push(made);
  return made;
}

/** Inside an archive only the name tells; what it promises is checked when the file is opened. */
function kindByName(name: string): FileKind {
  if (/\.pdf$/i.test(name)) return 'pdf';
  if (/\.(?:zip|rar|7z)$/i.test(name)) return 'archive';
  if (/\.(?:docx?|wps|rtf|xlsx?|ofd|jpe?g|png|tiff?|bmp|gif|webp)$/i.test(name)) return 'document';
  return /\.json$/i.test(name) ? 'json' : 'other';
}
