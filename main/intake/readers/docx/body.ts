import type { CellPlace } from '../../page/types.ts';
import { allOf, childOf, elementsOf, type XmlElement } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import type { PageBuilder } from './page-builder.ts';
import { paragraphParts } from './paragraph.ts';

export interface BodyContext {
  builder: PageBuilder;
  numbering: Numbering;
  /** Relation ids of pictures to parts of the file. */
  links: ReadonlyMap<string, string>;
}

/** Writes paragraphs and tables of a body, a cell, a header or a text box. */
export function writeBlocks(container: XmlElement, context: BodyContext, cell?: CellPlace): void {
  for (const block of elementsOf(container)) {
    switch (block.name) {
      case 'p':
        writeParagraph(block, context, cell);
        break;
      case 'tbl':
        writeTable(block, context, cell);
        break;
      case 'sdt':
        writeBlocks(childOf(block, 'sdtContent') ?? block, context, cell);
        break;
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        writeBlocks(block, context, cell);
        break;
    }
  }
}

function writeParagraph(paragraph: XmlElement, context: BodyContext, cell?: CellPlace): void {
  const { builder } = context;
  let text = context.numbering.label(childOf(paragraph, 'pPr'));
  const finishLine = () => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') builder.line(line, cell);
    text = '';
  };
  const after: (() => void)[] = [];
  for (const part of paragraphParts(paragraph, context.links)) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'line') finishLine();
    else if (part.kind === 'picture') after.push(() => builder.picture(part.picture, cell));
    else if (part.kind === 'box') after.push(() => writeBlocks(part.content, context, cell));
    // A row stays on the page where it began, so that its cells keep together.
    else if (!cell) {
      finishLine();
      builder.breakPage();
    }
  }
  finishLine();
  for (const write of after) write();
  const section = childOf(paragraph, 'pPr', 'sectPr');
  if (section && !cell && childOf(section, 'type')?.attributes.val !== 'continuous') builder.breakPage();
}

interface PlacedCell {
  element: XmlElement;
  place: CellPlace;
}

interface PlacedRow {
  cells: PlacedCell[];
  /** Word broke the page here when it last laid the table out. */
  onNextPage: boolean;
}

function writeTable(table: XmlElement, context: BodyContext, outer?: CellPlace): void {
  // A table in a cell is read as lines of the cell.
  if (outer) {
    for (const cell of elementsOf(table, 'tr').flatMap(cellsOf)) writeBlocks(cell, context, outer);
    return;
  }
  const { builder } = context;
  let number = builder.table();
  for (const { cells, onNextPage } of rowsOf(table)) {
    const page = builder.pages.length;
    if (onNextPage) builder.breakPage();
    if (builder.pages.length > page) number = builder.table();
    for (const { element, place } of cells) writeCell(element, { ...place, table: number }, context);
  }
}

function writeCell(element: XmlElement, place: CellPlace, context: BodyContext): void {
  const { builder } = context;
  const page = builder.pages.at(-1)!;
  const before = page.lines.length;
  // A picture in a cell without text needs a line of its cell to stand on.
  const textless = !hasText(element);
  if (textless) builder.line('', place);
  writeBlocks(element, context, place);
  if (!textless && page.lines.length === before) builder.line('', place);
}

function hasText(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) =>
      (child.name === 't' && child.content.some((part) => typeof part === 'string' && part.trim() !== '')) ||
      child.name === 'sym' ||
      hasText(child),
  );
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child];
    if (child.name === 'sdt') return cellsOf(childOf(child, 'sdtContent') ?? child);
    return child.name === 'ins' || child.name === 'customXml' ? cellsOf(child) : [];
  });
}

function tableRows(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return childOf(child, 'trPr', 'del') ? [] : [child];
    if (child.name === 'sdt') return tableRows(childOf(child, 'sdtContent') ?? child);
    return child.name === 'ins' || child.name === 'customXml' ? tableRows(child) : [];
  });
}

const mostColumns = 200;

/** Cells with their places; one that continues the cell above lengthens it and is left out. */
function rowsOf(table: XmlElement): PlacedRow[] {
  const rows: PlacedRow[] = [];
  const above = new Map<number, PlacedCell>();
  tableRows(table).forEach((rowElement, row) => {
    const cells: PlacedCell[] = [];
    let column = Number(childOf(rowElement, 'trPr', 'gridBefore')?.attributes.val) || 0;
    for (const element of cellsOf(rowElement)) {
      const properties = childOf(element, 'tcPr');
      const span = Number(childOf(properties, 'gridSpan')?.attributes.val) || 1;
      const columnSpan = Math.min(Math.max(1, span), mostColumns);
      const merge = childOf(properties, 'vMerge');
      const upper = above.get(column);
      if (merge && merge.attributes.val !== 'restart' && upper) upper.place.rowSpan += 1;
      else if (childOf(properties, 'hMerge')?.attributes.val === 'continue' && cells.length > 0) {
        cells.at(-1)!.place.columnSpan += columnSpan;
      } else {
        const cell = { element, place: { table: 0, row, column, rowSpan: 1, columnSpan } };
        cells.push(cell);
        if (merge) above.set(column, cell);
        else above.delete(column);
      }
      column += columnSpan;
    }
    rows.push({ cells, onNextPage: !allOf(rowElement, 'lastRenderedPageBreak').next().done });
  });
  return rows;
}
