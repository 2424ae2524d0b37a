import type { Paper, PaperBlock, PaperRun, PaperText } from '../../../shared/generated/schemas.ts';
import { draftingNotes } from '../paper-notes.ts';
import { versionsText } from '../words.ts';
import { type Margin, Sheet, type TextStyle } from './sheet.ts';
import { drawTable } from './table.ts';

const millimetre = 72 / 25.4;

/** Type area of GB/T 9704: 156 × 225 mm for 22 lines of 28 characters. */
const official = {
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  character: (156 * millimetre) / 28,
  line: (225 * millimetre) / 22,
};

interface Layout {
  margin: Margin | undefined;
  /** Points. */
  size: number;
  leading: number;
  titleSize: number;
}

/** A 通报 is laid out as an official paper; lists and tables take the room they need. */
function layoutOf({ kind }: Paper): Layout {
  if (kind !== 'circular') return { margin: undefined, size: 10.5, leading: 17, titleSize: 17 };
  const { top, bottom, left, right } = official.margin;
  return {
    margin: {
      top: top * millimetre,
      bottom: bottom * millimetre,
      left: left * millimetre,
      right: right * millimetre,
    },
    size: official.character,
    leading: official.line,
    titleSize: 22,
  };
}

/** A paper as PDF, A4. */
export function paperPdf(paper: Paper): Promise<Uint8Array> {
  const layout = layoutOf(paper);
  const sheet = new Sheet(
    paper.name,
    versionsText(paper.versions, paper.standards.join('、')),
    layout.margin,
  );
  for (const block of paper.blocks) drawBlock(sheet, layout, block);
  drawNotes(sheet, paper);
  return sheet.finish(paper.name, new Date(paper.printedAt));
}

function drawBlock(sheet: Sheet, layout: Layout, block: PaperBlock): void {
  switch (block.kind) {
    case 'pageBreak':
      sheet.newPage();
      return;
    case 'table':
      drawTable(
        sheet,
        block.columns,
        block.rows.map(({ cells, total }) => ({ cells: cells.map(wordsOf), bold: total ?? false })),
      );
      return;
    case 'text':
      drawText(sheet, layout, block);
  }
}

function drawText(sheet: Sheet, { size, leading, titleSize }: Layout, { style, runs }: PaperText): void {
  const words = wordsOf(runs);
  const body: TextStyle = { size, leading };
  const indented = (text: string, font: TextStyle['font'] = 'regular') =>
    sheet.paragraph(`　　${text.replaceAll('\n', '\n　　')}`, { ...body, font, after: 0 });
  switch (style) {
    case 'title':
    case 'attachmentTitle':
      aligned(sheet, words, { font: 'bold', size: titleSize, leading: titleSize * 1.5 }, 'center');
      sheet.y += leading / 2;
      return;
    case 'heading1':
      sheet.need(leading * 2);
      indented(words, 'bold');
      return;
    case 'heading2':
      sheet.need(leading * 2);
      indented(words, 'bold');
      return;
    case 'recipients':
    case 'attachmentMark':
      sheet.paragraph(words, { ...body, after: 0 });
      return;
    case 'signer':
      sheet.need(leading * 3);
      sheet.y += leading;
      aligned(sheet, `${words}　　　　`, body, 'right');
      return;
    case 'date':
      aligned(sheet, `${words}　　　　`, body, 'right');
      return;
    case 'note':
      sheet.paragraph(words, { size: Math.min(size, 9), after: 4 });
      return;
    default:
      indented(words);
  }
}

function aligned(sheet: Sheet, text: string, style: TextStyle, align: 'center' | 'right'): void {
  const { leading = 16 } = style;
  for (const line of sheet.lines(text, sheet.width, style)) {
    sheet.need(leading);
    const free = sheet.width - sheet.textWidth(line, style);
    sheet.line(line, align === 'center' ? free / 2 : free, sheet.y, style);
    sheet.y += leading;
  }
}

function drawNotes(sheet: Sheet, paper: Paper): void {
  const [heading = '', ...notes] = draftingNotes(paper);
  sheet.need(60);
  sheet.y += 12;
  sheet.rule(0, sheet.y, sheet.width, sheet.y);
  sheet.y += 6;
  sheet.paragraph(heading, { font: 'bold', size: 9 });
  for (const note of notes) sheet.paragraph(note, { size: 8.5, after: 1 });
}

function wordsOf(runs: readonly PaperRun[]): string {
  return runs.map((run) => ('figure' in run ? run.figure.text : run.text)).join('');
}
