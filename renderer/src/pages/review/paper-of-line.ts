import type { DocumentLine } from '../../../../shared/generated/schemas.ts';
import type { Line } from '../../../../shared/score/index.ts';

/** The document of the file that a line is about, by the name that the standard gives it. */
export function paperOfLine(
  line: Line | undefined,
  documents: readonly DocumentLine[],
): DocumentLine | undefined {
  const name = line && nameIn(line);
  if (!name) return undefined;
  const wanted = bareName(name);
  const present = documents.filter((document) => !document.missing);
  return (
    present.find((document) =>
      [document.title, document.kindTerm].some((title) => bareName(title) === wanted),
    ) ??
    present.find(
      (document) => bareName(document.title).includes(wanted) || wanted.includes(bareName(document.title)),
    )
  );
}

function nameIn(line: Line): string | null {
  switch (line.kind) {
    case 'item':
    case 'subPoint':
    case 'fault':
      return line.item.document ?? line.item.title;
    default:
      return null;
  }
}

/** Names differ in what stands in brackets: 行政处罚事先(听证)告知书. */
function bareName(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]/g, '').trim();
}
