import type { ParameterEntry, ReviewReason } from '../../../shared/generated/schemas.ts';
import { compareValues, normalName } from '../compare.ts';
import { defineKeyword } from '../definitions.ts';
import { no, undecided, undecidedBy, yes } from '../outcome.ts';
import { compileMatch } from '../parameter-match.ts';
import { because, type Source } from '../reading.ts';
import { CompileError, type Compiler } from '../scope.ts';

/** An entry of a register covers the keys on the day; open while the register is not set. */
export const keyword = defineKeyword<'lookup'>({
  key: 'lookup',
  compile(compiler, node) {
    const { register } = node.lookup;
    const keys = Object.entries(node.lookup.where).map(([name, operand]) => ({
      name,
      read: compiler.operand(operand),
      words: wordsOf(compiler, node.lookup.terms?.[name]),
    }));
    const readMatch = compileMatch(compiler, node.lookup.match);
    const readDay = node.lookup.on ? compiler.operand(node.lookup.on) : undefined;
    return (scope) => {
      const dimensions = readMatch(scope);
      if ('state' in dimensions) return undecidedBy(dimensions);
      const entries = scope.file.parameters.resolve(
        register,
        dimensions.values,
        scope.versionDate,
        dimensions.open,
      );
      if (entries.state !== 'known') return undecidedBy(entries);
      if (!Array.isArray(entries.value)) return undecided(because('malformed', register));
      const sources: Source[] = [];
      const wanted: [string, string[]][] = [];
      for (const { name, read, words } of keys) {
        const reading = read(scope);
        if (reading.state !== 'known') return undecidedBy(reading);
        sources.push(...reading.sources);
        wanted.push([name, [String(reading.value), ...words(String(reading.value))].map(normalName)]);
      }
      const day = readDay?.(scope);
      if (day && day.state !== 'known') return undecidedBy(day);
      const matching = (entries.value as ParameterEntry[]).filter((entry) =>
        wanted.every(
          ([name, values]) => entry[name] !== undefined && values.includes(normalName(entry[name])),
        ),
      );
      if (matching.length === 0) return no(sources);
      if (!day) return yes(sources);
      return valid(matching, String(day.value), [...sources, ...day.sources]);
    };
  },
});

/** What an entry may say instead of a term's id: the term itself or one of its aliases. */
function wordsOf(compiler: Compiler, list: string | undefined): (id: string) => readonly string[] {
  if (list === undefined) return () => [];
  const terms = compiler.vocabulary.terms.get(list);
  if (!terms) throw new CompileError(`没有用语表“${list}”`);
  return (id) => {
    const term = terms.get(id);
    return term ? [term.term, ...(term.aliases ?? [])] : [];
  };
}

function valid(entries: readonly ParameterEntry[], day: string, sources: readonly Source[]) {
  let open: ReviewReason | undefined;
  for (const entry of entries) {
    const started =
      entry.from === undefined || entry.from === '' ? true : compareValues(entry.from, 'le', day);
    const ended = entry.to === undefined || entry.to === '' ? true : compareValues(day, 'le', entry.to);
    if (started === true && ended === true) return yes(sources);
    if (typeof started !== 'boolean') open ??= started;
    if (typeof ended !== 'boolean') open ??= ended;
  }
  return open ? undecided(open, sources) : no(sources);
}
