import { isDate, normalName } from '../compare.ts';
import { defineOperand } from '../definitions.ts';
import { because, known, listOf, type Reading, type Source, unknown } from '../reading.ts';
import type { Scope } from '../scope.ts';
import { sameKey } from '../spans.ts';

/** What a case has under the index: its values in one text, and what tells alike cases apart. */
interface Entry {
  key: string;
  alike?: string;
}

/** Names of the other cases of the batch with the same values. */
export const operand = defineOperand<'otherCases'>({
  key: 'otherCases',
  compile(compiler, node) {
    const { index, alike } = node.otherCases;
    const values = node.otherCases.of.map((part) => compiler.operand(part));
    const readAlike = alike && compiler.operand(alike);
    const entryOf = (
      scope: Scope,
    ): { entry: Entry; sources: Source[] } | Exclude<Reading, { state: 'known' }> => {
      const sources: Source[] = [];
      const key: string[] = [];
      for (const read of values) {
        const reading = read(scope);
        if (reading.state !== 'known') return reading;
        // Part of a date is alike with many days, and equal to none.
        if (isDate(reading.value) && reading.value.length < 10)
          return { state: 'unknown', reason: because('partialDate'), sources: reading.sources };
        key.push(textOf(reading.value));
        sources.push(...reading.sources);
      }
      const place = readAlike?.(scope);
      return {
        entry: {
          key: key.join('\u001f'),
          ...(place?.state === 'known' ? { alike: textOf(place.value) } : {}),
        },
        sources,
      };
    };
    compiler.batchIndexes.push({
      index,
      read: (scope) => {
        const own = entryOf(scope);
        return 'state' in own ? own : known(JSON.stringify(own.entry));
      },
    });
    return (scope) => {
      const own = entryOf(scope);
      if ('state' in own) return own;
      const { batch, caseFile } = scope.file;
      if (!batch) return unknown(because('batchMissing'), own.sources);
      const labels = (batch.derived(index, entriesByKey).get(own.entry.key) ?? [])
        .filter(({ entry }) => !tellsApart(own.entry.alike, entry.alike))
        .flatMap(({ value }) => batch.others(index, value, caseFile.id));
      return known([...new Set(labels)], own.sources);
    };
  },
});

function textOf(value: unknown): string {
  return normalName(listOf(value).map(String).join('、'));
}

function tellsApart(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && !sameKey(left, right);
}

function entriesByKey(values: Iterable<string>): Map<string, { entry: Entry; value: string }[]> {
  const byKey = new Map<string, { entry: Entry; value: string }[]>();
  for (const value of values) {
    const entry = JSON.parse(value) as Entry;
    const list = byKey.get(entry.key);
    if (list) list.push({ entry, value });
    else byKey.set(entry.key, [{ entry, value }]);
  }
  return byKey;
}
