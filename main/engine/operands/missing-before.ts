import { normalName } from '../compare.ts';
import { defineOperand } from '../definitions.ts';
import { absent, because, known, unknown } from '../reading.ts';

/** Series and place in it of a document number: 某罚决〔2025〕18号 is number 18 of 某罚决[2025]. */
interface Numbered {
  series: string;
  number: number;
}

/** Numbers of the series that no case of the batch bears, right before this one. */
export const operand = defineOperand<'missingBefore'>({
  key: 'missingBefore',
  compile(compiler, node) {
    const { index, atLeast, share } = node.missingBefore;
    const read = compiler.operand(node.missingBefore.of);
    compiler.batchIndexes.push({
      index,
      read: (scope) => {
        const reading = read(scope);
        if (reading.state !== 'known') return reading;
        const numbered = numberOf(String(reading.value), scope.file.caseFile.agency.name);
        return numbered ? known(JSON.stringify(numbered)) : absent('notStated', String(reading.value));
      },
    });
    return (scope) => {
      const reading = read(scope);
      if (reading.state !== 'known') return reading;
      const { sources } = reading;
      const text = String(reading.value);
      const own = numberOf(text, scope.file.caseFile.agency.name);
      if (!own) return absent('notStated', `${text}的序号`, sources);
      const { batch } = scope.file;
      if (!batch) return unknown(because('batchMissing'), sources);
      const numbers = batch.derived(index, numbersBySeries).get(own.series) ?? [];
      const [lowest = 0] = numbers;
      const span = (numbers.at(-1) ?? 0) - lowest + 1;
      if (numbers.length < atLeast || numbers.length < share * span)
        return absent('notStated', '可比的文号', sources);
      const before = numbers.findLast((number) => number < own.number) ?? own.number - 1;
      return known(before + 1 < own.number ? [runInWords(text, before + 1, own.number - 1)] : [], sources);
    };
  },
});

function numberOf(text: string, agency: string): Numbered | undefined {
  const match = /^(.*)[[(<《〈]((?:19|20)\d{2})年?[\])>》〉](?:第|字第)?(\d{1,9})号?$/u.exec(
    normalName(text),
  );
  if (!match) return undefined;
  const [, prefix = '', year = '', number = ''] = match;
  return { series: `${normalName(agency)}\u001f${prefix}[${year}]`, number: Number(number) };
}

/** Numbers that the batch has, in order, by series. */
function numbersBySeries(values: Iterable<string>): Map<string, number[]> {
  const sets = new Map<string, Set<number>>();
  for (const value of values) {
    const { series, number } = JSON.parse(value) as Numbered;
    sets.set(series, (sets.get(series) ?? new Set<number>()).add(number));
  }
  return new Map([...sets].map(([series, numbers]) => [series, [...numbers].sort((a, b) => a - b)]));
}

/** The missing numbers written as the number at hand is. */
function runInWords(text: string, from: number, to: number): string {
  const digits = /\d+(?=\D*$)/u;
  const width = digits.exec(text)?.[0].length ?? 0;
  const write = (number: number) =>
    String(number).padStart(width, text.match(digits)?.[0][0] === '0' ? '0' : '');
  const first = text.replace(digits, write(from));
  return from === to ? first : `${first}至${write(to)}号`;
}
