import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { buildCalendar, calendarProblems } from '../../../../shared/clock/index.ts';
import type { ApiError, CalendarList, CalendarYear } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { blankYear, countKinds, filledYear, monthsOf } from './calendar-days.ts';
import { EntryRows } from './calendar-entry-rows.tsx';

interface Props {
  year: number;
  list: CalendarList;
  onClose(saved: boolean): void;
}

/** An arrangement by hand: source number first, then every day, then a second look before it counts. */
export function CalendarEntry({ year, list, onClose }: Props) {
  const { calendar, common } = useMessages();
  const words = calendar.entry;
  const { call } = useClient();
  const known = list.years.find((entry) => entry.year.year === year)?.year;
  const [draft, setDraft] = useState<CalendarYear>(
    () => known ?? blankYear(year, list.years.at(-1)?.year, words.defaultTitle(year)),
  );
  const [looking, setLooking] = useState(false);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<ApiError>();
  const filled = filledYear(draft);
  const problems = problemsOf(filled, words);
  const save = async () => {
    const saved = await call('calendars.save', { year: filled, checkedTwice: true });
    if (saved.ok) onClose(true);
    else setError(saved.error);
  };
  return (
    <Dialog
      title={looking ? words.lookTitle(year) : words.title(year)}
      wide
      onClose={() => onClose(false)}
      actions={
        looking ? (
          <>
            <Button onClick={() => setLooking(false)}>{words.back}</Button>
            <Button type="primary" disabled={!checked} onClick={() => void save()}>
              {words.save}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>{common.cancel}</Button>
            <Button type="primary" disabled={problems.length > 0} onClick={() => setLooking(true)}>
              {words.look}
            </Button>
          </>
        )
      }
    >
      {error && <ErrorPanel error={error} />}
      {looking ? (
        <SecondLook year={filled} checked={checked} onChecked={setChecked} />
      ) : (
        <>
          <SourceFields draft={draft} onChange={setDraft} />
          <EntryRows draft={draft} onChange={setDraft} />
          {problems.length > 0 && (
            <p className="panel panel-warn">{`${words.problems}${problems.join(common.optionSeparator)}`}</p>
          )}
        </>
      )}
    </Dialog>
  );
}

function problemsOf(
  year: CalendarYear,
  words: ReturnType<typeof useMessages>['calendar']['entry'],
): string[] {
  const [source] = year.sources;
  return [
    ...(source?.documentNumber?.trim() ? [] : [words.noNumber]),
    ...(year.holidays.length === 0 ? [words.noHoliday] : []),
    ...calendarProblems(year),
  ];
}

interface FieldsProps {
  draft: CalendarYear;
  onChange(draft: CalendarYear): void;
}

function SourceFields({ draft, onChange }: FieldsProps) {
  const words = useMessages().calendar.entry;
  const [source] = draft.sources;
  if (!source) return null;
  const set = (patch: Partial<typeof source>) => onChange({ ...draft, sources: [{ ...source, ...patch }] });
  return (
    <div className="field-row">
      <Field label={words.number} required hint={words.numberHint}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            value={source.documentNumber ?? ''}
            onChange={(event) => set({ documentNumber: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.noticeTitle}>
        {({ id }) => (
          <Input id={id} value={source.title} onChange={(event) => set({ title: event.target.value })} />
        )}
      </Field>
    </div>
  );
}

/** What was entered as the year will look, to be compared with the notice a second time. */
function SecondLook({
  year,
  checked,
  onChecked,
}: {
  year: CalendarYear;
  checked: boolean;
  onChecked(checked: boolean): void;
}) {
  const { calendar } = useMessages();
  const words = calendar.entry;
  const counts = useMemo(() => countKinds(monthsOf(buildCalendar([year]), year.year)), [year]);
  return (
    <>
      <p>{words.lookLead}</p>
      <p>
        <strong>
          {calendar.counts(counts.workday + counts.makeupWorkday, counts.holiday, counts.makeupWorkday)}
        </strong>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {year.holidays.map(({ name, from, to }) => (
            <tr key={`${name}${from}`}>
              <td>{`${calendar.kinds.holiday} ${name}`}</td>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          ))}
          {year.makeupWorkdays.map(({ name, date }) => (
            <tr key={date}>
              <td>{`${calendar.kinds.makeupWorkday} ${name}`}</td>
              <td>{date}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <label>
        <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.target.checked)} />
        {` ${words.checked}`}
      </label>
    </>
  );
}
