import type { Operand } from '../../shared/generated/schemas.ts';
import type { Reading, Source } from './reading.ts';
import type { Compiler, Scope } from './scope.ts';

/** Dimension values for a parameter: a value that is absent leaves its dimension open. */
export interface ParameterMatch {
  values: Record<string, string>;
  /** What the open dimensions are called where a value for them is missed. */
  open: Record<string, string>;
  sources: Source[];
}

/** Reads the dimensions of a parameter; a dimension that is not known makes the parameter unknown. */
export function compileMatch(
  compiler: Compiler,
  match: Readonly<Record<string, Operand>> | undefined,
): (scope: Scope) => ParameterMatch | Extract<Reading, { state: 'unknown' }> {
  const dimensions = Object.entries(match ?? {}).map(
    ([key, value]) => [key, compiler.operand(value)] as const,
  );
  return (scope) => {
    const values: Record<string, string> = {};
    const open: Record<string, string> = {};
    const sources: Source[] = [];
    for (const [key, read] of dimensions) {
      const reading = read(scope);
      if (reading.state === 'unknown') return reading;
      if (reading.state === 'known') values[key] = String(reading.value);
      else open[key] = reading.about;
      sources.push(...reading.sources);
    }
    return { values, open, sources };
  };
}
