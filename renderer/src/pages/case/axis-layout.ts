import { type DayNumber, intervalOf } from '../../../../shared/dates/index.ts';
import type { TimelineEvent, TimelineSpan } from '../../../../shared/generated/schemas.ts';

/**
 * An event with a date, at `x` of the axis' width, its words in a lane above the line. Events of one day share a
 * mark. Where the lanes are full the mark has no words of its own; the table lists it.
 */
export interface AxisMark {
  key: string;
  x: number;
  lane: number | undefined;
  text: string;
  events: TimelineEvent[];
  isDraft: boolean;
}

/** A legal limit as a bar from `from` to `to`, with the date judged at `target` and its words at `label`. */
export interface AxisBar {
  key: string;
  from: number;
  to: number;
  target: number;
  label: number;
  lane: number;
  span: TimelineSpan;
}

export interface Axis {
  marks: AxisMark[];
  markLanes: number;
  bars: AxisBar[];
  barLanes: number;
  unread: TimelineEvent[];
}

/** Pixels of a character in labels at 100 %, about. */
const characterWidth = 13;
const gap = 12;
/** Longer labels are cut (axis.css); the table and the mark's title have all words. */
const widestLabel = 420;
const mostMarkLanes = 5;

/** Pixels that a label of this text takes at a font size, 1 = 100 %. */
export function labelWidth(text: string, scale: number): number {
  return Math.min(text.length * characterWidth, widestLabel) * scale;
}

/**
 * Places events and limits on a line of `width` pixels. Dates stand where they are, also out of order.
 * `scale` is the reader's font size, 1 = 100 %.
 */
export function layoutAxis(
  events: readonly TimelineEvent[],
  spans: readonly TimelineSpan[],
  width: number,
  scale = 1,
): Axis {
  const days = [
    ...events.map((event) => dayOfText(event.date)),
    ...spans.flatMap((span) => [span.from, span.to, span.lastDay ?? span.to].map(dayOfText)),
  ].filter((day) => day !== undefined);
  const first = Math.min(...days);
  const last = Math.max(...days);
  const place = (day: DayNumber) => (last === first ? width / 2 : ((day - first) / (last - first)) * width);
  const unread = events.filter((event) => dayOfText(event.date) === undefined);
  const limitDays = new Set(
    spans.flatMap((span) => [span.from, span.to].map((date) => String(dayOfText(date)))),
  );
  const marks = stackMarks(events, place, width, scale, limitDays);
  const bars = stackBars(spans, place, width, scale);
  return {
    ...marks,
    ...bars,
    unread,
  };
}

function stackMarks(
  events: readonly TimelineEvent[],
  place: (day: DayNumber) => number,
  width: number,
  scale: number,
  limitDays: ReadonlySet<string>,
): { marks: AxisMark[]; markLanes: number } {
  const byDay = new Map<DayNumber, TimelineEvent[]>();
  for (const event of events) {
    const day = dayOfText(event.date);
    if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  const lanes: { start: number; end: number }[][] = [];
  const marks = [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, list]): AxisMark => {
      const first = list[0]?.date ?? '';
      const labels = [...new Set(list.map((event) => event.label))].join('、');
      return {
        key: String(day),
        x: place(day),
        lane: undefined,
        text: `${first.slice(5) || first} ${labels}`,
        events: list,
        isDraft: list.some(isDraft),
      };
    });
  // Days that limits are counted from or judged by get their words first.
  const ordered = [...marks].sort((a, b) => Number(limitDays.has(b.key)) - Number(limitDays.has(a.key)));
  for (const mark of ordered) {
    const length = labelWidth(mark.text, scale);
    const start = labelStart(mark.x, length, width);
    mark.lane = freeLane(lanes, start, start + length);
  }
  return { marks, markLanes: Math.max(1, lanes.length) };
}

/** The first lane with room between two points, taken at once; undefined where all lanes are full there. */
function freeLane(lanes: { start: number; end: number }[][], start: number, end: number): number | undefined {
  let lane = lanes.findIndex((taken) =>
    taken.every((other) => other.end + gap <= start || end + gap <= other.start),
  );
  if (lane < 0) {
    if (lanes.length >= mostMarkLanes) return undefined;
    lane = lanes.push([]) - 1;
  }
  lanes[lane]?.push({ start, end });
  return lane;
}

/** A label near the right edge grows to the left. */
export function labelStart(x: number, length: number, width: number): number {
  return Math.max(0, Math.min(x, width - length));
}

function stackBars(
  spans: readonly TimelineSpan[],
  place: (day: DayNumber) => number,
  width: number,
  scale: number,
): { bars: AxisBar[]; barLanes: number } {
  const ends: number[] = [];
  const bars = spans.flatMap((span, index): AxisBar[] => {
    const from = dayOfText(span.from);
    const target = dayOfText(span.to);
    if (from === undefined || target === undefined) return [];
    const to = dayOfText(span.lastDay ?? span.to) ?? target;
    // The mark and the date stand beside the name.
    const length = labelWidth(`${span.label}        `, scale);
    const label = labelStart(Math.min(place(from), place(target)), length, width);
    const left = Math.min(place(from), place(to), place(target), label);
    const right = Math.max(place(from), place(to), place(target), label + length);
    const free = ends.findIndex((end) => end + gap <= left);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = right;
    return [
      {
        key: `${span.rule}-${index}`,
        from: place(from),
        to: place(to),
        target: place(target),
        label,
        lane,
        span,
      },
    ];
  });
  return { bars, barLanes: ends.length };
}

function isDraft(event: TimelineEvent): boolean {
  return event.state !== 'confirmed';
}

/** First day that a date of any precision can mean. */
function dayOfText(text: string): DayNumber | undefined {
  return text === '' ? undefined : intervalOf(text)?.earliest;
}

/** Limits to draw: those that a person must look at; all of them on demand, or when there are few. */
export function spansToDraw(spans: readonly TimelineSpan[], all: boolean): readonly TimelineSpan[] {
  if (all || spans.length <= 4) return spans;
  return spans.filter((span) => span.verdict !== 'pass');
}
