import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseRow } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useCommands } from '../../commands/provider.tsx';
import { copyText } from '../../components/copy-button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useOpenSamples } from '../../office/samples.ts';
import { useSettings } from '../../office/settings.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import './cases.css';
import { CampaignFilter } from './campaign-filter.tsx';
import { Filters, GroupTabs } from './filters.tsx';
import { CaseGrid } from './grid.tsx';
import { filterNames, filterOf, filterWords, type ListFilter } from './list-query.ts';
import { rowAt, rowsRead } from './row-blocks.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SetFilter } from './set-filter.tsx';
import { rowsToTsv } from './tsv.ts';
import { type Rows, useRows } from './use-rows.ts';

/** 案卷: decide what to read first. */
export function CasesPage() {
  const { shell, cases } = useMessages();
  useSetTrail([{ text: shell.pages.cases }]);
  const [params, setParams] = useAddressParams();
  const { settings, save } = useSettings();
  const filter = filterOf(params, settings.listSort);
  const rows = useRows(filter);
  const set = useCallback(
    (patch: Record<string, string | undefined>) => setParams({ ...patch, row: undefined }),
    [setParams],
  );
  const { by, descending } = filter.sort;
  const usual = settings.listSort;
  useEffect(() => {
    if (params.has('sort') && (by !== usual.by || descending !== usual.descending))
      void save({ listSort: { by, descending } });
  }, [params, by, descending, usual, save]);
  return (
    <div className="page-fixed cases">
      <h1 className="sr-only">{cases.listLabel}</h1>
      <div className="cases-top no-print">
        <div className="row-flex">
          {filter.campaign !== undefined && (
            <CampaignFilter campaign={filter.campaign} onClear={() => set({ campaign: undefined })} />
          )}
          {filter.set !== undefined && <SetFilter set={filter.set} onClear={() => set({ set: undefined })} />}
          <GroupTabs filter={filter} list={rows.list} set={set} />
          <details className="sort-why push">
            <summary>{cases.sortWhy}</summary>
            <p className="panel panel-note">{cases.sortWhyText}</p>
          </details>
        </div>
        <Filters filter={filter} list={rows.list} set={set} />
      </div>
      {rows.error && <ErrorPanel error={rows.error} meaning={cases.failed} onRetry={rows.reload} />}
      {!rows.list && !rows.error && <Waiting />}
      {rows.list &&
        (rows.list.total === 0 ? (
          <EmptyList
            filter={filter}
            onClear={() => set(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
          />
        ) : (
          <FilledList rows={rows} list={rows.list} startAt={Number(params.get('row') ?? 0)} />
        ))}
    </div>
  );
}

function EmptyList({ filter, onClear }: { filter: ListFilter; onClear(): void }) {
  const messages = useMessages();
  const { cases, common, home } = messages;
  const openSamples = useOpenSamples();
  const words = filterWords(filter, messages);
  if (words.length > 0) {
    return (
      <div className="empty">
        <p>{cases.emptyFiltered(words.join(common.listSeparator))}</p>
        <Button type="primary" onClick={onClear}>
          {cases.clearFilters}
        </Button>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>{cases.empty}</p>
      <div className="row-flex">
        <Button type="primary" onClick={() => goTo(links.import())}>
          {home.importCases}
        </Button>
        <Button onClick={openSamples}>{home.openSamples}</Button>
      </div>
    </div>
  );
}

function FilledList({
  rows,
  list,
  startAt,
}: {
  rows: Rows;
  list: NonNullable<Rows['list']>;
  startAt: number;
}) {
  const messages = useMessages();
  const { cases } = messages;
  const { settings } = useSettings();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round((32 * settings.fontScale) / 100);
  const virtual = useVirtualRows(scroller, list.total, rowHeight);
  const [cursor, setCursor] = useState(() => Math.max(0, Math.min(startAt || 0, list.total - 1)));
  const [anchor, setAnchor] = useState(cursor);
  const [selected, setSelected] = useState<ReadonlyMap<string, CaseRow>>(new Map());
  const [note, setNote] = useState('');
  const { show } = rows;
  const { scrollTo } = virtual;
  useEffect(() => show(virtual.first, virtual.last), [show, virtual.first, virtual.last]);
  // A new question begins at its first row; coming back begins where the reader was.
  const question = useRef(list.key);
  useEffect(() => {
    if (question.current === list.key) return scrollTo(cursor);
    question.current = list.key;
    setCursor(0);
    setSelected(new Map());
    scroller.current?.scrollTo({ top: 0 });
    return undefined;
  }, [list.key, cursor, scrollTo]);

  const move = useCallback(
    (to: number) => setCursor(Math.max(0, Math.min(list.total - 1, to))),
    [list.total],
  );
  const open = useCallback(
    (index: number) => {
      const row = rowAt(list.blocks, index);
      if (!row) return;
      rememberRow(index);
      goTo(links.case(row.case));
    },
    [list.blocks],
  );
  const toggle = useCallback(
    (index: number) => {
      const row = rowAt(list.blocks, index);
      if (!row) return;
      setCursor(index);
      setAnchor(index);
      setSelected((before) => {
        const next = new Map(before);
        if (!next.delete(row.case)) next.set(row.case, row);
        return next;
      });
    },
    [list.blocks],
  );
  const selectRange = () => {
    const [from, to] = anchor <= cursor ? [anchor, cursor] : [cursor, anchor];
    setSelected((before) => {
      const next = new Map(before);
      for (let index = from; index <= to; index += 1) {
        const row = rowAt(list.blocks, index);
        if (row) next.set(row.case, row);
      }
      return next;
    });
  };
  const chosen = useMemo(() => [...selected.values()], [selected]);
  const asText = useCallback(() => rowsToTsv(chosen, messages), [chosen, messages]);
  const noteCopied = useCallback(() => setNote(cases.copied(chosen.length)), [chosen, cases]);
  useCopyKey(chosen.length > 0 ? asText : undefined, noteCopied);
  const copy = () => {
    copyText(asText());
    noteCopied();
  };
  useCommands({
    'row.next': () => move(cursor + 1),
    'row.previous': () => move(cursor - 1),
    'row.first': () => move(0),
    'row.last': () => move(list.total - 1),
    'row.pageDown': () => move(cursor + virtual.pageSize),
    'row.pageUp': () => move(cursor - virtual.pageSize),
    'row.open': () => open(cursor),
    'row.select': () => toggle(cursor),
    'row.selectRange': selectRange,
    'row.copy': copy,
  });
  return (
    <>
      <CaseGrid
        scroller={scroller}
        rows={virtual}
        blocks={list.blocks}
        total={list.total}
        cursor={cursor}
        selected={selected}
        onCursor={setCursor}
        onToggle={toggle}
        onOpen={open}
      />
      <div className="cases-foot no-print">
        <SelectionBar
          selected={selected}
          onClear={() => setSelected(new Map())}
          onSelectAll={() => setSelected(new Map(rowsRead(list.blocks).map((row) => [row.case, row])))}
          onCopy={copy}
          onDeleted={() => {
            setSelected(new Map());
            rows.reload();
          }}
        />
        <span role="status">{note}</span>
        {rows.changed && (
          <span className="push">
            {cases.changed}{' '}
            <button type="button" className="link-button" onClick={rows.reload}>
              {cases.refresh}
            </button>
          </span>
        )}
        <span className={rows.changed ? 'quiet' : 'quiet push'}>
          {cases.counts(String(cursor + 1), list.total)}
        </span>
      </div>
    </>
  );
}

/** So that coming back finds the same row. */
function rememberRow(index: number): void {
  const [path = '', search = ''] = location.hash.slice(1).split('?');
  const params = new URLSearchParams(search);
  params.set('row', String(index));
  goTo(`${path}?${params}`, { replace: true });
}

/** Ctrl+C copies the chosen rows, unless text is marked or being typed. */
function useCopyKey(text: (() => string) | undefined, onCopied: () => void): void {
  useEffect(() => {
    if (!text) return undefined;
    const onCopy = (event: ClipboardEvent) => {
      const typing = document.activeElement?.matches('input:not([type=checkbox]), textarea');
      if (typing || getSelection()?.isCollapsed === false || event.defaultPrevented) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text());
      onCopied();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [text, onCopied]);
}
