import type {
  AgreementCondition,
  FaultCondition,
  Figure,
  SetCondition,
} from '../../../shared/generated/schemas.ts';
import { isFaultOf, meets } from './case-set.ts';
import type { ReviewedCase } from './reviewed-case.ts';

/** With fewer files a percentage says more than the files do. */
export const fewestForShares = 10;

/** Makes numbers over cases; each carries the condition that finds its cases again. */
export class Counter {
  readonly cases: readonly ReviewedCase[];
  readonly #where: SetCondition;
  #agreements: ReadonlyMap<string, number> | undefined;

  constructor(cases: readonly ReviewedCase[], where: SetCondition = {}) {
    this.cases = cases;
    this.#where = where;
  }

  /** The same over those cases that also meet `where`. */
  within(where: SetCondition): Counter {
    return new Counter(
      this.cases.filter((entry) => meets(entry, where)),
      { ...this.#where, ...where },
    );
  }

  /** Number of cases. */
  count(where: SetCondition = {}): Figure {
    return this.#figure(this.within(where).cases.length, where);
  }

  /** Number of cases, with its share of `base` where that has enough of them. */
  share(where: SetCondition, base: SetCondition): Figure {
    const figure = this.count(where);
    return withShare(figure, this.count(base).value ?? 0);
  }

  /** Number of problems, one for each case and problem. */
  faults(condition: FaultCondition): Figure {
    const number = sum(
      this.cases,
      (entry) => entry.faults.filter((fault) => isFaultOf(fault, condition)).length,
    );
    return this.#figure(number, { fault: condition });
  }

  /** Number of matters on which machine and reviewer agreed or not. */
  agreements(condition: AgreementCondition): Figure {
    const number = this.#tally().get(tallyKey(condition.rule, condition.outcome)) ?? 0;
    return this.#figure(number, { agreement: condition });
  }

  /** Agreements by rule, by outcome and by both, counted once: there are scores of them a case. */
  #tally(): ReadonlyMap<string, number> {
    if (this.#agreements) return this.#agreements;
    const tally = new Map<string, number>();
    const add = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
    for (const { rule, outcome } of this.cases.flatMap((entry) => entry.agreements)) {
      for (const ofRule of [rule, undefined])
        for (const ofOutcome of [outcome, undefined]) add(tallyKey(ofRule, ofOutcome));
    }
    this.#agreements = tally;
    return tally;
  }

  /** Points lost in an item of a standard, over all cases. */
  pointsLost(key: string): Figure {
    const milli = sum(this.cases, (entry) =>
      sum(entry.lost, (item) => (item.key === key ? Math.round(item.points * 1000) : 0)),
    );
    return { ...this.#figure(milli / 1000, { lost: key }), decimals: 2 };
  }

  /** Mean score of the cases that have one. */
  mean(): Figure {
    const scores = this.cases.flatMap(({ result }) => (result?.score == null ? [] : [result.score]));
    const value = scores.length === 0 ? null : round2(sum(scores, (score) => score) / scores.length);
    return { value, decimals: 2, where: { ...this.#where, standing: 'signed' } };
  }

  #figure(value: number, where: SetCondition): Figure {
    return { value, decimals: 0, where: { ...this.#where, ...where } };
  }
}

function tallyKey(rule: string | undefined, outcome: string | undefined): string {
  return `${rule ?? ''}\t${outcome ?? ''}`;
}

/** Adds the percentage of a base to a count, if the base has enough files. */
export function withShare(figure: Figure, base: number, files = base): Figure {
  return files < fewestForShares || base === 0
    ? figure
    : { ...figure, share: round2(((figure.value ?? 0) / base) * 100) };
}

export function sum<T>(entries: readonly T[], number: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + number(entry), 0);
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
