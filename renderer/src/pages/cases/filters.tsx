import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/context.tsx';
import { type ListFilter, procedureTypes, reviewStates, sortNames, triageGroups } from './list-query.ts';
import type { Rows } from './use-rows.ts';

interface Props {
  filter: ListFilter;
  list: Rows['list'];
  set(patch: Record<string, string | undefined>): void;
}

/** Groups with their counts. */
export function GroupTabs({ filter, list, set }: Props) {
  const { cases } = useMessages();
  return (
    <fieldset className="group-tabs">
      <legend className="sr-only">{cases.groupsLabel}</legend>
      {(['all', ...triageGroups] as const).map((group) => {
        const isOn = (filter.group ?? 'all') === group;
        return (
          <button
            key={group}
            type="button"
            className="group-tab"
            aria-pressed={isOn}
            title={cases.groupNotes[group]}
            onClick={() => set({ group: group === 'all' ? undefined : group })}
          >
            {`${cases.groups[group]} ${list ? list.groups[group] : '…'}`}
          </button>
        );
      })}
    </fieldset>
  );
}

export function Filters({ filter, list, set }: Props) {
  const { cases, common } = useMessages();
  const choices = [
    {
      name: 'agency',
      label: cases.agency,
      any: cases.anyAgency,
      value: filter.agency,
      options: (list?.agencies ?? []).map((agency) => ({ value: agency, label: agency })),
    },
    {
      name: 'type',
      label: cases.procedure,
      any: cases.anyProcedure,
      value: filter.procedure,
      options: procedureTypes.map((type) => ({ value: type, label: common.procedures[type] })),
    },
    {
      name: 'year',
      label: cases.year,
      any: cases.anyYear,
      value: filter.year,
      options: (list?.years ?? []).map((year) => ({ value: year, label: cases.yearOf(year) })),
    },
    {
      name: 'state',
      label: cases.state,
      any: cases.anyState,
      value: filter.state,
      options: reviewStates.map((state) => ({ value: state, label: common.states[state] })),
    },
  ];
  return (
    <div className="row-flex case-filters">
      {choices.map(({ name, label, any, value, options }) => (
        <Select
          key={name}
          aria-label={label}
          className="case-filter"
          popupMatchSelectWidth={false}
          value={value ?? ''}
          options={[{ value: '', label: any }, ...options]}
          onChange={(chosen: string) => set({ [name]: chosen || undefined })}
        />
      ))}
      <SearchBox value={filter.search ?? ''} onSearch={(text) => set({ q: text })} />
      <SortChoice filter={filter} set={set} />
    </div>
  );
}

function SearchBox({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const { cases } = useMessages();
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text === value) return undefined;
    const timer = setTimeout(() => onSearch(text), 80);
    return () => clearTimeout(timer);
  }, [text, value, composing, onSearch]);
  return (
    <input
      type="search"
      className="case-search"
      aria-label={cases.searchLabel}
      placeholder={cases.search}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}

function SortChoice({ filter, set }: Pick<Props, 'filter' | 'set'>) {
  const { cases } = useMessages();
  const { by, descending } = filter.sort;
  return (
    <>
      <Select
        aria-label={cases.sort}
        className="case-filter"
        popupMatchSelectWidth={false}
        value={by}
        options={sortNames.map((name) => ({ value: name, label: cases.sorts[name] }))}
        onChange={(chosen: string) =>
          set({
            sort: chosen,
            order: ['risk', 'decisionDate', 'importedAt'].includes(chosen) ? 'desc' : 'asc',
          })
        }
      />
      <button
        type="button"
        className="link-button"
        aria-label={descending ? cases.descending : cases.ascending}
        title={descending ? cases.descending : cases.ascending}
        onClick={() => set({ sort: by, order: descending ? 'asc' : 'desc' })}
      >
        {descending ? '▼' : '▲'}
      </button>
    </>
  );
}
