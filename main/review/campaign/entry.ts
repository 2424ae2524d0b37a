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

/**
 * Cases by their numbers. Two with one case number are one case; a decision number tells only where one of them has no
 * case number, since the same decision number on two cases is a fault that reviewers look for.
 */
export class EntryIndex {
  readonly #byCase = new Set<string>();
  readonly #byDecision = new Set<string>();
  readonly #byDecisionAlone = new Set<string>();

  constructor(entries: Iterable<CampaignEntry>) {
    for (const entry of entries) this.add(entry);
  }

  has({ agency, caseNumber, decisionNumber }: CampaignEntry): boolean {
    const decision = `${agency}\t${decisionNumber}`;
    if (caseNumber === '') return this.#byDecision.has(decision);
    return (
      this.#byCase.has(`${agency}\t${caseNumber}`) ||
      (decisionNumber !== '' && this.#byDecisionAlone.has(decision))
    );
  }

  add({ agency, caseNumber, decisionNumber }: CampaignEntry): void {
    if (caseNumber !== '') this.#byCase.add(`${agency}\t${caseNumber}`);
    if (decisionNumber === '') return;
    this.#byDecision.add(`${agency}\t${decisionNumber}`);
    if (caseNumber === '') this.#byDecisionAlone.add(`${agency}\t${decisionNumber}`);
  }
}

/** SHA-256 of the UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Order of the UTF-8 bytes, the same on every machine and in every language. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
