import type { LedgerImportInput, LedgerLook } from '../../../shared/generated/schemas.ts';
import type { RememberedHeads } from '../../intake/ledger/columns.ts';
import type { RegisterReading } from '../../intake/register/types.ts';
import type { FoundTables } from '../standards/tables.ts';
import type { Sorted } from './sort-file.ts';

/** A file of the user by path and by the name that messages call it. */
export interface NamedFile {
  path: string;
  name: string;
}

interface Common {
  dataFolder: string;
}

export type RegisterRequest = Common &
  (
    | { kind: 'sort'; files: readonly NamedFile[] }
    | {
        kind: 'look';
        file: NamedFile;
        sheet?: string | undefined;
        headRow?: number | undefined;
        agency?: string | undefined;
        remembered: Readonly<Record<string, RememberedHeads>>;
      }
    | {
        kind: 'ledger';
        file: NamedFile;
        choice: Omit<LedgerImportInput, 'file'>;
        remembered: Readonly<Record<string, RememberedHeads>>;
      }
    | { kind: 'export'; file: NamedFile; profile?: string | undefined }
    | { kind: 'tables'; file: NamedFile }
  );

export interface RegisterAnswers {
  sort: { files: Sorted[]; profiles: { id: string; name: string }[] };
  look: LedgerLook;
  ledger: RegisterReading & {
    agency: string;
    /** What a reviewer corrected, to be remembered for the agency. */
    corrected: RememberedHeads;
  };
  export: RegisterReading;
  tables: FoundTables;
}
