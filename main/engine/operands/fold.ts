import type { FoldOperand } from '../../../shared/generated/schemas.ts';
import { isDate, same } from '../compare.ts';
import { defineOperand } from '../definitions.ts';
import { because, known, listOf, type Reading, type Source, unknown } from '../reading.ts';

/** One value from several: sum, max, min, count, distinct count or union of all members. */
export const operand = defineOperand<'fold'>({
  key: 'fold',
  compile(compiler, node) {
    const operands = node.of.map((part) => compiler.operand(part));
    return (scope) => {
      const values: unknown[] = [];
      const sources: Source[] = [];
      let missing: Reading | undefined;
      for (const read of operands) {
        const reading = read(scope);
        if (reading.state === 'unknown' && !(reading.written && node.fold === 'count')) return reading;
        sources.push(...reading.sources);
        if (reading.state === 'unknown') values.push(...Array(reading.written?.marks ?? 0).fill(undefined));
        if (reading.state === 'known') values.push(...listOf(reading.value));
        else missing ??= reading;
      }
      if (missing && (!node.skipAbsent || values.length === 0) && node.fold !== 'count') return missing;
      return fold(node.fold, values, sources);
    };
  },
});

function fold(how: FoldOperand['fold'], values: readonly unknown[], sources: readonly Source[]): Reading {
  if (how === 'count') return known(values.length, sources);
  const distinct = values.filter((value, index) => values.findIndex((other) => same(other, value)) === index);
  if (how === 'distinct') return known(distinct.length, sources);
  if (how === 'union') return known(distinct, sources);
  if (values.every((value) => typeof value === 'number')) {
    const numbers = values as readonly number[];
    if (how === 'sum') return known(sumOf(numbers), sources);
    return known(how === 'max' ? Math.max(...numbers) : Math.min(...numbers), sources);
  }
  if (how !== 'sum' && values.every(isDate)) return extremeDate(how, values as readonly string[], sources);
  return unknown(because('malformed'), sources);
}

/** Sum in ten-thousandths, so that cents add up exactly. */
function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.round(number * 10_000), 0) / 10_000;
}

function extremeDate(how: 'max' | 'min', dates: readonly string[], sources: readonly Source[]): Reading {
  if (dates.some((date) => date.length < 10)) return unknown(because('partialDate'), sources);
  const days = dates.map((date) => date.slice(0, 10)).sort();
  return known(how === 'max' ? days.at(-1) : days[0], sources);
}
