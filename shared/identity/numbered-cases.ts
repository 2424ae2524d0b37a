import { plainNumber } from './document-number.ts';

export interface Numbered {
  agency: string;
  caseNumber: string;
  decisionNumber: string;
}

/** Finds cases by agency and number: by the case number first, by the decision number where that finds none. */
export class NumberedCases<Case extends Numbered> {
  readonly #byNumber = new Map<string, Case>();

  /** Of two cases with one number the later in the list is found. */
  constructor(cases: Iterable<Case>) {
    for (const one of cases) {
      if (one.caseNumber !== '') this.#byNumber.set(keyOf('case', one.agency, one.caseNumber), one);
      if (one.decisionNumber !== '')
        this.#byNumber.set(keyOf('decision', one.agency, one.decisionNumber), one);
    }
  }

  find({ agency, caseNumber, decisionNumber }: Numbered): Case | undefined {
    return (
      (caseNumber === '' ? undefined : this.#byNumber.get(keyOf('case', agency, caseNumber))) ??
      (decisionNumber === '' ? undefined : this.#byNumber.get(keyOf('decision', agency, decisionNumber)))
    );
  }
}

function keyOf(kind: string, agency: string, number: string): string {
  return [kind, agency.trim(), plainNumber(number)].join('\t');
}
