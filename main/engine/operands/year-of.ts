import { isDate } from '../compare.ts';
import { defineOperand } from '../definitions.ts';
import { absent, because, known, unknown } from '../reading.ts';

/**
 * Year of a date, or the year in brackets of a document number (〔2025〕18号), as a number. A number without a year in
 * brackets is absent; one that names two different years is malformed.
 */
export const operand = defineOperand<'yearOf'>({
  key: 'yearOf',
  compile(compiler, node) {
    const readText = compiler.operand(node.yearOf);
    return (scope) => {
      const reading = readText(scope);
      if (reading.state !== 'known') return reading;
      const text = String(reading.value);
      if (isDate(text)) return known(Number(text.slice(0, 4)), reading.sources);
      const years = new Set(bracketedYears(text));
      const [year] = years;
      if (year === undefined) return absent('notStated', `${text}的年份`, reading.sources);
      return years.size === 1
        ? known(year, reading.sources)
        : unknown(because('malformed', text), reading.sources);
    };
  },
});

/** Half-width and full-width brackets of every form that papers use. */
function bracketedYears(text: string): number[] {
  const matches = text
    .normalize('NFKC')
    .matchAll(/[〔〈《【［([]\s*((?:19|20)\d{2})\s*年?\s*[〕〉》】］)\]]/gu);
  return [...matches].map((match) => Number(match[1]));
}
