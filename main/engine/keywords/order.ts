import type { ReviewReason } from '../../../shared/generated/schemas.ts';
import { compareValues } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { no, type RawOccurrence, undecided, yes } from '../outcome.ts';
import { because, reasonOf, type Source } from '../reading.ts';

interface Step {
  label: string;
  date: string;
  sources: readonly Source[];
}

/** Steps that took place follow one another; one pair out of order is enough for `no`. */
export const keyword = defineKeyword<'order'>({
  key: 'order',
  compile(compiler, node) {
    const steps = node.order.steps.map((step) => ({ label: step.label, read: compiler.operand(step.at) }));
    const { strict = false, needAll = false, ignoreUnknown = false } = node.order;
    return (scope) => {
      const known: Step[] = [];
      const sources: Source[] = [];
      let open: ReviewReason | undefined;
      for (const step of steps) {
        const reading = step.read(scope);
        sources.push(...reading.sources);
        if (reading.state === 'known')
          known.push({ label: step.label, date: String(reading.value), sources: reading.sources });
        else if (reading.state === 'absent' && needAll) return no(sources);
        else if (reading.state === 'unknown' && !ignoreUnknown) open ??= reasonOf(reading);
      }
      const broken = inversions(known, strict);
      if (broken.occurrences.length > 0) return { answer: 'no', sources, occurrences: broken.occurrences };
      const reason =
        open ?? broken.reason ?? (known.length < 2 ? because('notRead', steps[0]?.label) : undefined);
      return reason ? undecided(reason, sources) : yes(sources);
    };
  },
});

/** Each step against the latest one before it. */
function inversions(
  steps: readonly Step[],
  strict: boolean,
): { occurrences: RawOccurrence[]; reason?: ReviewReason } {
  const occurrences: RawOccurrence[] = [];
  let reason: ReviewReason | undefined;
  let latest: Step | undefined;
  for (const step of steps) {
    if (latest) {
      const inOrder = compareValues(latest.date, strict ? 'lt' : 'le', step.date);
      if (inOrder === false) {
        occurrences.push({
          count: 1,
          note: `${step.label}（${step.date}）${strict && latest.date === step.date ? '不晚于' : '早于'}${latest.label}（${latest.date}）`,
          sources: [...latest.sources, ...step.sources],
        });
        continue;
      }
      if (inOrder !== true) reason ??= inOrder;
    }
    latest = step;
  }
  return reason ? { occurrences, reason } : { occurrences };
}
