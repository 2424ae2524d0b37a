import type { CaseFile } from '../../../shared/generated/schemas.ts';

/** One case of a register or of another platform's export, as far as it says something. */
export interface RegisterCase {
  /** How messages call it: 台账.xlsx 第 3 行. */
  name: string;
  caseFile: CaseFile;
}

/** What was not taken, where, and what to do. */
export interface RegisterNote {
  place: string;
  message: string;
}

export interface RegisterReading {
  cases: RegisterCase[];
  /** Cases that could not be made: nothing of these is taken. */
  failed: RegisterNote[];
  /** What was left out of cases that are taken. */
  notes: RegisterNote[];
}
