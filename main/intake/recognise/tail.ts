import type { Value } from '../../../shared/generated/schemas.ts';
import { findDates } from '../find/dates.ts';
import type { DocumentSpan, SourcePage, TextLine } from '../page/types.ts';
import { stated } from './head.ts';
import { toCheck } from './read-value.ts';

/** How many lines from the end a foot may stand: copies and notes follow it. */
const footLines = 6;
const agency =
  /(?:局|厅|委员会|委|政府|办事处|办公室|大队|支队|总队|中心|机关|部门|公司|院|所)(?:[（(](?:印章|公章|盖章)[）)])?$/u;
const asksToSign = /(?:签收|签名|签字|盖章|捺印|收件人|送达人|见证人)[^：:]{0,12}[：:][\s\u3000_＿]*$/u;

/**
 * The date under the agency's name (落款日期): a line at the foot of the document that is a date and nothing else,
 * or an agency's name with it. Never a date from the body or of somebody who signed for it; where a seal hides the line
 * there is no date, and of several the one beside the agency's name is taken for a person to look at.
 */
export function readTailDate(span: DocumentSpan): Value | undefined {
  for (const page of [...span.pages].reverse()) {
    const lines = page.lines.filter(({ text, cell }) => text.trim() !== '' && cell === undefined);
    const found = datesAtFoot(lines, page);
    const last = found.at(-1);
    if (last) {
      const agree = found.every(
        ({ value }) => 'value' in value && 'value' in last.value && value.value === last.value.value,
      );
      return agree ? last.value : toCheck((found.find(({ ofAgency }) => ofAgency) ?? last).value);
    }
    // The foot of the last page that holds text is the document's foot.
    if (lines.length > 3) return undefined;
  }
  return undefined;
}

function datesAtFoot(lines: readonly TextLine[], page: SourcePage): { value: Value; ofAgency: boolean }[] {
  const from = Math.max(0, lines.length - footLines);
  return lines.slice(from).flatMap((line, index) => {
    const before = lines[from + index - 1]?.text.trim() ?? '';
    const value = asksToSign.test(before) ? undefined : dateAlone(line, page);
    return value ? [{ value, ofAgency: agency.test(before.replace(/\s+/g, '')) }] : [];
  });
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
