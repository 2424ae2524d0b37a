import type { CampaignEntry } from '../../../../shared/generated/schemas.ts';
import type { Messages } from '../../messages/zh-CN.ts';

/** The number by which people call a case. */
export function entryNumber({
  caseNumber,
  decisionNumber,
}: Pick<CampaignEntry, 'caseNumber' | 'decisionNumber'>): string {
  return caseNumber || decisionNumber;
}

/** A case type in words; types that only some standards know stay as their ids. */
export function typeWord(type: string, { common }: Messages): string {
  return (common.procedures as Record<string, string>)[type] ?? type;
}

/** The first digits of a hash, enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
