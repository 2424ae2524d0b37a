import { AlignmentType, Document, type FileChild, Packer, PageBreak } from 'docx';
import type { Paper, PaperBlock, PaperRun, PaperText } from '../../../shared/generated/schemas.ts';
import { cleanXmlText } from '../clean-text.ts';
import { draftingNotes } from '../paper-notes.ts';
import { type Face, faces, indent, onGrid, run, sectionOf, sizes, squeeze } from './gb9704.ts';
import { GridParagraph } from './grid-paragraph.ts';
import { tableOf } from './table.ts';

const bodyStyle = {
  run: {
    size: sizes.body,
    font: { ascii: faces.body, hAnsi: faces.body, eastAsia: faces.body, cs: faces.body },
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  },
  paragraph: { spacing: onGrid },
};

/** A paper as DOCX in the layout of GB/T 9704; its last page says what it rests on. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    creator: '明卷',
    title: cleanXmlText(paper.name),
    description: cleanXmlText(paper.scopeText),
    evenAndOddHeaderAndFooters: true,
    styles: {
      // The grid counts characters of the size that the style Normal states, not of the document's defaults.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, ...bodyStyle }],
      default: { document: bodyStyle },
    },
    sections: [sectionOf([...paper.blocks.flatMap(blockOf), ...notesOf(paper)])],
  });
  return Packer.toBuffer(document);
}

function blockOf(block: PaperBlock): FileChild[] {
  switch (block.kind) {
    case 'pageBreak':
      return [breakParagraph()];
    case 'table':
      return [tableOf(block), new GridParagraph({ children: [] })];
    case 'text':
      return textOf(block);
  }
}

function breakParagraph(): GridParagraph {
  return new GridParagraph({ children: [new PageBreak()] });
}

/** A text; line feeds in it begin new paragraphs of the same kind. */
function textOf(block: PaperText): FileChild[] {
  const lines = splitLines(block.runs);
  const paragraphs = lines.map((line, index) => paragraphOf(block.style, line, index));
  return spaceBefore[block.style]
    ? [emptyLine(), ...paragraphs, ...spaceAfter(block.style)]
    : [...paragraphs, ...spaceAfter(block.style)];
}

/** Blank lines that GB/T 9704 puts around the title and before the signature. */
const spaceBefore: Partial<Record<PaperText['style'], true>> = { signer: true };
function spaceAfter(style: PaperText['style']): GridParagraph[] {
  return style === 'title' || style === 'attachmentTitle' ? [emptyLine()] : [];
}

function emptyLine(): GridParagraph {
  return new GridParagraph({ children: [] });
}

function paragraphOf(style: PaperText['style'], line: readonly PaperRun[], index: number): GridParagraph {
  const [face, size] = faceOf(style);
  const character = sizes.body * 10;
  const children = line.map((part) => run(cleanXmlText(wordsOf(part)), face, size, spacingOf(size)));
  const base = {
    spacing: style === 'title' || style === 'attachmentTitle' ? { ...onGrid, line: 35 * 20 } : onGrid,
    children,
  };
  switch (style) {
    case 'title':
    case 'attachmentTitle':
      return new GridParagraph({ ...base, alignment: AlignmentType.CENTER, keepNext: true });
    case 'recipients':
    case 'attachmentMark':
      return new GridParagraph(base);
    case 'attachments':
      // The first line holds 附件： before its number, the others stand under that number.
      return new GridParagraph({
        ...base,
        indent: index === 0 ? { left: 2 * character } : { left: 5 * character },
      });
    case 'signer':
    case 'date':
      return new GridParagraph({ ...base, alignment: AlignmentType.RIGHT, indent: { right: 4 * character } });
    case 'heading1':
    case 'heading2':
      return new GridParagraph({ ...base, indent, keepNext: true });
    default:
      return new GridParagraph({ ...base, indent, alignment: AlignmentType.JUSTIFIED });
  }
}

/** 3号 characters are set a little closer, 28 a line. */
function spacingOf(size: number) {
  return size === sizes.body ? { characterSpacing: squeeze } : {};
}

function faceOf(style: PaperText['style']): [Face, number] {
  switch (style) {
    case 'title':
    case 'attachmentTitle':
      return ['title', sizes.title];
    case 'heading1':
    case 'attachmentMark':
      return ['heading1', sizes.body];
    case 'heading2':
      return ['heading2', sizes.body];
    default:
      return ['body', sizes.body];
  }
}

export function wordsOf(part: PaperRun): string {
  return 'figure' in part ? part.figure.text : part.text;
}

/** Runs of each line; empty ones are left out. */
function splitLines(runs: readonly PaperRun[]): PaperRun[][] {
  const lines: PaperRun[][] = [[]];
  for (const part of runs) {
    const [first = '', ...others] = wordsOf(part).split('\n');
    if (first !== '') lines.at(-1)!.push('figure' in part ? part : { text: first });
    for (const text of others) lines.push(text === '' ? [] : [{ text }]);
  }
  return lines;
}

function notesOf(paper: Paper): FileChild[] {
  return [
    breakParagraph(),
    ...draftingNotes(paper).map(
      (text, index) =>
        new GridParagraph({
          spacing: { before: 0, after: 0 },
          children: [run(cleanXmlText(text), index === 0 ? 'heading1' : 'table', sizes.table)],
        }),
    ),
  ];
}
