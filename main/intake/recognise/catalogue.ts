import { findDates } from '../find/dates.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import type { DocumentSpan, SourcePage } from '../page/types.ts';
import { type Cell, listsOver } from './cells.ts';
import { plainLabel } from './label-words.ts';
import type { ListedDocument } from './split.ts';

/** A line of the 卷内目录 as the vocabulary's structure 目录条目 holds it. */
export interface CatalogueLine {
  no?: number;
  title: string;
  number?: string;
  date?: string;
  pageFrom?: number;
  pageTo?: number;
}

const heads: Readonly<Record<keyof CatalogueLine | 'pages', RegExp>> = {
  no: /^(?:序号|顺序号|编号)$/,
  title: /^(?:文书名称|材料名称|文件名称|题名|文书(?:材料)?题名|文件题名|名称|内容|卷内文书|文书)$/,
  number: /^(?:文号|文书文号|文书编号|文件字号|文件编号)$/,
  date: /^(?:文书日期|日期|文件日期|成文日期|形成日期)$/,
  pages: /^(?:页号|页码|页次|所在页码|所在页号|起止页|起止页号|起止页码|张号)$/,
  pageFrom: /^(?:起页|起始页|起)$/,
  pageTo: /^(?:止页|终止页|止)$/,
};

/** Lines of the catalogue on these pages, read by its column heads; a page that goes on without heads takes the last ones. */
export function readCatalogue(pages: readonly SourcePage[]): CatalogueLine[] {
  return readLines(pages).map(({ line }) => line);
}

/** The lines as values of the field; a page number whose place is blank is not stated. A scan may have lost a lone digit. */
export function catalogueEntries(pages: readonly SourcePage[]): readonly object[] {
  const isText = pages.every(({ origin }) => origin === 'text');
  return readLines(pages).map(({ line, pageBlank }) =>
    pageBlank && isText
      ? { ...line, pageFrom: { absent: 'notStated' }, pageTo: { absent: 'notStated' } }
      : line,
  );
}

interface ReadLine {
  line: CatalogueLine;
  /** There is a column for the page, and nothing in it. */
  pageBlank: boolean;
}

function readLines(pages: readonly SourcePage[]): ReadLine[] {
  return listsOver(pages, isHead).flatMap(({ heads: titles, rows }) => {
    const columns = titles.map((title) => columnOf(plainLabel(title)));
    return rows.flatMap((row) => lineOf(columns, row));
  });
}

/** What the catalogue says about where documents stand; a last page that is not written is the one before the next line. */
export function listedDocuments(lines: readonly CatalogueLine[]): ListedDocument[] {
  return lines.flatMap(({ title, pageFrom, pageTo }) =>
    pageFrom === undefined ? [] : [{ title, pageFrom, pageTo: pageTo ?? pageFrom }],
  );
}

/** The document of these that is the catalogue. */
export function catalogueOf(spans: readonly DocumentSpan[]): DocumentSpan | undefined {
  return spans.find(({ kind }) => kind === 'catalogue');
}

function isHead(text: string): boolean {
  return columnOf(plainLabel(text)) !== undefined;
}

function columnOf(plain: string): keyof typeof heads | undefined {
  return (Object.keys(heads) as (keyof typeof heads)[]).find((name) => heads[name].test(plain));
}

function lineOf(columns: readonly (keyof typeof heads | undefined)[], row: readonly Cell[]): ReadLine[] {
  const texts: Partial<Record<keyof typeof heads, string>> = {};
  for (const [index, cell] of row.entries()) {
    const column = columns[index];
    if (column) texts[column] = cell.text.replace(/\s+/g, '');
  }
  const title = texts.title ?? '';
  if (title === '') return [];
  const [from, to] = pageNumbers(texts.pages ?? `${texts.pageFrom ?? ''}-${texts.pageTo ?? ''}`);
  const no = wholeNumber(texts.no);
  const number = findDocumentNumbers(texts.number ?? '')[0]?.value;
  const date = findDates(texts.date ?? '')[0]?.value;
  const line = {
    ...(no === undefined ? {} : { no }),
    title,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(from === undefined ? {} : { pageFrom: from, pageTo: to ?? from }),
  };
  return [{ line, pageBlank: texts.pages === '' || texts.pageFrom === '' }];
}

function pageNumbers(text: string): (number | undefined)[] {
  return [...text.matchAll(/\d{1,4}/g)].map(([found]) => Number(found));
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
