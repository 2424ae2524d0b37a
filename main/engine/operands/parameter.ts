import { defineOperand } from '../definitions.ts';
import { known, type Reading, type Source } from '../reading.ts';
import type { EvaluateOperand, Scope } from '../scope.ts';

/** The rule version's own parameter of that name, else a dated parameter resolved by match and day. */
export const operand = defineOperand<'parameter'>({
  key: 'parameter',
  compile(compiler, node) {
    const name = node.parameter;
    const match = Object.entries(node.match ?? {}).map(
      ([key, value]) => [key, compiler.operand(value)] as const,
    );
    const asOf = node.asOf ? compiler.operand(node.asOf) : undefined;
    const otherwise = node.otherwise === undefined ? undefined : known(node.otherwise);
    return (scope) => {
      const own = scope.parameters[name];
      if (own !== undefined) return known(own);
      const day = asOf ? dayOf(asOf(scope)) : scope.versionDate;
      const keys = readMatch(scope, match);
      if ('state' in keys) return keys;
      const reading = scope.file.parameters.resolve(name, keys.values, day);
      const notSet = reading.state === 'unknown' && reading.reason.kind === 'parameterNotSet';
      if (notSet && otherwise) return otherwise;
      return keys.sources.length > 0 ? { ...reading, sources: keys.sources } : reading;
    };
  },
});

function dayOf(reading: Reading): string | undefined {
  return reading.state === 'known' ? String(reading.value).slice(0, 10) : undefined;
}

function readMatch(
  scope: Scope,
  match: readonly (readonly [string, EvaluateOperand])[],
): { values: Record<string, string>; sources: Source[] } | Reading {
  const values: Record<string, string> = {};
  const sources: Source[] = [];
  for (const [key, read] of match) {
    const reading = read(scope);
    if (reading.state === 'unknown') return reading;
    if (reading.state === 'known') values[key] = String(reading.value);
    sources.push(...reading.sources);
  }
  return { values, sources };
}
