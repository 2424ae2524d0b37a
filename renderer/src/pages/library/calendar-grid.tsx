// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid whose days are walked with arrows
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys go through the command table
import { useEffect, useRef } from 'react';
import { dayOf, isoOf } from '../../../../shared/dates/index.ts';
import { useCommands } from '../../commands/provider.tsx';
import { useMessages } from '../../messages/context.tsx';
import type { CalendarDay, CalendarMonth } from './calendar-days.ts';

interface Props {
  year: number;
  months: readonly CalendarMonth[];
  /** The day that has the focus; the first of the year where none. */
  day: string | undefined;
  onDay(date: string): void;
  onUse(date: string): void;
}

/** A year as twelve months; every day carries its mark as a word, not only as a colour. */
export function CalendarGrid({ year, months, day, onDay, onUse }: Props) {
  const current = months.some(({ days }) => days.some(({ date }) => date === day)) ? day! : `${year}-01-01`;
  const cell = useRef<HTMLTableCellElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the day
  useEffect(() => {
    if (grid.current?.contains(document.activeElement)) cell.current?.focus();
  }, [current]);
  const move = (by: number) => () => {
    const next = isoOf((dayOf(current) ?? 0) + by);
    if (next.startsWith(`${year}-`)) onDay(next);
    cell.current?.focus();
  };
  useCommands({
    'cell.left': move(-1),
    'cell.right': move(1),
    'cell.up': move(-7),
    'cell.down': move(7),
    'calendar.use': () => onUse(current),
  });
  return (
    <div ref={grid} className="calendar-months">
      {months.map(({ month, days }) => (
        <Month
          key={month}
          month={month}
          days={days}
          current={current}
          cell={cell}
          onDay={onDay}
          onUse={onUse}
        />
      ))}
    </div>
  );
}

interface MonthProps extends Pick<Props, 'onDay' | 'onUse'> {
  month: number;
  days: readonly CalendarDay[];
  current: string;
  cell: React.RefObject<HTMLTableCellElement | null>;
}

function Month({ month, days, current, cell, onDay, onUse }: MonthProps) {
  const { calendar: words } = useMessages();
  return (
    <table className="calendar-month" role="grid" aria-label={words.month(month)}>
      <caption>{words.month(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks are known by their place
          <tr key={index}>
            {week.map((day, at) =>
              day ? (
                <td
                  key={day.date}
                  ref={day.date === current ? cell : undefined}
                  role="gridcell"
                  tabIndex={day.date === current ? 0 : -1}
                  aria-selected={day.date === current}
                  title={labelOf(day, words)}
                  className={`calendar-day calendar-${day.kind ?? 'open'}`}
                  onClick={() => onDay(day.date)}
                  onDoubleClick={() => onUse(day.date)}
                >
                  {day.day}
                  <span className="calendar-mark">{day.kind ? words.marks[day.kind] : '?'}</span>
                  <span className="sr-only">{labelOf(day, words)}</span>
                </td>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place before or after the month
                <td key={at} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Days of a month in rows from Monday to Sunday, with empty places around them. */
function weeksOf(days: readonly CalendarDay[]): (CalendarDay | undefined)[][] {
  const places: (CalendarDay | undefined)[] = [
    ...Array.from({ length: (days[0]?.weekday ?? 1) - 1 }, () => undefined),
    ...days,
  ];
  while (places.length % 7 !== 0) places.push(undefined);
  return Array.from({ length: places.length / 7 }, (_none, at) => places.slice(at * 7, at * 7 + 7));
}

function labelOf(
  { date, weekday, kind, name }: CalendarDay,
  words: ReturnType<typeof useMessages>['calendar'],
): string {
  const said = kind ? words.kinds[kind] : words.unsettled;
  return words.dayLabel(date, words.weekdays[weekday - 1] ?? '', said, name);
}
