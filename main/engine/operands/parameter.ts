import { defineOperand } from '../definitions.ts';
import { compileMatch } from '../parameter-match.ts';
import { known, type Reading } from '../reading.ts';

/** The rule version's own parameter of that name, else a dated parameter resolved by match and day. */
export const operand = defineOperand<'parameter'>({
  key: 'parameter',
  compile(compiler, node) {
    const name = node.parameter;
    const readMatch = compileMatch(compiler, node.match);
    const asOf = node.asOf ? compiler.operand(node.asOf) : undefined;
    const otherwise = node.otherwise === undefined ? undefined : known(node.otherwise);
    return (scope) => {
      const own = scope.parameters[name];
      if (own !== undefined) return known(own);
      const day = asOf ? dayOf(asOf(scope)) : scope.versionDate;
      const keys = readMatch(scope);
      if ('state' in keys) return keys;
      const reading = scope.file.parameters.resolve(name, keys.values, day, keys.open);
      const notSet = reading.state === 'unknown' && reading.reason.kind === 'parameterNotSet';
      if (notSet && otherwise) return otherwise;
      return keys.sources.length > 0 ? { ...reading, sources: keys.sources } : reading;
    };
  },
});

function dayOf(reading: Reading): string | undefined {
  return reading.state === 'known' ? String(reading.value).slice(0, 10) : undefined;
}
