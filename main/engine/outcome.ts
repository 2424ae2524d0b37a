import type { Derivation, Occurrence, ReviewReason } from '../../shared/generated/schemas.ts';
import { type Reading, reasonOf, type Source } from './reading.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/** What a condition answered, with what it rests on. */
export interface Outcome {
  answer: Answer;
  reason?: ReviewReason;
  sources: readonly Source[];
  /** Names of missing elements. */
  missing?: readonly string[];
  occurrences?: readonly RawOccurrence[];
  derivation?: Derivation;
  /** The answer rests on a document not being in the file. */
  fromAbsence?: boolean;
}

/** One place where a fault shows, before it is written out with titles and pages. */
export interface RawOccurrence extends Omit<Occurrence, 'document' | 'title' | 'evidence'> {
  sources: readonly Source[];
}

const none: readonly Source[] = [];

export function yes(sources: readonly Source[] = none): Outcome {
  return { answer: 'yes', sources };
}

export function no(sources: readonly Source[] = none): Outcome {
  return { answer: 'no', sources };
}

export function undecided(reason: ReviewReason, sources: readonly Source[] = none): Outcome {
  return { answer: 'unknown', reason, sources };
}

export function truth(holds: boolean, sources: readonly Source[] = none): Outcome {
  return { answer: holds ? 'yes' : 'no', sources };
}

/** Outcome of a test whose operand has no value. */
export function undecidedBy(reading: Exclude<Reading, { state: 'known' }>): Outcome {
  return undecided(reasonOf(reading), reading.sources);
}
