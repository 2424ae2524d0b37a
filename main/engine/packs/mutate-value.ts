import type { Value } from '../../../shared/generated/schemas.ts';
import { isRecord } from '../compare.ts';

const notStated: Value = { absent: 'notStated' };

/** All single changes of a value as read, each with its words; last that it is not stated. */
export function* valueChanges(value: Value): Generator<[string, Value]> {
  if (!('value' in value)) return;
  for (const changed of contentChanges(value.value)) {
    yield [`${show(value.value)} → ${show(changed)}`, { ...value, value: changed as typeof value.value }];
  }
  yield [`${show(value.value)} → 未载明`, notStated];
}

/** All single changes of what stands in a value. */
export function* contentChanges(content: unknown): Generator<unknown> {
  if (typeof content === 'boolean') yield !content;
  else if (typeof content === 'number') yield* [content + 1, content - 1, content * 100 + 1, 0];
  else if (typeof content === 'string') yield* isDay(content) ? shiftedDays(content) : [`${content}改`, '改'];
  else if (Array.isArray(content)) yield* listChanges(content);
  else if (isRecord(content)) yield* recordChanges(content);
}

function* listChanges(list: readonly unknown[]): Generator<unknown> {
  yield [];
  for (const [index, member] of list.entries()) {
    yield list.filter((_other, at) => at !== index);
    for (const changed of contentChanges(member)) {
      yield list.map((other, at) => (at === index ? changed : other));
    }
  }
  if (list.length > 0) yield [...list, list[0]];
}

function* recordChanges(record: Record<string, unknown>): Generator<unknown> {
  for (const [key, content] of Object.entries(record)) {
    for (const changed of contentChanges(content)) yield { ...record, [key]: changed };
    const { [key]: _left, ...rest } = record;
    yield rest;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/** One day either way first: the change that a boundary must feel. */
const shifts = [1, -1, 7, -7, 40, -40, 400, -400, 4000, -4000];

function shiftedDays(text: string): string[] {
  return shifts.map((days) => {
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return `${day.toISOString().slice(0, 10)}${text.slice(10)}`;
  });
}

/** A value in few words. */
export function show(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
