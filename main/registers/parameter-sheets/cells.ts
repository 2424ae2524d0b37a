import { readDate } from '../../../shared/dates/index.ts';
import type { TableRow } from '../../xlsx/table.ts';
import type { Column } from './columns.ts';

/** The day in a cell; null where it is empty; undefined, with the problem named, where it is no whole day. */
export function dayOf(row: TableRow, head: string): string | null | undefined {
  const text = row.get(head);
  if (text === '') return null;
  const read = readDate(text);
  if (read.ok && read.date.length === 10) return read.date;
  row.wrong(read.ok ? `“${text}”没有写到日。请写成 2025-01-01 的样子。` : `${read.problem}。`, head);
  return undefined;
}

/** A number of zero or more; thousands separators are let pass. */
export function numberOf(row: TableRow, head: string): number | undefined {
  const text = row.get(head).replaceAll(/[,，\s]/g, '');
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  row.wrong(`“${row.get(head)}”不是不小于 0 的数字。只写数字，单位不用写。`, head);
  return undefined;
}

export function booleanOf(row: TableRow, head: string): boolean | undefined {
  const text = row.get(head);
  if (/^(是|有|yes|true|1)$/i.test(text)) return true;
  if (/^(否|无|no|false|0)$/i.test(text)) return false;
  row.wrong(`“${text}”应写“是”或“否”。`, head);
  return undefined;
}

/** The id behind a word of a list. */
export function wordOf(row: TableRow, head: string, words: ReadonlyMap<string, string>): string | undefined {
  const text = row.get(head);
  if (words.has(text)) return text;
  for (const [id, word] of words) if (word === text) return id;
  row.wrong(`“${text}”不是可填的词。可填：${listText(words)}。`, head);
  return undefined;
}

/** The content of a cell that is not empty, as its column wants it. */
export function contentOf(
  row: TableRow,
  { head, type, words }: Column,
): string | number | boolean | undefined {
  if (words) return wordOf(row, head, words);
  if (type === 'number') return numberOf(row, head);
  if (type === 'boolean') return booleanOf(row, head);
  return type === 'day' ? (dayOf(row, head) ?? undefined) : row.get(head);
}

export function listText(words: ReadonlyMap<string, string>): string {
  return [...words.values()].join('、');
}
