/* Generated from main/engine/keywords by `npm run gen`; do not edit. */
import type { Condition } from '../../../shared/generated/schemas.ts';
import { keyword as cap } from '../keywords/cap.ts';
import { keyword as compare } from '../keywords/compare.ts';
import { keyword as count } from '../keywords/count.ts';
import { keyword as deadline } from '../keywords/deadline.ts';
import { keyword as disjoint } from '../keywords/disjoint.ts';
import { keyword as elements } from '../keywords/elements.ts';
import { keyword as exists } from '../keywords/exists.ts';
import { keyword as lookup } from '../keywords/lookup.ts';
import { keyword as manual } from '../keywords/manual.ts';
import { keyword as noOverlap } from '../keywords/no-overlap.ts';
import { keyword as order } from '../keywords/order.ts';
import { keyword as present } from '../keywords/present.ts';
import { keyword as same } from '../keywords/same.ts';
import { keyword as shape } from '../keywords/shape.ts';
import { keyword as unique } from '../keywords/unique.ts';
import type { Compiler, EvaluateCondition } from '../scope.ts';

interface Entry {
  compile(compiler: Compiler, node: Condition): EvaluateCondition;
}

const all = [cap, compare, count, deadline, disjoint, elements, exists, lookup, manual, noOverlap, order, present, same, shape, unique];

export const keywords: Readonly<Record<string, Entry | undefined>> = Object.fromEntries(
  all.map((entry) => [entry.key, entry as unknown as Entry]),
);
