import { Ajv } from 'ajv';
import { isValidCreditCode, isValidIdCard } from '../../../shared/identity/index.ts';
import { defineKeyword } from '../definitions.ts';
import { truth, undecidedBy } from '../outcome.ts';

const ajv = new Ajv({ strict: true });
const digits = { idCard: isValidIdCard, creditCode: isValidCreditCode };

/** The value, where stated, has a JSON Schema shape or a valid check digit (GB 11643, GB 32100). */
export const keyword = defineKeyword<'shape'>({
  key: 'shape',
  compile(compiler, node) {
    const read = compiler.operand(node.shape.of);
    const validate = node.shape.schema ? ajv.compile(node.shape.schema) : undefined;
    const digit = node.shape.checkDigit ? digits[node.shape.checkDigit] : undefined;
    return (scope) => {
      const reading = read(scope);
      if (reading.state !== 'known') return undecidedBy(reading);
      const fits = (validate?.(reading.value) ?? true) && (digit?.(String(reading.value)) ?? true);
      return truth(fits, reading.sources);
    };
  },
});
