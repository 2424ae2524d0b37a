import { defineKeyword } from '../definitions.ts';
import { undecided } from '../outcome.ts';
import { because, type Source } from '../reading.ts';
import { compileSelector } from '../selector.ts';

/** Only a person can answer; names the pages to look at. */
export const keyword = defineKeyword<'manual'>({
  key: 'manual',
  compile(compiler, node) {
    const selectors = (node.manual.look ?? []).map((selector) => compileSelector(compiler, selector));
    const reason = because('judgement', node.manual.question);
    return (scope) => {
      const sources: Source[] = selectors.flatMap((select) =>
        select(scope).documents.map((document) => ({ document, field: 'title' })),
      );
      return undecided(reason, sources);
    };
  },
});
