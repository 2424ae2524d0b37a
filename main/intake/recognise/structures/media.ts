import type { Value } from '../../../../shared/generated/schemas.ts';
import { findMoments, findTimeSpans } from '../../find/dates.ts';
import type { DocumentSpan } from '../../page/types.ts';
import { type Cell, listsOver, under } from '../cells.ts';
import type { KindLabels } from '../labels.ts';
import { placesOf } from '../read-value.ts';
import { columnName } from './columns.ts';

/** Entries of a list of recordings (音像记录资料清单). */
export function readMedia(span: DocumentSpan, labels: KindLabels): Value | undefined {
  const isHead = (text: string) => columnName(labels, 'mediaEntry', text) !== undefined;
  const entries: Record<string, string>[] = [];
  const read: NonNullable<Value['read']> = [];
  let heads: readonly Cell[] | undefined;
  for (const { page, head, rows } of listsOver(span.pages, isHead)) {
    heads = head;
    const found = rows.flatMap((row) => entryOf(head, row, labels));
    entries.push(...found);
    read.push(
      ...(placesOf({ lines: rows.flatMap((row) => row.flatMap(({ lines }) => lines)), page }).read ?? []),
    );
  }
  return heads && entries.length > 0 ? { value: entries, state: 'draft', read } : undefined;
}

function entryOf(head: readonly Cell[], row: readonly Cell[], labels: KindLabels): Record<string, string>[] {
  const entry: Record<string, string> = {};
  for (const column of head) {
    const field = columnName(labels, 'mediaEntry', column.text);
    const text = (under(column, row)?.text ?? '').replace(/\n/g, '').trim();
    if (!field || field === 'other' || text === '' || /^[/／\\—-]+$/.test(text)) continue;
    if (field === 'span') Object.assign(entry, spanIn(text));
    else if (field === 'start' || field === 'end') {
      const moment = findMoments(text)[0]?.value;
      if (moment) entry[field] = moment;
    } else entry[field] ??= text;
  }
  return entry.name && !/^(?:合计|以下空白)/.test(entry.name) ? [entry] : [];
}

function spanIn(text: string): Record<string, string> {
  const [span] = findTimeSpans(text);
  if (span) return { ...span.value };
  const moments = findMoments(text);
  const [only] = moments;
  return only && moments.length === 1 ? { start: only.value } : {};
}
