import { isSame } from '../../../shared/dates/index.ts';
import type { ReviewReason, SameLeaf } from '../../../shared/generated/schemas.ts';
import { isDate, normalName, same } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { type Outcome, type RawOccurrence, undecided, yes } from '../outcome.ts';
import { because, listOf, type Source } from '../reading.ts';
import { CompileError } from '../scope.ts';
import { readProperty } from '../structures.ts';

type Form = NonNullable<SameLeaf['same']['as']>;

/** All stated values agree with the first; blanks are passed over, unread values leave it open. */
export const keyword = defineKeyword<'same'>({
  key: 'same',
  compile(compiler, node) {
    const operands = node.same.of.map((part) => compiler.operand(part));
    const form = node.same.as ?? 'text';
    const ignoreUnread = node.same.ignoreUnread ?? false;
    const { by, property } = node.same;
    if ((by === undefined) !== (property === undefined))
      throw new CompileError('按属性比较时，by 和 property 要一起写');
    return (scope) => {
      const values: { value: unknown; source: readonly Source[] }[] = [];
      let open: ReviewReason | undefined;
      for (const read of operands) {
        const reading = read(scope);
        if (reading.state === 'unknown') {
          if (!ignoreUnread) open ??= reading.reason;
        } else if (reading.state === 'known') values.push(...spread(reading.value, reading.sources, form));
      }
      if (by !== undefined && property !== undefined)
        return sameByGroup(values, { by, property, form, ignoreUnread }, open);
      const [first, ...others] = values;
      const sources = values.flatMap(({ source }) => source);
      if (!first) return undecided(open ?? because('notRead'), sources);
      if (others.some(({ value }) => vague(first.value, value))) open ??= because('partialDate');
      const occurrences: RawOccurrence[] = others
        .filter(({ value }) => !agree(first.value, value, form) && !vague(first.value, value))
        .map(({ value, source }) => ({
          count: 1,
          note: `“${show(value)}”与“${show(first.value)}”不一致`,
          sources: source,
        }));
      if (occurrences.length > 0) return { answer: 'no', sources, occurrences };
      return open ? undecided(open, sources) : yes(sources);
    };
  },
});

interface Grouping {
  by: string;
  property: string;
  form: Form;
  ignoreUnread: boolean;
}

/** Structures with the same name must have the same property; blanks are passed over. */
function sameByGroup(
  members: readonly { value: unknown; source: readonly Source[] }[],
  { by, property, form, ignoreUnread }: Grouping,
  unread: ReviewReason | undefined,
): Outcome {
  const firsts = new Map<string, unknown>();
  const occurrences: RawOccurrence[] = [];
  let open = unread;
  for (const { value: member, source } of members) {
    const key = readProperty(member, by, source);
    const value = readProperty(member, property, source);
    for (const reading of [key, value])
      if (reading.state === 'unknown' && !ignoreUnread) open ??= reading.reason;
    if (key.state !== 'known' || value.state !== 'known') continue;
    const name = normalName(key.value);
    if (!firsts.has(name)) firsts.set(name, value.value);
    else if (vague(firsts.get(name), value.value)) open ??= because('partialDate');
    else if (!agree(firsts.get(name), value.value, form)) {
      const note = `${name}：“${show(value.value)}”与“${show(firsts.get(name))}”不一致`;
      if (!occurrences.some((other) => other.note === note))
        occurrences.push({ count: 1, note, sources: source });
    }
  }
  const sources = members.flatMap(({ source }) => source);
  if (occurrences.length > 0) return { answer: 'no', sources, occurrences };
  if (firsts.size === 0) return undecided(open ?? because('notRead', property), sources);
  return open ? undecided(open, sources) : yes(sources);
}

/** Members of a list with their own sources where each value came from one place. */
function spread(
  value: unknown,
  sources: readonly Source[],
  form: Form,
): { value: unknown; source: readonly Source[] }[] {
  if (form === 'set' || !Array.isArray(value)) return [{ value, source: sources }];
  const paired = sources.length === value.length;
  return value.map((member, index) => ({
    value: member,
    source: paired ? [sources[index] as Source] : sources,
  }));
}

/** Dates of which one is a part of the other: they may be the same or not. */
function vague(left: unknown, right: unknown): boolean {
  return isDate(left) && isDate(right) && left.length !== right.length && isSame(left, right) === 'unknown';
}

function agree(left: unknown, right: unknown, form: Form): boolean {
  if (form === 'name') return normalName(left) === normalName(right);
  if (form === 'set') {
    const [a, b] = [listOf(left), listOf(right)];
    return (
      a.every((item) => b.some((other) => same(item, other))) &&
      b.every((item) => a.some((other) => same(item, other)))
    );
  }
  return same(left, right);
}

function show(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('、') : String(value);
}
