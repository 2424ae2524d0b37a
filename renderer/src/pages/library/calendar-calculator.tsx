import { Input, Select } from 'antd';
import { useState } from 'react';
import { type Calendar, deadline, reasonSentence, shiftDate } from '../../../../shared/clock/index.ts';
import { dayOf } from '../../../../shared/dates/index.ts';
import type { LimitUnit } from '../../../../shared/generated/schemas.ts';
import { Field } from '../../components/field.tsx';
import { Strip } from '../../components/finding/strip.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  calendar: Calendar;
  start: string;
  onStart(date: string): void;
}

const units: readonly LimitUnit[] = ['workingDay', 'calendarDay', 'month', 'year'];

/** The last day of a limit, counted as rules count it, with the same strip as a finding. */
export function CalendarCalculator({ calendar, start, onStart }: Props) {
  const { calendar: words } = useMessages();
  const [amount, setAmount] = useState('5');
  const [unit, setUnit] = useState<LimitUnit>('workingDay');
  const limit = /^\d{1,4}$/.test(amount.trim()) ? Number(amount) : 0;
  const isAmount = limit >= 1 && limit <= 1000;
  const isStart = dayOf(start) !== undefined;
  return (
    <section className="calendar-calculator" aria-label={words.calculator}>
      <h2>{words.calculator}</h2>
      <Field label={words.start} problem={isStart ? undefined : words.badStart}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            value={start}
            onChange={(event) => onStart(event.target.value)}
          />
        )}
      </Field>
      <div className="field-row">
        <Field label={words.amount} problem={isAmount ? undefined : words.badAmount}>
          {({ id, describedBy }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              inputMode="numeric"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.unit}>
          {({ id }) => (
            <Select
              id={id}
              value={unit}
              options={units.map((value) => ({ value, label: words.units[value] }))}
              onChange={setUnit}
            />
          )}
        </Field>
      </div>
      {isStart && isAmount && <Outcome calendar={calendar} start={start} limit={limit} unit={unit} />}
    </section>
  );
}

function Outcome({
  calendar,
  start,
  limit,
  unit,
}: {
  calendar: Calendar;
  start: string;
  limit: number;
  unit: LimitUnit;
}) {
  const { calendar: words } = useMessages();
  const last = shiftDate(calendar, start, limit, unit);
  if (!last.known) return <p className="panel panel-warn">{reasonSentence(last.reason)}</p>;
  const { derivation } = deadline(
    { start, end: last.date, limit, unit, relation: 'within', rollOver: 'no' },
    calendar,
  );
  return (
    <>
      <p role="status">
        <strong>{words.lastDay(last.date)}</strong>
      </p>
      <Strip derivation={derivation} />
    </>
  );
}
