import { normalName } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { undecided, yes } from '../outcome.ts';
import { listOf, reasonOf } from '../reading.ts';

/** No name stands on both sides; an established absence on one side means that none can. */
export const keyword = defineKeyword<'disjoint'>({
  key: 'disjoint',
  compile(compiler, node) {
    const readLeft = compiler.operand(node.disjoint.left);
    const readRight = compiler.operand(node.disjoint.right);
    return (scope) => {
      const left = readLeft(scope);
      const right = readRight(scope);
      if (left.state === 'unknown') return undecided(reasonOf(left), left.sources);
      if (right.state === 'unknown') return undecided(reasonOf(right), right.sources);
      const sources = [...left.sources, ...right.sources];
      if (left.state === 'absent' || right.state === 'absent') return yes(sources);
      const names = new Set(listOf(left.value).map(normalName));
      const both = listOf(right.value)
        .map(normalName)
        .filter((name) => names.has(name));
      if (both.length === 0) return yes(sources);
      return {
        answer: 'no',
        sources,
        occurrences: [{ count: both.length, note: [...new Set(both)].join('、'), sources }],
      };
    };
  },
});
