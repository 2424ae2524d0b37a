import { Button, Input } from 'antd';
import type { CalendarYear } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  draft: CalendarYear;
  onChange(draft: CalendarYear): void;
}

/** Rows of holidays and of make-up days; a row without days is left out. */
export function EntryRows({ draft, onChange }: Props) {
  const words = useMessages().calendar.entry;
  const { holidays, makeupWorkdays } = draft;
  const setHoliday = (at: number, patch: Partial<(typeof holidays)[number]>) =>
    onChange({
      ...draft,
      holidays: holidays.map((row, index) => (index === at ? { ...row, ...patch } : row)),
    });
  const setMakeup = (at: number, patch: Partial<(typeof makeupWorkdays)[number]>) =>
    onChange({
      ...draft,
      makeupWorkdays: makeupWorkdays.map((row, index) => (index === at ? { ...row, ...patch } : row)),
    });
  return (
    <div className="calendar-entry">
      <fieldset>
        <legend>{words.holidays}</legend>
        {holidays.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place while they are typed
          <div key={at} className="row-flex calendar-entry-row">
            <Cell label={words.name} value={row.name} onChange={(name) => setHoliday(at, { name })} />
            <Cell label={words.from} value={row.from} day onChange={(from) => setHoliday(at, { from })} />
            <Cell label={words.to} value={row.to} day onChange={(to) => setHoliday(at, { to })} />
            <Button
              size="small"
              onClick={() => onChange({ ...draft, holidays: holidays.filter((_row, index) => index !== at) })}
            >
              {words.removeRow(row.name)}
            </Button>
          </div>
        ))}
        <Button
          size="small"
          onClick={() => onChange({ ...draft, holidays: [...holidays, { name: '', from: '', to: '' }] })}
        >
          {words.addHoliday}
        </Button>
      </fieldset>
      <fieldset>
        <legend>{words.makeups}</legend>
        {makeupWorkdays.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place while they are typed
          <div key={at} className="row-flex calendar-entry-row">
            <Cell label={words.day} value={row.date} day onChange={(date) => setMakeup(at, { date })} />
            <Cell label={words.name} value={row.name} onChange={(name) => setMakeup(at, { name })} />
            <Button
              size="small"
              onClick={() =>
                onChange({ ...draft, makeupWorkdays: makeupWorkdays.filter((_row, index) => index !== at) })
              }
            >
              {words.removeRow(row.date)}
            </Button>
          </div>
        ))}
        <Button
          size="small"
          onClick={() =>
            onChange({
              ...draft,
              makeupWorkdays: [...makeupWorkdays, { date: '', name: holidays[0]?.name ?? '' }],
            })
          }
        >
          {words.addMakeup}
        </Button>
      </fieldset>
    </div>
  );
}

function Cell({
  label,
  value,
  day = false,
  onChange,
}: {
  label: string;
  value: string;
  day?: boolean;
  onChange(text: string): void;
}) {
  return (
    <Input
      aria-label={label}
      placeholder={day ? '2027-01-01' : label}
      value={value}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  );
}
