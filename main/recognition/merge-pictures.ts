import type { PageMark, Region, SourcePage, TextLine } from '../intake/page/types.ts';
import type { RecognisedPage } from './types.ts';

/** A page whose text is in the file, with what was recognised on its pictures: the file's own text stays as it is. */
export function mergePictures(page: SourcePage, read: RecognisedPage): SourcePage {
  // A page that had to be turned or has no places can't be laid over its own text.
  const comparable = (read.turned ?? 0) === 0 && page.lines.some(({ region }) => region !== undefined);
  const added = comparable
    ? read.lines.filter((line) => line.text !== '' && !page.lines.some((own) => covers(own, line)))
    : [];
  const found = (read.marks ?? []).filter((mark) => !comparable || isNew(mark, page));
  const { toRecognise: _done, ...rest } = page;
  return {
    ...rest,
    lines: [...page.lines, ...added.map(({ cell: _cell, ...line }) => line)],
    marks: [...(page.marks ?? []), ...found.map(({ cell: _cell, ...mark }) => mark)],
  };
}

/** What the file's own pictures were known to be is not found again; handwriting is only looked for in the others. */
function isNew({ kind, region }: PageMark, { marks = [] }: SourcePage): boolean {
  const touches = (own: PageMark) =>
    region !== undefined && own.region !== undefined && isOn(own.region, region);
  const known = marks.filter(touches);
  if (known.some((own) => own.kind !== 'picture')) return false;
  return kind === 'seal' || known.length > 0;
}

/** Lines share most of the smaller one's place. */
function covers({ region: own }: TextLine, { region: other }: TextLine): boolean {
  return own !== undefined && other !== undefined && isOn(own, other);
}

function isOn(own: Region, other: Region): boolean {
  const width = shared(own, other, 0);
  const height = shared(own, other, 1);
  return width * height > Math.min(own[2] * own[3], other[2] * other[3]) * 0.4;
}

function shared(one: Region, other: Region, axis: 0 | 1): number {
  const end = Math.min(one[axis] + one[axis + 2]!, other[axis] + other[axis + 2]!);
  return Math.max(0, end - Math.max(one[axis], other[axis]));
}
