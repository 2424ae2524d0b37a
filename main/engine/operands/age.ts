import { isDate } from '../compare.ts';
import { defineOperand } from '../definitions.ts';
import { because, known, unknown } from '../reading.ts';

/** Full years of age on a day; a year is full from the day after the birthday (周岁, as criminal practice counts; 行政处罚法 is silent). */
export const operand = defineOperand<'ageAt'>({
  key: 'ageAt',
  compile(compiler, node) {
    const readDay = compiler.operand(node.ageAt);
    const readBirth = compiler.operand(node.born);
    return (scope) => {
      const day = readDay(scope);
      if (day.state !== 'known') return day;
      const birth = readBirth(scope);
      if (birth.state !== 'known') return birth;
      const sources = [...day.sources, ...birth.sources];
      if (!isDate(day.value) || !isDate(birth.value)) return unknown(because('malformed'), sources);
      if (day.value.length < 10 || birth.value.length < 10) return unknown(because('partialDate'), sources);
      const years = Number(day.value.slice(0, 4)) - Number(birth.value.slice(0, 4));
      const birthdayPassed = day.value.slice(5, 10) > birth.value.slice(5, 10);
      return known(birthdayPassed ? years : years - 1, sources);
    };
  },
});
