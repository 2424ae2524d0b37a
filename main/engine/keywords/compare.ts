import { compareValues } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { truth, undecided, undecidedBy } from '../outcome.ts';

/** Two values stand in a relation; undecided where one is not stated or not known. */
export const keyword = defineKeyword<'compare'>({
  key: 'compare',
  compile(compiler, node) {
    const readLeft = compiler.operand(node.compare.left);
    const readRight = compiler.operand(node.compare.right);
    const { op } = node.compare;
    return (scope) => {
      const left = readLeft(scope);
      if (left.state !== 'known') return undecidedBy(left);
      const right = readRight(scope);
      if (right.state !== 'known') return undecidedBy(right);
      const sources = right.sources.length === 0 ? left.sources : [...left.sources, ...right.sources];
      const answer = compareValues(left.value, op, right.value);
      return typeof answer === 'boolean' ? truth(answer, sources) : undecided(answer, sources);
    };
  },
});
