import type { Value } from '../../../shared/generated/schemas.ts';
import { findDocumentNumbers } from '../find/document-numbers.ts';
import type { DocumentSpan, SourcePage, TextLine } from '../page/types.ts';
import { placesOf } from './read-value.ts';
import { plainTitle } from './title-words.ts';

const organ =
  /(?:人民政府|街道办事处|委员会|管理局|监督局|执法局|执法大队|执法支队|环境局|保障局|建设局|规划局|应急局|消防[\p{Script=Han}]*|公安[\p{Script=Han}]*局|农业[\p{Script=Han}]*局|[\p{Script=Han}]{2,}局|[\p{Script=Han}]{2,}厅|[\p{Script=Han}]{2,}委|[\p{Script=Han}]{2,}办)$/u;

/** What stands around the title: the agency above it and the document's own number below it. */
export function readHead(span: DocumentSpan): { issuer?: Value; number?: Value } {
  const page = span.pages[0];
  if (!page) return {};
  const lines = page.lines.filter(({ text, cell }) => text.trim() !== '' && cell === undefined);
  const at = lines.findIndex(({ text }, index) =>
    [text, (lines[index - 1]?.text ?? '') + text].some((one) => sameTitle(one, span.title)),
  );
  const above = at < 0 ? lines.slice(0, 2) : lines.slice(Math.max(0, at - 2), at + 1);
  const below = lines.slice(at + 1, at + 4);
  const issuer = above
    .map((line) => ({ line, name: agencyIn(line.text, span.title) }))
    .find(({ name }) => name);
  const number = below.map((line) => ({ line, found: loneNumber(line.text) })).find(({ found }) => found);
  return {
    ...(issuer?.name ? { issuer: stated(issuer.name, issuer.line, page) } : {}),
    ...(number?.found ? { number: stated(number.found, number.line, page) } : {}),
  };
}

function sameTitle(text: string, title: string): boolean {
  return plainTitle(text) === plainTitle(title) || text.trim() === title;
}

/** The agency's name on its own line, or before the title on one line. */
function agencyIn(text: string, title: string): string | undefined {
  const plain = text.replace(/[\s\u3000]+/g, '');
  if (organ.test(plain) && plain.length <= 40) return plain;
  const before = plain.endsWith(plainTitle(title)) ? plain.slice(0, -plainTitle(title).length) : '';
  return organ.test(before) ? before : undefined;
}

/** A number that fills its line; one inside a sentence is another document's. */
function loneNumber(text: string): string | undefined {
  const trimmed = text.trim().replace(/^(?:文号|编号|文书编号)[:：]?/, '');
  const [found, ...more] = findDocumentNumbers(trimmed);
  if (!found || more.length > 0) return undefined;
  return trimmed.length - (found.end - found.start) <= 2 ? found.value : undefined;
}

export function stated(value: unknown, line: TextLine, page: SourcePage): Value {
  return { value, state: 'draft', ...placesOf({ lines: [line], page }) };
}
