import { defineKeyword } from '../definitions.ts';
import { undecided, undecidedBy, yes } from '../outcome.ts';
import { because, listOf } from '../reading.ts';

/** No other case of the batch has the same value under this index; open without a batch, unless said otherwise. */
export const keyword = defineKeyword<'unique'>({
  key: 'unique',
  compile(compiler, node) {
    const { index, alone } = node.unique;
    const read = compiler.operand(node.unique.of);
    compiler.batchIndexes.push({ index, read });
    return (scope) => {
      const reading = read(scope);
      if (reading.state !== 'known') return undecidedBy(reading);
      const { batch } = scope.file;
      if (!batch) {
        return alone === 'yes' ? yes(reading.sources) : undecided(because('batchMissing'), reading.sources);
      }
      const { id } = scope.file.caseFile;
      const others = listOf(reading.value).flatMap((value) => batch.others(index, String(value), id));
      if (others.length === 0) return yes(reading.sources);
      return {
        answer: 'no',
        sources: reading.sources,
        occurrences: others.map((other) => ({
          count: 1,
          note: `同号案卷：${other}`,
          sources: reading.sources,
        })),
      };
    };
  },
});
