import type { CaseDocument, ReasonKind, ReviewReason, Value } from '../../shared/generated/schemas.ts';

/** Where a value stands in the file: the document, its field, and the value as read with place and state. */
export interface Source {
  document: CaseDocument;
  field: string;
  value?: Value | undefined;
}

/**
 * What is known of a value. `absent` is established absence (未载明 or 缺件) and may become a fault;
 * everything that is merely not known is `unknown` and never decides.
 */
export type Reading =
  | { state: 'known'; value: unknown; sources: readonly Source[] }
  | { state: 'absent'; absence: 'notStated' | 'documentMissing'; about: string; sources: readonly Source[] }
  | { state: 'unknown'; reason: ReviewReason; sources: readonly Source[]; written?: Written };

/** Signatures or seals that are there though not all of them can be read: how many, and of how many people at least. */
export interface Written {
  marks: number;
  persons: number;
}

const none: readonly Source[] = [];

export function known(value: unknown, sources: readonly Source[] = none): Reading {
  return { state: 'known', value, sources };
}

export function absent(
  absence: 'notStated' | 'documentMissing',
  about: string,
  sources: readonly Source[] = none,
): Reading {
  return { state: 'absent', absence, about, sources };
}

export function unknown(reason: ReviewReason, sources: readonly Source[] = none): Reading {
  return { state: 'unknown', reason, sources };
}

export function because(kind: ReasonKind, about?: string): ReviewReason {
  return about === undefined ? { kind } : { kind, about };
}

/** The reason why a reading that is not known cannot be compared. */
export function reasonOf(reading: Exclude<Reading, { state: 'known' }>): ReviewReason {
  return reading.state === 'unknown' ? reading.reason : because('notStated', reading.about);
}

/** Values of a reading as a flat list; a single value is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
