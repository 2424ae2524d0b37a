import { Button, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CaseType, EntriesQuery, EntryRow } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { entryNumber, typeWord } from './campaign-words.ts';

const pageSize = 100;
const shows = ['all', 'drawn', 'designated', 'excluded', 'notImported'] as const;
type Show = (typeof shows)[number];

interface Props {
  campaign: string;
  agencies: readonly string[];
  /** What is shown where the address says nothing. */
  usual: Show;
  selected?: ReadonlySet<string>;
  onSelect?(selected: ReadonlySet<string>): void;
  /** Acts on one case, in its last column. */
  acts?(row: EntryRow): ReactNode;
}

/** The cases behind the numbers of a campaign, a hundred at a time; filters stand in the address. */
export function EntryList({ campaign, agencies, usual, selected, onSelect, acts }: Props) {
  const { campaigns } = useMessages();
  const words = campaigns.entries;
  const [params, setParams] = useAddressParams();
  const page = Math.max(0, Number(params.get('page') ?? 0) || 0);
  const show = shows.find((name) => name === params.get('show')) ?? usual;
  const agency = params.get('agency') ?? undefined;
  const type = params.get('type') ?? undefined;
  const search = params.get('q') ?? undefined;
  const input: EntriesQuery = {
    campaign,
    show,
    ...(agency === undefined ? {} : { agency }),
    ...(type === undefined ? {} : { caseType: type as CaseType }),
    ...(search === undefined ? {} : { search }),
    offset: page * pageSize,
    limit: pageSize,
  };
  const query = useQuery('campaigns.entries', input, ['campaigns', 'cases']);
  const set = (patch: Record<string, string | undefined>) => setParams({ page: undefined, ...patch });
  const isFiltered = agency !== undefined || type !== undefined || search !== undefined || show !== usual;
  return (
    <section aria-label={words.label} className="entry-list">
      <div className="row-flex">
        <Select
          aria-label={words.show}
          popupMatchSelectWidth={false}
          value={show}
          options={shows.map((name) => ({ value: name, label: words.shows[name] }))}
          onChange={(name: Show) => set({ show: name })}
        />
        <Select
          aria-label={campaigns.agency}
          popupMatchSelectWidth={false}
          value={agency ?? ''}
          options={[
            { value: '', label: words.allAgencies },
            ...agencies.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name: string) => set({ agency: name || undefined })}
        />
        <SearchField value={search ?? ''} onSearch={(q) => set({ q })} />
        {isFiltered && (
          <button
            type="button"
            className="link-button"
            onClick={() => set({ agency: undefined, type: undefined, q: undefined, show: undefined })}
          >
            {words.clear}
          </button>
        )}
      </div>
      <Loaded query={query}>
        {({ rows, total }) =>
          total === 0 ? (
            <p className="quiet">{words.nothing}</p>
          ) : (
            <>
              <EntryTable rows={rows} selected={selected} onSelect={onSelect} acts={acts} />
              <Pager
                page={page}
                total={total}
                shown={rows.length}
                onPage={(at) => setParams({ page: String(at) })}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch(text: string | undefined): void }) {
  const { entries: words } = useMessages().campaigns;
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock anew
  useEffect(() => {
    if (composing || text === value) return undefined;
    const timer = setTimeout(() => onSearch(text || undefined), 200);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return (
    <input
      type="search"
      className="entry-search"
      aria-label={words.search}
      placeholder={words.search}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}

type TableProps = { rows: readonly EntryRow[] } & {
  [K in 'selected' | 'onSelect' | 'acts']: Props[K] | undefined;
};

function EntryTable({ rows, selected, onSelect, acts }: TableProps) {
  const messages = useMessages();
  const { entries: words } = messages.campaigns;
  const { columns } = words;
  const hasOrder = rows.some(({ order }) => order !== undefined);
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  return (
    <table aria-label={words.label}>
      <thead>
        <tr>
          {selected && <th />}
          {hasOrder && (
            <th scope="col" className="number">
              {columns.order}
            </th>
          )}
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.agency}</th>
          <th scope="col">{columns.type}</th>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.case}</th>
          {acts && <th />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { entry, kind, order } = row;
          const number = entryNumber(entry);
          return (
            <tr key={entry.entry}>
              {selected && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={words.select(number)}
                    checked={selected.has(entry.entry)}
                    onChange={() => toggle(entry.entry)}
                  />
                </td>
              )}
              {hasOrder && <td className="number">{order}</td>}
              <td title={entry.decisionNumber}>{number}</td>
              <td>{entry.agency}</td>
              <td>{typeWord(entry.caseType, messages)}</td>
              <td className="nowrap">{entry.decisionDate ?? messages.common.none}</td>
              <td>{words.kinds[kind]}</td>
              <td>
                {row.case === undefined ? (
                  <span className="quiet">{words.notImported}</span>
                ) : (
                  <Link href={links.case(row.case)}>{row.party || row.title || words.open}</Link>
                )}
              </td>
              {acts && <td>{acts(row)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Pager({
  page,
  total,
  shown,
  onPage,
}: {
  page: number;
  total: number;
  shown: number;
  onPage(page: number): void;
}) {
  const { entries: words } = useMessages().campaigns;
  const from = page * pageSize + 1;
  return (
    <div className="row-flex">
      <span>{words.count(Math.min(from, total), page * pageSize + shown, total)}</span>
      {total > pageSize && (
        <>
          <Button size="small" disabled={page === 0} onClick={() => onPage(page - 1)}>
            {words.previous}
          </Button>
          <Button size="small" disabled={from + pageSize > total} onClick={() => onPage(page + 1)}>
            {words.next}
          </Button>
        </>
      )}
    </div>
  );
}
