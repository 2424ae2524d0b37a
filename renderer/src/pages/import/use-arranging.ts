import { useState } from 'react';
import type { ImportPlanView } from '../../../../shared/generated/schemas.ts';
import {
  type Arrangement,
  arrangementOf,
  loosened,
  mergedUp,
  moved,
  type PlanRow,
  placed,
  renamed,
  rowsOf,
  splitAt,
} from './arrangement.ts';

/** Cases with more files are folded at first. */
const mostUnfolded = 8;

export interface Arranging {
  arrangement: Arrangement;
  rows: readonly PlanRow[];
  current: PlanRow | undefined;
  isOpen(id: number): boolean;
  /** The case whose name is being typed. */
  renaming: number | undefined;
  moveTo(key: string): void;
  step(by: 1 | -1): void;
  toggle(id: number): void;
  beginRename(): void;
  endRename(name?: string): void;
  mergeUp(): void;
  split(): void;
  move(by: 1 | -1): void;
  loosen(): void;
  place(token: string, id: number): void;
}

/** A plan while a person changes what belongs to which case. */
export function useArranging(plan: ImportPlanView): Arranging {
  const [arrangement, setArrangement] = useState(() => arrangementOf(plan));
  const [open, setOpen] = useState<ReadonlySet<number>>(
    () => new Set(arrangement.cases.filter(({ files }) => files.length <= mostUnfolded).map(({ id }) => id)),
  );
  const [cursor, setCursor] = useState('c0');
  const [renaming, setRenaming] = useState<number>();
  const rows = rowsOf(arrangement, open);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === cursor),
  );
  const current = rows[at];
  const moveTo = (key: string) => {
    setRenaming(undefined);
    setCursor(key);
  };
  return {
    arrangement,
    rows,
    current,
    isOpen: (id) => open.has(id),
    renaming,
    moveTo,
    step: (by) => {
      const next = rows[at + by];
      if (next) moveTo(next.key);
    },
    toggle: (id) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      setOpen(next);
    },
    beginRename: () => current && setRenaming(current.case.id),
    endRename: (name) => {
      if (renaming !== undefined && name !== undefined) setArrangement(renamed(arrangement, renaming, name));
      setRenaming(undefined);
    },
    mergeUp: () => {
      if (!current) return;
      const caseAt = arrangement.cases.indexOf(current.case);
      const above = arrangement.cases[caseAt - 1];
      setArrangement(mergedUp(arrangement, current.case.id));
      if (above) moveTo(`c${above.id}`);
    },
    split: () => {
      if (!current?.file) return;
      const { next } = arrangement;
      const changed = splitAt(arrangement, current.case.id, current.file.token);
      if (changed === arrangement) return;
      setArrangement(changed);
      setOpen(new Set([...open, next]));
      moveTo(`c${next}`);
    },
    move: (by) => {
      if (current?.file) setArrangement(moved(arrangement, current.case.id, current.file.token, by));
    },
    loosen: () => {
      if (!current?.file) return;
      setArrangement(loosened(arrangement, current.case.id, current.file.token));
      const next = rows[at + 1] ?? rows[at - 1];
      if (next) moveTo(next.key);
    },
    place: (token, id) => setArrangement(placed(arrangement, token, id)),
  };
}
