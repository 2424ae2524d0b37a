import { defineKeyword } from '../definitions.ts';
import { undecided, yes } from '../outcome.ts';
import { compileSelector } from '../selector.ts';

/** Documents are in the file; not finding them is `no` only where their absence is established (缺件). */
export const keyword = defineKeyword<'exists'>({
  key: 'exists',
  compile(compiler, node) {
    const select = compileSelector(compiler, node.exists);
    return (scope) => {
      const selection = select(scope);
      if (selection.documents.length > 0) {
        return yes(selection.documents.map((document) => ({ document, field: 'title' })));
      }
      if (selection.absenceDoubt) return undecided(selection.absenceDoubt);
      return { answer: 'no', sources: [], fromAbsence: true };
    };
  },
});
