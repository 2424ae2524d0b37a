import type { CaseFile, Value } from '../../../shared/generated/schemas.ts';
import { plainNumber } from '../../../shared/identity/document-number.ts';

/** A case as a register could name it. */
export interface KnownCase {
  id: string;
  agency: string;
  caseNumber: string;
  decisionNumber: string;
}

/** Finds the cases that a line of a register can mean, by agency and number. */
export class KnownCases {
  readonly #byNumber = new Map<string, Set<string>>();

  constructor(cases: readonly KnownCase[]) {
    for (const { id, agency, caseNumber, decisionNumber } of cases) {
      for (const number of new Set([caseNumber, decisionNumber])) {
        if (number !== '') this.#add(keyOf(agency, number), id);
      }
    }
  }

  /** Ids of cases of this agency with one of the numbers: none, the one that is meant, or several in doubt. */
  find({ agency, caseNumber, decisionNumber }: CaseFile): string[] {
    const found = new Set<string>();
    for (const number of [caseNumber, decisionNumber]) {
      if (number === undefined) continue;
      for (const id of this.#byNumber.get(keyOf(agency.name, number)) ?? []) found.add(id);
    }
    return [...found];
  }

  #add(key: string, id: string): void {
    const ids = this.#byNumber.get(key) ?? new Set();
    this.#byNumber.set(key, ids.add(id));
  }
}

/** Whether a case file states, in its header or on a paper, the case number or decision number of another. */
export function statesNumberOf(caseFile: CaseFile, { caseNumber, decisionNumber }: CaseFile): boolean {
  const stated = new Set(
    [
      caseFile.caseNumber,
      caseFile.decisionNumber,
      ...caseFile.documents.flatMap(({ fields }) => [
        textOf(fields?.number),
        textOf(fields?.caseNumber),
        textOf(fields?.decisionNumber),
      ]),
    ].flatMap((number) => (number === undefined ? [] : [plainNumber(number)])),
  );
  return [caseNumber, decisionNumber].some(
    (number) => number !== undefined && stated.has(plainNumber(number)),
  );
}

function textOf(value: Value | undefined): string | undefined {
  return value && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}

function keyOf(agency: string, number: string): string {
  return `${plainNumber(agency)}\u001f${plainNumber(number)}`;
}
