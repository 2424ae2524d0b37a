import type { CaseFile } from '../../../shared/generated/schemas.ts';

/** x, y, width, height as shares of the page, as `ReadPlace.region` holds them. */
export type Region = readonly [x: number, y: number, width: number, height: number];

/** How the text of a page was had: from the file itself, or recognised on its image. */
export type TextOrigin = 'text' | 'recognised';

/** One line as it stands on the page; never joined with its neighbours here. */
export interface TextLine {
  text: string;
  /** Absent where the format has no page geometry (Word). */
  region?: Region;
  /** 0 to 1; 1 for text that the file itself holds. */
  confidence: number;
  /** Cell of a table that the line stands in. */
  cell?: CellPlace;
}

export interface CellPlace {
  /** Number of the table on the page, from 0. */
  table: number;
  row: number;
  column: number;
  /** Rows and columns that the cell covers, at least 1. */
  rowSpan: number;
  columnSpan: number;
}

/** What stands on a page besides text; what was not looked for is absent. */
export interface PageMark {
  kind: 'seal' | 'ink' | 'picture';
  region?: Region;
  /** Where the format has no geometry: index in `lines` of the line (of the cell) that it stands on. */
  line?: number;
  /** Cell of a table that it stands in, where the page has geometry. */
  cell?: CellPlace;
  confidence: number;
  /** Text of a seal, where it could be read. */
  text?: string;
}

/** One page of a file that was handed in, as text with places. */
export interface SourcePage {
  /** Id of the file in the draft. */
  file: string;
  /** From 1. */
  page: number;
  origin: TextOrigin;
  /** In reading order; a table row by row, a cell's lines together. An empty cell is one line with empty text. */
  lines: readonly TextLine[];
  /** Seals and handwriting; the key absent means not looked for. */
  marks?: readonly PageMark[];
  /** Quarter turns clockwise that righted the page before it was read. */
  turned?: 0 | 1 | 2 | 3;
  /** Where it is one of two pages on a sheet: the share of the sheet that `region`s are shares of. Made when a draft is drawn up, never kept. */
  part?: { left: number; width: number };
  /** Nothing is on the page. */
  blank?: boolean;
  /**
   * What recognition has yet to read: the whole page (no usable text in the file), or only the pictures on a page whose
   * text is here already. `renderPage` of the source gives the image.
   */
  toRecognise?: 'page' | 'pictures';
  /** Why the page could not be read or not wholly: one plain Chinese sentence. */
  problem?: string;
}

/** A file that was opened: what it is, and its pages one after the other. */
export interface SourceFile {
  id: string;
  name: string;
  sha256: string;
  format: 'pdf' | 'docx' | 'doc' | 'xlsx' | 'image' | 'ofd';
  pages: AsyncIterable<SourcePage>;
}

/** A run of pages that make one document (文书), with its kind where it was recognised. */
export interface DocumentSpan {
  /** A kind of the vocabulary, or `unrecognised`. */
  kind: string;
  /** Title as printed. */
  title: string;
  pages: readonly SourcePage[];
}

/** A draft with what a person has to look at first. */
export interface Draft {
  caseFile: CaseFile;
  /** What could not be read or opened, one plain Chinese sentence each, with file and page. */
  notes: readonly { file: string; page?: number; message: string }[];
}
