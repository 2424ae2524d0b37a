import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

/** Layout of official papers, GB/T 9704-2012: measures in twips (1/1440 inch) and half-points as Word has them. */
const millimetre = 1440 / 25.4;
const mm = (length: number) => Math.round(length * millimetre);

export const page = { width: mm(210), height: mm(297) };
export const margin = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };
export const typeArea = {
  width: page.width - margin.left - margin.right,
  height: page.height - margin.top - margin.bottom,
};
const lines = 22;
const characters = 28;
/** 3号 in points. */
const bodySize = 16;

/** 22 lines a page and 28 characters a line, each character its share of the type area. */
export const grid = {
  linePitch: Math.floor(typeArea.height / lines),
  // In 1/4096 of a point, added to each character; negative, since 28 characters of 16 pt are wider than 156 mm.
  charSpace: Math.floor((typeArea.width / 20 / characters - bodySize) * 4096),
};

/** Chinese fonts by what they are for; one name for all scripts, so that quotes and digits stay in the face. */
export const faces = {
  body: '仿宋',
  heading1: '黑体',
  heading2: '楷体',
  title: '方正小标宋简体',
  table: '宋体',
  pageNumber: '宋体',
} as const;
export type Face = keyof typeof faces;

/** Sizes in half-points: 2号, 3号, 4号, 5号. */
export const sizes = { title: 44, body: bodySize * 2, pageNumber: 28, table: 21 } as const;

/**
 * Twips that make a 3号 character as wide as its share of the line, rounded down so that 28 always fit. The grid alone
 * would do in Word; LibreOffice gives a character that is wider than its cell two cells.
 */
export const squeeze = Math.floor(typeArea.width / characters - bodySize * 20) - 1;

/** Words in a face; the hint keeps “”……— in the Chinese one. Without Chinese, numbers stay whole at the end of a line. */
export function run(text: string, face: Face, size: number, options: IRunOptions = {}): TextRun {
  const name = faces[face];
  const isChinese = /[^\x20-\x7e]/.test(text);
  return new TextRun({
    ...options,
    text,
    size,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, ...(isChinese ? { hint: 'eastAsia' } : {}) },
  });
}

/** Exactly one line of the grid, without space around. */
export const onGrid = {
  before: 0,
  after: 0,
  line: grid.linePitch,
  lineRule: LineRuleType.EXACT,
} as const;

/** Two characters. */
export const indent = { firstLine: bodySize * 20 * 2 };

export function sectionOf(children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: {
      page: {
        size: page,
        margin: { ...margin, header: mm(15), footer: mm(23), gutter: 0 },
        pageNumbers: { start: 1 },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, ...grid },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children,
  };
}

/** — 1 — at the outer edge, one character in. */
function pageNumber(alignment: 'left' | 'right'): Footer {
  const oneCharacter = sizes.pageNumber * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        // Lower than a line of the grid, which would take room from the text.
        spacing: { ...onGrid, line: 320 },
        indent: alignment === 'right' ? { right: oneCharacter } : { left: oneCharacter },
        children: [
          run('— ', 'pageNumber', sizes.pageNumber),
          new TextRun({
            children: [PageNumber.CURRENT],
            size: sizes.pageNumber,
            font: { ascii: faces.pageNumber, hAnsi: faces.pageNumber, eastAsia: faces.pageNumber },
          }),
          run(' —', 'pageNumber', sizes.pageNumber),
        ],
      }),
    ],
  });
}
