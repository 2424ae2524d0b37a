import type { CaseDocument, CaseFile } from '../../../shared/generated/schemas.ts';
import { plainTitle } from '../recognise/title-words.ts';

/**
 * The inventory is complete where everything that the 卷内目录 lists is here and everything that is here was recognised.
 * A paper that the catalogue forgot doesn't make the file incomplete; a listed one that is not here leaves it open.
 */
export function completenessOf(
  documents: readonly CaseDocument[],
  kindOfTitle: (title: string) => string | undefined,
  everythingRead: boolean,
): CaseFile['completeness'] {
  const open = { inventory: 'unknown' } as const;
  const entries = documents.flatMap(entryTitles);
  if (!everythingRead || entries.length < 3 || documents.some(({ kind }) => kind === 'unrecognised'))
    return open;
  const left = documents.filter(({ kind }) => kind !== 'catalogue');
  for (const title of entries) {
    const plain = plainTitle(title);
    const kind = kindOfTitle(title);
    const byTitle = left.findIndex((document) => plainTitle(document.title ?? '') === plain);
    const at =
      byTitle >= 0 ? byTitle : left.findIndex((document) => kind !== undefined && document.kind === kind);
    if (at < 0) return open;
    left.splice(at, 1);
  }
  return { inventory: 'complete', saidBy: 'catalogue' };
}

/** Titles that a 卷内目录 lists; none for documents of other kinds. */
export function entryTitles({ kind, fields }: CaseDocument): string[] {
  const value = kind === 'catalogue' ? fields?.entries : undefined;
  if (!value || !('value' in value) || !Array.isArray(value.value)) return [];
  return (value.value as { title: string }[]).map(({ title }) => title);
}
