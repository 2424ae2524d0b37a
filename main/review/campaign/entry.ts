import { createHash } from 'node:crypto';
import type { CampaignEntry } from '../../../shared/generated/schemas.ts';
import { plainNumber } from '../../../shared/identity/document-number.ts';

type Named = Pick<CampaignEntry, 'agency' | 'caseType' | 'caseNumber' | 'decisionNumber'>;

/**
 * The line that stands for a case in every hash of a campaign: agency, case type, case number and decision number with
 * tabs between them. Numbers are in plain form, so that the same case from a register and from a scan is one line.
 */
export function entryLine({ agency, caseType, caseNumber, decisionNumber }: Named): string {
  return [agency.trim(), caseType, plainNumber(caseNumber), plainNumber(decisionNumber)].join('\t');
}

/** The entry with its id, numbers in plain form. */
export function makeEntry(named: Named & Pick<CampaignEntry, 'decisionDate'>): CampaignEntry {
  const { caseType, decisionDate } = named;
  return {
    entry: sha256(entryLine(named)).slice(0, 20),
    agency: named.agency.trim(),
    caseType,
    caseNumber: plainNumber(named.caseNumber),
    decisionNumber: plainNumber(named.decisionNumber),
    ...(decisionDate === undefined ? {} : { decisionDate }),
  };
}

/** SHA-256 of the UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Order of the UTF-8 bytes, the same on every machine and in every language. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
