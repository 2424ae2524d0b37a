import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ApiError, CalendarList } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import './calendar.css';
import { CalendarCalculator } from './calendar-calculator.tsx';
import { calendarOf, countKinds, monthsOf } from './calendar-days.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import { RecheckOffer } from './recheck-offer.tsx';

/** 日历: working days of each year, where they come from, and a calculator on them. */
export function CalendarTab() {
  const query = useQuery('calendars.list', {}, ['calendars']);
  return <Loaded query={query}>{(list) => <Years list={list} />}</Loaded>;
}

function Years({ list }: { list: CalendarList }) {
  const { calendar: words } = useMessages();
  const [params, setParams] = useAddressParams();
  const [entering, setEntering] = useState(false);
  const [changed, setChanged] = useState(false);
  const calendar = useMemo(() => calendarOf(list), [list]);
  const year = yearIn(params.get('year'), list);
  const months = useMemo(() => monthsOf(calendar, year), [calendar, year]);
  const shown = list.years.find((entry) => entry.year.year === year);
  const day = params.get('day') ?? undefined;
  const start = params.get('start') ?? `${year}-01-01`;
  const goTo = (next: number) => setParams({ year: String(next), day: undefined });
  const counts = countKinds(months);
  return (
    <div className="library-columns calendar-columns">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="calendar-year" data-pane tabIndex={0}>
        <div className="row-flex">
          <Button onClick={() => goTo(year - 1)}>{words.previousYear}</Button>
          <h2>{words.yearText(year)}</h2>
          <Button onClick={() => goTo(year + 1)}>{words.nextYear}</Button>
          {shown && (
            <span className="quiet">
              {words.counts(counts.workday + counts.makeupWorkday, counts.holiday, counts.makeupWorkday)}
            </span>
          )}
        </div>
        {list.broken.length > 0 && (
          <p className="panel panel-warn">{`${words.broken}${list.broken.join(' ')}`}</p>
        )}
        <Source
          list={list}
          year={year}
          onEnter={() => setEntering(true)}
          onChanged={() => setChanged(true)}
        />
        {changed && <RecheckOffer done={words.changed} />}
        {shown && (
          <>
            <p className="quiet">{`${words.legend} ${words.keys}`}</p>
            <CalendarGrid
              year={year}
              months={months}
              day={day}
              onDay={(date) => setParams({ day: date })}
              onUse={(date) => setParams({ start: date })}
            />
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="library-detail" data-pane tabIndex={0}>
        <CalendarCalculator
          calendar={calendar}
          start={start}
          onStart={(date) => setParams({ start: date })}
        />
      </div>
      {entering && (
        <CalendarEntry
          year={year}
          list={list}
          onClose={(saved) => {
            setEntering(false);
            if (saved) setChanged(true);
          }}
        />
      )}
    </div>
  );
}

/** The year asked for, else the current one where it is loaded, else the last. */
function yearIn(asked: string | null, { years }: CalendarList): number {
  const wanted = Number(asked);
  if (asked !== null && Number.isInteger(wanted) && wanted >= 1949 && wanted <= 2200) return wanted;
  const now = new Date().getFullYear();
  return years.some(({ year }) => year.year === now) ? now : (years.at(-1)?.year.year ?? now);
}

interface SourceProps {
  list: CalendarList;
  year: number;
  onEnter(): void;
  onChanged(): void;
}

/** The notice that a year rests on, or that it is missing and what can be done. */
function Source({ list, year, onEnter, onChanged }: SourceProps) {
  const { calendar: words, common } = useMessages();
  const { bridge, call } = useClient();
  const confirm = useConfirm();
  const [error, setError] = useState<ApiError>();
  const entry = list.years.find((other) => other.year.year === year);
  const settle = (result: { ok: true } | { ok: false; error: ApiError }) => {
    setError(result.ok ? undefined : result.error);
    if (result.ok) onChanged();
  };
  const importFile = async () => {
    const [file] = await bridge.pickFiles({ extensions: ['json'], multiple: false, folder: false });
    if (file) settle(await call('calendars.import', { file }));
  };
  const remove = async () => {
    const agreed = await confirm({ title: words.remove, text: words.removeAsk(year), action: common.remove });
    if (agreed) settle(await call('calendars.remove', { year }));
  };
  return (
    <>
      {entry ? (
        <p>
          {entry.year.sources
            .map(({ title, documentNumber, date, verification }) =>
              [title, documentNumber ?? words.noNumber, date, common.verifications[verification]]
                .filter(Boolean)
                .join(' '),
            )
            .join(common.optionSeparator)}{' '}
          <span className="quiet">{entry.own ? words.own(entry.importedAt ?? '') : words.bundled}</span>
        </p>
      ) : (
        <p className="panel panel-warn">{words.missing(year)}</p>
      )}
      {error && <ErrorPanel error={error} />}
      <div className="row-flex">
        <Button
          type={entry ? 'default' : 'primary'}
          onClick={() => void importFile()}
        >{`${words.import}…`}</Button>
        <Button onClick={onEnter}>{`${entry ? words.edit : words.enter}…`}</Button>
        {entry?.own && <Button onClick={() => void remove()}>{`${words.remove}…`}</Button>}
      </div>
    </>
  );
}
