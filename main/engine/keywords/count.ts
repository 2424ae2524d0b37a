import { defineKeyword } from '../definitions.ts';
import { no, type Outcome, undecided, undecidedBy, yes } from '../outcome.ts';
import { because, listOf, type Source } from '../reading.ts';
import type { EvaluateOperand, Scope } from '../scope.ts';
import { readProperty } from '../structures.ts';

/** Number of (different) members lies within bounds. Established absence counts as none. */
export const keyword = defineKeyword<'count'>({
  key: 'count',
  compile(compiler, node) {
    const readList = compiler.operand(node.count.of);
    const min = node.count.min ? compiler.operand(node.count.min) : undefined;
    const max = node.count.max ? compiler.operand(node.count.max) : undefined;
    const by = node.count.distinctBy;
    return (scope) => {
      const list = readList(scope);
      if (list.state === 'unknown' && list.written && !max) {
        const enough = within(scope, list.written.persons, min, max, list.sources);
        return enough.answer === 'no' ? undecided(list.reason, list.sources) : enough;
      }
      if (list.state === 'unknown') return undecided(list.reason, list.sources);
      const members = list.state === 'known' ? listOf(list.value) : [];
      const counted = by === undefined ? members.length : distinct(members, by, list.sources);
      if (typeof counted !== 'number') return counted;
      return within(scope, counted, min, max, list.sources);
    };
  },
});

function distinct(members: readonly unknown[], by: string, sources: readonly Source[]): number | Outcome {
  const values = new Set<string>();
  for (const member of members) {
    const reading = by === '' ? undefined : readProperty(member, by, sources);
    if (reading === undefined) values.add(String(member));
    else if (reading.state === 'unknown') return undecided(reading.reason, sources);
    else if (reading.state === 'known') values.add(String(reading.value));
  }
  return values.size;
}

function within(
  scope: Scope,
  counted: number,
  min: EvaluateOperand | undefined,
  max: EvaluateOperand | undefined,
  sources: readonly Source[],
): Outcome {
  for (const [bound, broken] of [
    [min, (limit: number) => counted < limit],
    [max, (limit: number) => counted > limit],
  ] as const) {
    if (!bound) continue;
    const limit = bound(scope);
    if (limit.state !== 'known') return undecidedBy(limit);
    if (typeof limit.value !== 'number') return undecided(because('malformed'), sources);
    if (broken(limit.value)) return no(sources);
  }
  return yes(sources);
}
