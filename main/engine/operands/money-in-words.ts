import { readAmountInWords } from '../../../shared/money/index.ts';
import { defineOperand } from '../definitions.ts';
import { because, known, unknown } from '../reading.ts';

/** Yuan from an amount in Chinese words, e.g. 壹拾贰万元整. */
export const operand = defineOperand<'moneyInWords'>({
  key: 'moneyInWords',
  compile(compiler, node) {
    const readWords = compiler.operand(node.moneyInWords);
    return (scope) => {
      const words = readWords(scope);
      if (words.state !== 'known') return words;
      const amount = readAmountInWords(String(words.value));
      return amount.ok
        ? known(amount.cents / 100, words.sources)
        : unknown(because('malformed', String(words.value)), words.sources);
    };
  },
});
