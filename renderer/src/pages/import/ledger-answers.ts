import type { FileRef, LedgerImportInput, LedgerLook } from '../../../../shared/generated/schemas.ts';

type ProcedureType = NonNullable<LedgerImportInput['procedure']>;

export const procedureTypes: readonly ProcedureType[] = [
  'penalty.general',
  'penalty.simplified',
  'license',
  'coercion.measure',
  'coercion.execution',
];

/** What the reviewer said about a register so far; what is not said is as the program took it. */
export interface LedgerAnswers {
  sheet?: string | undefined;
  headRow?: number | undefined;
  /** As typed. */
  agency?: string | undefined;
  /** As asked for what is remembered of it. */
  askedAgency?: string | undefined;
  procedure?: ProcedureType | undefined;
  /** Target by column; empty: not imported. */
  targets: Readonly<Record<number, string>>;
}

/** Target of a column: as said, else as taken. */
export function targetOf(
  { column, target }: LedgerLook['columns'][number],
  targets: LedgerAnswers['targets'],
): string {
  return targets[column] ?? target;
}

/** Term of a target that two columns have. */
export function sameTarget(look: LedgerLook, { targets }: LedgerAnswers): string | undefined {
  const seen = new Set<string>();
  for (const column of look.columns) {
    const target = targetOf(column, targets);
    if (target === '') continue;
    if (seen.has(target)) return look.targets.find((entry) => entry.target === target)?.term ?? target;
    seen.add(target);
  }
  return undefined;
}

/** Answers without which no row could be taken. */
export function missingOf(
  look: LedgerLook,
  { agency, procedure, targets }: LedgerAnswers,
): { agency: boolean; procedure: boolean } {
  const has = (wanted: string) => look.columns.some((column) => targetOf(column, targets) === wanted);
  return {
    agency: !has('agency') && (agency ?? look.agency).trim() === '',
    procedure: !has('procedure') && procedure === undefined && look.procedure === undefined,
  };
}

export function ledgerInput(file: FileRef, look: LedgerLook, answers: LedgerAnswers): LedgerImportInput {
  const agency = (answers.agency ?? look.agency).trim();
  const procedure = answers.procedure ?? look.procedure;
  return {
    file,
    sheet: look.sheet,
    headRow: look.headRow,
    ...(agency === '' ? {} : { agency }),
    ...(procedure === undefined ? {} : { procedure }),
    columns: look.columns.map((column) => ({
      column: column.column,
      target: targetOf(column, answers.targets),
    })),
  };
}
