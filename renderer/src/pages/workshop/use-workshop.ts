import { useEffect, useRef, useState } from 'react';
import type {
  ApiError,
  DraftCheck,
  FileRef,
  SheetColumnRole,
  SheetLook,
  SheetTableChoice,
  StandardDraft,
  StandardSaved,
} from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';

/** A table with what the person says of it. */
export interface TableState extends SheetTableChoice {
  chosen: boolean;
}

export interface Workshop {
  file: FileRef | undefined;
  look: SheetLook | undefined;
  tables: readonly TableState[];
  draft: StandardDraft | undefined;
  check: DraftCheck | undefined;
  saved: StandardSaved | undefined;
  busy: boolean;
  error: ApiError | undefined;
  open(): Promise<void>;
  changeTable(index: number, patch: Partial<TableState>): void;
  read(): Promise<void>;
  backToTables(): void;
  change(draft: StandardDraft): void;
  save(): Promise<void>;
  restart(): void;
  /** A draft that was begun before and not saved. */
  kept: StandardDraft | undefined;
  goOn(): void;
  discard(): void;
}

/** How long after the last change the draft is checked, milliseconds. */
const pause = 250;
/** How long after the last change the draft is kept, milliseconds. */
const keepAfter = 800;

/** The state of one standard in the making, from the file to what was saved. */
export function useWorkshop(): Workshop {
  const { bridge, call, jobs } = useClient();
  const [file, setFile] = useState<FileRef>();
  const [look, setLook] = useState<SheetLook>();
  const [tables, setTables] = useState<readonly TableState[]>([]);
  const [draft, setDraft] = useState<StandardDraft>();
  const [saved, setSaved] = useState<StandardSaved>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const check = useCheck(draft, call);
  const [kept, setKept] = useState<StandardDraft>();
  useKeeping(draft, saved !== undefined, call, setKept);

  const work = async (act: () => Promise<ApiError | undefined>) => {
    setBusy(true);
    setError(undefined);
    setError(await act());
    setBusy(false);
  };
  const restart = () => {
    setFile(undefined);
    setLook(undefined);
    setTables([]);
    setDraft(undefined);
    setSaved(undefined);
    setError(undefined);
  };
  const open = async () => {
    const [picked] = await bridge.pickFiles({
      extensions: ['docx', 'doc', 'xlsx', 'xls'],
      multiple: false,
      folder: false,
    });
    if (!picked) return;
    await work(async () => {
      restart();
      const found = await jobs.run('standards.lookSheets', { file: picked });
      if (!found.ok) return found.error;
      setFile(picked);
      setLook(found.value);
      setTables(
        found.value.tables.map(({ index, headRow, columns, chosen }) => ({
          index,
          headRow,
          chosen,
          roles: columns.map(({ role }) => role),
        })),
      );
      return undefined;
    });
  };
  const read = () =>
    work(async () => {
      if (!file) return undefined;
      const wanted = tables
        .filter(({ chosen }) => chosen)
        .map(({ index, headRow, roles }) => ({ index, headRow, roles }));
      const lines = await jobs.run('standards.readSheets', { file, tables: wanted });
      if (!lines.ok) return lines.error;
      setDraft(lines.value);
      return undefined;
    });
  const save = () =>
    work(async () => {
      if (!draft) return undefined;
      const heads = look ? headsOf(look, tables) : {};
      const done = await call('standards.saveDraft', { draft, heads });
      if (!done.ok) return done.error;
      setKept(undefined);
      setSaved(done.value);
      return undefined;
    });
  return {
    file,
    look,
    tables,
    draft,
    check,
    saved,
    busy,
    error,
    open,
    read,
    save,
    restart,
    change: setDraft,
    kept,
    goOn: () => setDraft(kept),
    discard: () => {
      setKept(undefined);
      void call('standards.keepDraft', {});
    },
    backToTables: () => {
      setKept(draft);
      setDraft(undefined);
    },
    changeTable: (index, patch) =>
      setTables((before) => before.map((table) => (table.index === index ? { ...table, ...patch } : table))),
  };
}

/** What is wrong with the draft as it is now; the last answer stays until the next comes. */
function useCheck(
  draft: StandardDraft | undefined,
  call: ReturnType<typeof useClient>['call'],
): DraftCheck | undefined {
  const [check, setCheck] = useState<DraftCheck>();
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (!draft) {
      setCheck(undefined);
      return undefined;
    }
    const timer = setTimeout(async () => {
      const found = await call('standards.checkDraft', draft);
      if (mine === asked.current && found.ok) setCheck(found.value);
    }, pause);
    return () => clearTimeout(timer);
  }, [draft, call]);
  return check;
}

/** Keeps the draft as it changes, and asks once for one that was begun before. */
function useKeeping(
  draft: StandardDraft | undefined,
  isSaved: boolean,
  call: ReturnType<typeof useClient>['call'],
  setKept: (draft: StandardDraft | undefined) => void,
): void {
  useEffect(() => {
    void call('standards.keptDraft', {}).then((found) => {
      if (found.ok) setKept(found.value.draft);
    });
  }, [call, setKept]);
  useEffect(() => {
    if (!draft || isSaved) return undefined;
    const timer = setTimeout(() => void call('standards.keepDraft', { draft }), keepAfter);
    return () => clearTimeout(timer);
  }, [draft, isSaved, call]);
}

/** What the heads of the tables in use stand for, to be remembered. */
function headsOf(look: SheetLook, tables: readonly TableState[]): Record<string, SheetColumnRole> {
  return Object.fromEntries(
    tables
      .filter(({ chosen }) => chosen)
      .flatMap(({ index, roles }) =>
        (look.tables.find((table) => table.index === index)?.columns ?? []).flatMap(({ head }, at) =>
          head === '' ? [] : [[head, roles[at] ?? 'ignore']],
        ),
      ),
  );
}
