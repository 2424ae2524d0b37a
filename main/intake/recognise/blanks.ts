import type { Value } from '../../../shared/generated/schemas.ts';
import type { DocumentSpan, TextLine } from '../page/types.ts';
import { placesOf } from './read-value.ts';

/** Frames that a form leaves to be filled in: underscores, and 年月日 or 时分 with nothing before them. */
const unfilled =
  /[_＿]{3,}|(?<![\d〇零一二三四五六七八九十])[ \u3000]+年[ \u3000]*月[ \u3000]*日|(?<=[至到日])[ \u3000]*时[ \u3000]*分/u;
const toSign = /签名|签字|签收|盖章|签章|捺印|意见/;

/**
 * Places of a form that were neither filled in nor struck out, by the words around them. Places to sign are left out:
 * a signature that lacks is a matter of its own. Only on pages whose text is in the file.
 */
export function readBlanks(span: DocumentSpan): Value | undefined {
  if (span.pages.some((page) => page.origin !== 'text' || page.toRecognise === 'page' || page.problem))
    return undefined;
  const found = span.pages.flatMap((page) =>
    page.lines.filter((line) => isBlank(line, page.lines)).map((line) => ({ line, page })),
  );
  const read = found.flatMap(({ line, page }) => placesOf({ lines: [line], page }).read ?? []);
  const places =
    read.length > 0 ? read : span.pages.flatMap((page) => placesOf({ lines: [], page }).read ?? []);
  return { value: found.map(({ line }) => line.text.trim().slice(0, 40)), state: 'draft', read: places };
}

function isBlank(line: TextLine, lines: readonly TextLine[]): boolean {
  if (!unfilled.test(line.text) || toSign.test(line.text)) return false;
  // The frame of a date alone in a cell is the place to sign of its row.
  if (/^[\s\u3000]*年[\s\u3000]*月[\s\u3000]*日[\s\u3000]*$/.test(line.text)) return false;
  const row = lines.filter(
    ({ cell }) => cell && cell.table === line.cell?.table && cell.row === line.cell.row,
  );
  return !row.some(({ text }) => toSign.test(text));
}
