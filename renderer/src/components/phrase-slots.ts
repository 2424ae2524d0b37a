import type { CheckFinding } from '../../../shared/generated/schemas.ts';
import { placesOf } from './finding/places.ts';

/** What a phrase can ask of the finding at the row, as it is written in the phrase. */
export const phraseSlots = { date: '{日期}', page: '{页码}' } as const;

type Found = Pick<CheckFinding, 'evidence' | 'occurrences' | 'conditions' | 'facts'>;

/** The phrase with the finding's first date and first page number; a slot without a value stays, so that it is seen. */
export function fillSlots(phrase: string, finding: Found | undefined): string {
  return phrase
    .replaceAll(phraseSlots.date, (slot) => firstDate(finding) ?? slot)
    .replaceAll(phraseSlots.page, (slot) => firstPage(finding)?.toString() ?? slot);
}

/** Facts are in words: 2025年10月9日, with time where it has one, several with 、; a reason names the first day. */
function firstDate(finding: Found | undefined): string | undefined {
  for (const { value } of finding?.facts ?? []) {
    const day =
      value === undefined ? undefined : /^\d{4}年\d{1,2}月\d{1,2}日(?= \d{1,2}:|、|$)/.exec(value)?.[0];
    if (day !== undefined) return day;
  }
}

function firstPage(finding: Found | undefined): number | undefined {
  return (finding ? placesOf(finding) : []).find(({ page }) => page !== undefined)?.page;
}
