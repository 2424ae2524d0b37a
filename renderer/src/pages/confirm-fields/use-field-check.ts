import { useState } from 'react';
import type { ApiError, ByField } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';

export type Entry = ByField['entries'][number];

/** So many values are on the screen together; all of them are seen before any is confirmed. */
export const pageSize = 12;

export function keyOfEntry({ case: id, value }: Entry): string {
  return `${id}/${value.document}/${value.path}`;
}

/** One field of some cases while a person goes through it, twelve values at a time. */
export function useFieldCheck(cases: readonly string[], field: string | undefined) {
  const { call } = useClient();
  const query = useQuery('confirm.byField', { cases: [...cases], ...(field === undefined ? {} : { field }) });
  const [cursor, setCursor] = useState(0);
  const [doubted, setDoubted] = useState<ReadonlySet<string>>(new Set());
  // Doubted ones leave the screen when the others are confirmed; they wait on the page of their case.
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  // Only what was shown beside its original can be confirmed here.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const all = query.value?.entries ?? [];
  const entries = all.filter((entry) => !aside.has(keyOfEntry(entry))).slice(0, pageSize);
  const sure = entries.filter((entry) => seen.has(keyOfEntry(entry)) && !doubted.has(keyOfEntry(entry)));
  const at = Math.min(cursor, Math.max(0, entries.length - 1));
  const confirmSure = async () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    for (const { case: id, value } of sure) {
      const saved = await call('confirm.value', {
        case: id,
        document: value.document,
        path: value.path,
        act: 'confirm',
        ...(value.raw === undefined ? {} : { shown: value.raw }),
        ...(value.alike ? { also: value.alike } : {}),
      });
      if (saved.ok) continue;
      setError(saved.error);
      break;
    }
    setBusy(false);
    const left = entries.filter((entry) => !sure.includes(entry)).map(keyOfEntry);
    setAside(new Set([...aside, ...left]));
    setCursor(0);
    query.reload();
  };
  return {
    query,
    entries,
    total: all.length,
    aside: all.filter((entry) => aside.has(keyOfEntry(entry))),
    at,
    doubted,
    sure,
    error,
    busy,
    seen: (entry: Entry) => {
      const key = keyOfEntry(entry);
      setSeen((before) => (before.has(key) ? before : new Set([...before, key])));
    },
    moveTo: setCursor,
    step: (by: number) => setCursor(Math.max(0, Math.min(entries.length - 1, at + by))),
    doubt: (entry: Entry | undefined) => {
      if (!entry) return;
      const next = new Set(doubted);
      if (!next.delete(keyOfEntry(entry))) next.add(keyOfEntry(entry));
      setDoubted(next);
    },
    confirmSure,
  };
}
