import type { Value } from '../../../../shared/generated/schemas.ts';
import { findAmounts, findAmountsInWords } from '../../find/amounts.ts';
import type { DocumentSpan } from '../../page/types.ts';
import { type Cell, cellTables } from '../cells.ts';
import { onlyOne, placesOf } from '../read-value.ts';

/**
 * The sum of a receipt: the row that begins with 合计, in figures or words of its own or the cells beside it. Figures
 * and words must agree; of several different sums none is meant.
 */
export function readTotal(span: DocumentSpan): Value | undefined {
  for (const page of span.pages) {
    for (const { rows } of cellTables(page)) {
      const row = rows.find((cells) => /^\s*(?:金额)?(?:合\s*计|总\s*计|共\s*计)/.test(cells[0]?.text ?? ''));
      const amount = row && amountOf(row);
      if (row && amount !== undefined)
        return {
          value: amount,
          state: 'draft',
          ...placesOf({ lines: row.flatMap(({ lines }) => lines), page }),
        };
    }
    const line = page.lines.find(({ text }) => /大写/.test(text) && /小写/.test(text));
    const amount = line && inBothWays(line.text);
    if (line && amount !== undefined)
      return { value: amount, state: 'draft', ...placesOf({ lines: [line], page }) };
  }
  return undefined;
}

/** 金额（大写）：贰仟元整（小写）2,000.00: figures and words, of which neither may be missing. */
function inBothWays(text: string): number | undefined {
  const words = findAmountsInWords(text).map(({ value }) => value.amount);
  const figures = /小写[)）]?[:：]?\s*(?:人民币)?[¥￥]?\s*(?<number>[\d,，]+(?:\.\d{1,2})?)/u.exec(text)
    ?.groups?.number;
  const amount = Number(figures?.replace(/[,，]/g, ''));
  return words.length === 1 && words[0] === amount ? amount : undefined;
}

function amountOf(row: readonly Cell[]): number | undefined {
  const text = row.map((cell) => cell.text).join('\n');
  const stated = [
    ...findAmounts(text),
    ...findAmountsInWords(text).map(({ value }) => ({ value: value.amount })),
  ];
  const bare = row.slice(1).flatMap(({ text: own }) => bareAmount(own));
  return onlyOne([...stated, ...bare]);
}

function bareAmount(text: string): { value: number }[] {
  const match = /^\s*[¥￥]?\s*(\d{1,3}(?:[,，]\d{3})+\.\d{2}|\d+\.\d{2}|\d{2,9})\s*元?\s*$/.exec(text);
  return match?.[1] ? [{ value: Number(match[1].replace(/[,，]/g, '')) }] : [];
}
