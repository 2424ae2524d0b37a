import {
  AlignmentType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PaperColumn, PaperRun, PaperTable } from '../../../shared/generated/schemas.ts';
import { cleanXmlText } from '../clean-text.ts';
import { run, sizes, typeArea } from './gb9704.ts';
import { GridParagraph } from './grid-paragraph.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table as wide as the type area; grid widths are stated, without which WPS lets columns collapse. */
export function tableOf({ columns, rows }: PaperTable): Table {
  const widths = columnWidths(columns);
  const cell = (parts: readonly PaperRun[], index: number, bold: boolean, align: PaperColumn['align']) =>
    new TableCell({
      width: { size: widths[index] as number, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: linesIn(parts).map(
        (texts) =>
          new GridParagraph({
            alignment: alignments[align],
            spacing: { before: 30, after: 30, line: 280 },
            children: texts.map((text) => run(text, bold ? 'heading1' : 'table', sizes.table)),
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: typeArea.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell([{ text: title }], index, true, 'center')),
      }),
      ...rows.map(
        ({ cells, total }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((parts, index) =>
              cell(parts, index, total ?? false, (columns[index] as PaperColumn).align),
            ),
          }),
      ),
    ],
  });
}

/** Twips; the last column takes what rounding leaves. */
function columnWidths(columns: readonly PaperColumn[]): number[] {
  const widths = columns.map(({ share }) => Math.floor(share * typeArea.width));
  const rest = typeArea.width - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** Texts of a cell line by line, none of them empty. */
function linesIn(parts: readonly PaperRun[]): string[][] {
  const lines: string[][] = [[]];
  for (const part of parts) {
    const [first = '', ...others] = cleanXmlText('figure' in part ? part.figure.text : part.text).split('\n');
    if (first !== '') lines.at(-1)?.push(first);
    for (const text of others) lines.push(text === '' ? [] : [text]);
  }
  return lines;
}
