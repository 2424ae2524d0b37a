import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError, CasesPage } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useChanges } from '../../api/use-query.ts';
import type { ListFilter } from './list-query.ts';
import { blockSize, nextBlock, type RowBlocks } from './row-blocks.ts';

/** The list as far as it was read. `key` names the question that it answers. */
interface List {
  key: string;
  blocks: RowBlocks;
  total: number;
  groups: CasesPage['groups'];
  agencies: readonly string[];
  years: readonly string[];
}

export interface Rows {
  list: List | undefined;
  error: ApiError | undefined;
  /** Something changed since the list was read; the order stays until the reader asks. */
  changed: boolean;
  reload(): void;
  /** Says which rows are on screen. */
  show(first: number, last: number): void;
}

/** Reads the case list block by block; the order stays frozen while it is on screen. */
export function useRows(filter: ListFilter): Rows {
  const client = useClient();
  const key = JSON.stringify(filter);
  const [list, setList] = useState<List>();
  const [error, setError] = useState<ApiError>();
  const [changed, setChanged] = useState(false);
  const shown = useRef({ first: 0, last: 0 });
  const round = useRef(0);
  const held = useRef<List>(undefined);
  const reading = useRef<number>(undefined);

  const readMore = useCallback(async () => {
    const mine = round.current;
    const now = held.current;
    if (!now || reading.current !== undefined) return;
    const block = nextBlock(now.blocks, now.total, shown.current);
    if (block === undefined) return;
    reading.current = block;
    const page = await client.call('cases.list', {
      ...(JSON.parse(now.key) as ListFilter),
      offset: block * blockSize,
      limit: blockSize,
    });
    if (mine !== round.current) return;
    reading.current = undefined;
    if (!page.ok) {
      setError(page.error);
      return;
    }
    held.current = { ...now, blocks: new Map(now.blocks).set(block, page.value.rows) };
    setList(held.current);
    void readMore();
  }, [client]);

  const reload = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    reading.current = undefined;
    const first = await client.call('cases.list', {
      ...(JSON.parse(key) as ListFilter),
      offset: 0,
      limit: blockSize,
    });
    if (mine !== round.current) return;
    if (!first.ok) {
      setError(first.error);
      return;
    }
    const { rows, total, groups, agencies, years } = first.value;
    held.current = { key, blocks: new Map([[0, rows]]), total, groups, agencies, years };
    setError(undefined);
    setChanged(false);
    setList(held.current);
    void readMore();
  }, [client, key, readMore]);

  useEffect(() => {
    void reload();
    return () => {
      round.current += 1;
    };
  }, [reload]);

  const noteChange = useCallback(() => {
    if ((held.current?.total ?? 0) === 0) void reload();
    else setChanged(true);
  }, [reload]);
  useChanges(['cases'], noteChange);

  const show = useCallback(
    (first: number, last: number) => {
      shown.current = { first, last };
      void readMore();
    },
    [readMore],
  );
  return { list, error, changed, reload: () => void reload(), show };
}
