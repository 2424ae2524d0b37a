import type { Value } from '../../../../shared/generated/schemas.ts';
import type { DocumentSpan } from '../../page/types.ts';
import { type Cell, listsOver, under } from '../cells.ts';
import { plainLabel } from '../label-words.ts';
import type { KindLabels } from '../labels.ts';
import { placesOf } from '../read-value.ts';
import { columnName } from './columns.ts';

/** A thing of a list as the vocabulary's structure 物品 holds it. */
interface Item {
  name: string;
  spec?: string;
  quantity?: number;
  unit?: string;
  condition?: string;
  disposal?: string;
}

/** The things that a list (清单, 入库单, 抽样单) names, row by row under its heads. */
export function readItems(span: DocumentSpan, labels: KindLabels): Value | undefined {
  const isHead = (text: string) => columnName(labels, 'item', text) !== undefined;
  const items: Item[] = [];
  const read: NonNullable<Value['read']> = [];
  for (const { page, head, rows } of listsOver(span.pages, isHead, 2)) {
    if (!head.some(({ text }) => columnName(labels, 'item', text) === 'name')) continue;
    const found = rows.flatMap((row) => itemOf(head, row, labels));
    items.push(...found);
    if (found.length > 0)
      read.push(
        ...(placesOf({ lines: rows.flatMap((row) => row.flatMap(({ lines }) => lines)), page }).read ?? []),
      );
  }
  return items.length > 0 ? { value: items, state: 'draft', read } : undefined;
}

function itemOf(head: readonly Cell[], row: readonly Cell[], labels: KindLabels): Item[] {
  const texts: Record<string, string> = {};
  for (const column of head) {
    const field = columnName(labels, 'item', column.text);
    const text = under(column, row)?.text.trim() ?? '';
    if (field && field !== 'other' && text !== '' && !isStruck(text)) texts[field] ??= text;
  }
  const name = texts.name?.replace(/\n/g, '');
  if (!name || isNoThing(name)) return [];
  const counted = quantityIn(texts.quantity ?? '');
  const unit = texts.unit ?? counted.unit ?? unitInHead(head, labels);
  return [
    {
      name,
      ...(texts.spec ? { spec: texts.spec } : {}),
      ...(counted.quantity === undefined ? {} : { quantity: counted.quantity }),
      ...(unit ? { unit } : {}),
      ...(texts.condition ? { condition: texts.condition } : {}),
      ...(texts.disposal ? { disposal: texts.disposal } : {}),
    },
  ];
}

function isStruck(text: string): boolean {
  return /^[\s/／\\—\-无]+$/.test(text);
}

/** Sums and closing words of a list. */
function isNoThing(name: string): boolean {
  return /^(?:合计|总计|共计|小计|以下空白|备注|以上|（以下空白）|\(以下空白\))/.test(
    name.replace(/\s/g, ''),
  );
}

/** 34, 34盒, 叁拾 is left out: only figures are sure. */
function quantityIn(text: string): { quantity?: number; unit?: string } {
  const match =
    /^(?<number>\d+(?:[,，]\d{3})*(?:\.\d+)?)\s*(?<unit>\p{Script=Han}{1,4}|kg|g|ml|L|m[23²³]?|t)?$/u.exec(
      text.normalize('NFKC').trim(),
    );
  if (!match?.groups) return {};
  const quantity = Number((match.groups.number ?? '').replace(/,/g, ''));
  return { quantity, ...(match.groups.unit ? { unit: match.groups.unit } : {}) };
}

/** 数量（盒） names the unit in the head. */
function unitInHead(head: readonly Cell[], labels: KindLabels): string | undefined {
  const column = head.find(({ text }) => columnName(labels, 'item', text) === 'quantity');
  const unit = /[(（]\s*(\p{Script=Han}{1,3})\s*[)）]/u.exec(column?.text ?? '')?.[1];
  return unit && !/单位|数量/.test(plainLabel(unit)) ? unit : undefined;
}
