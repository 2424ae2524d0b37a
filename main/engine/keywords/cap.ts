import { defineKeyword } from '../definitions.ts';
import { truth, undecided, undecidedBy } from '../outcome.ts';
import { because, type Source } from '../reading.ts';

/** A value does not pass the smallest of the limits; exceeding one is enough for `no`. */
export const keyword = defineKeyword<'cap'>({
  key: 'cap',
  compile(compiler, node) {
    const readValue = compiler.operand(node.cap.value);
    const limits = node.cap.limits.map((limit) => compiler.operand(limit));
    const tolerance = node.cap.tolerance ?? 0;
    return (scope) => {
      const value = readValue(scope);
      if (value.state !== 'known') return undecidedBy(value);
      if (typeof value.value !== 'number') return undecided(because('malformed'), value.sources);
      const sources: Source[] = [...value.sources];
      let open: ReturnType<typeof undecidedBy> | undefined;
      for (const read of limits) {
        const limit = read(scope);
        sources.push(...limit.sources);
        if (limit.state !== 'known') open ??= undecidedBy(limit);
        else if (typeof limit.value === 'number' && value.value - limit.value > tolerance + 0.00005)
          return truth(false, sources);
      }
      return open ?? truth(true, sources);
    };
  },
});
