import type { Value } from '../../../shared/generated/schemas.ts';
import { findDates } from '../find/dates.ts';
import type { DocumentSpan, SourcePage, TextLine } from '../page/types.ts';
import { stated } from './head.ts';
import { toCheck } from './read-value.ts';

/**
 * The date under the agency's name (落款日期): a line at the foot of the document that is a date and nothing else,
 * or an agency's name with it. Never a date from the body; where a seal hides the line there is no date.
 */
export function readTailDate(span: DocumentSpan): Value | undefined {
  for (const page of [...span.pages].reverse()) {
    const lines = page.lines.filter(({ text, cell }) => text.trim() !== '' && cell === undefined);
    const found = lines
      .slice(-6)
      .reverse()
      .map((line) => dateAlone(line, page))
      .find((value) => value !== undefined);
    if (found) return found;
    // The foot of the last page that holds text is the document's foot.
    if (lines.length > 3) return undefined;
  }
  return undefined;
}

function dateAlone(line: TextLine, page: SourcePage): Value | undefined {
  const [only, ...more] = findDates(line.text);
  if (!only || more.length > 0) return undefined;
  const rest = `${line.text.slice(0, only.start)}${line.text.slice(only.end)}`.replace(/[\s\u3000]+/g, '');
  if (rest === '' || /^(?:\(?(?:印章|公章|盖章)\)?|[（(](?:印章|公章|盖章)[)）])$/.test(rest))
    return stated(only.value, line, page);
  // Under a seal recognition sees a stray stroke beside the date: the date is taken, and a person looks at it.
  const stray = page.origin === 'recognised' && rest.length === 1 && !/[于至前后起止内]/.test(rest);
  return stray ? toCheck(stated(only.value, line, page)) : undefined;
}
