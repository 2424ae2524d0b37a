/* Generated from main/engine/operands by `npm run gen`; do not edit. */
import type { Operand } from '../../../shared/generated/schemas.ts';
import { operand as age } from '../operands/age.ts';
import { operand as choose } from '../operands/choose.ts';
import { operand as dateOf } from '../operands/date-of.ts';
import { operand as daysFrom } from '../operands/days-from.ts';
import { operand as documents } from '../operands/documents.ts';
import { operand as fact } from '../operands/fact.ts';
import { operand as field } from '../operands/field.ts';
import { operand as firstOf } from '../operands/first-of.ts';
import { operand as fold } from '../operands/fold.ts';
import { operand as item } from '../operands/item.ts';
import { operand as missingBefore } from '../operands/missing-before.ts';
import { operand as moneyInWords } from '../operands/money-in-words.ts';
import { operand as otherCases } from '../operands/other-cases.ts';
import { operand as parameter } from '../operands/parameter.ts';
import { operand as pick } from '../operands/pick.ts';
import { operand as product } from '../operands/product.ts';
import { operand as related } from '../operands/related.ts';
import { operand as shift } from '../operands/shift.ts';
import { operand as value } from '../operands/value.ts';
import { operand as yearOf } from '../operands/year-of.ts';
import type { Compiler, EvaluateOperand } from '../scope.ts';

interface Entry {
  compile(compiler: Compiler, node: Operand): EvaluateOperand;
}

const all = [age, choose, dateOf, daysFrom, documents, fact, field, firstOf, fold, item, missingBefore, moneyInWords, otherCases, parameter, pick, product, related, shift, value, yearOf];

export const operands: Readonly<Record<string, Entry | undefined>> = Object.fromEntries(
  all.map((entry) => [entry.key, entry as unknown as Entry]),
);
