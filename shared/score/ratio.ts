/** Exact fraction of points; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Ratio = { numerator: 0n, denominator: 1n };

/** Fraction of two whole numbers; the second must not be 0. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Ratio {
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('a score was divided by zero points');
  return bottom < 0n
    ? { numerator: -BigInt(numerator), denominator: -bottom }
    : { numerator: BigInt(numerator), denominator: bottom };
}

/** Thousandths of points as an exact number of points. */
export function fromThousandths(milli: number): Ratio {
  return ratio(milli, 1000);
}

export function add(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Negative, zero or positive like a − b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function max(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) >= 0 ? a : b;
}

export function min(a: Ratio, b: Ratio): Ratio {
  return compare(a, b) <= 0 ? a : b;
}

/** Rounds half up (四舍五入; away from zero below it) to so many decimal places. */
export function round(value: Ratio, decimals: number): number {
  const scale = 10 ** decimals;
  return Number(roundedUnits(value, BigInt(scale))) / scale;
}

/** Whether a decimal of so many places writes the value exactly. */
export function isExact(value: Ratio, decimals: number): boolean {
  return (value.numerator * 10n ** BigInt(decimals)) % value.denominator === 0n;
}

function roundedUnits(value: Ratio, scale: bigint): bigint {
  const top = (value.numerator < 0n ? -value.numerator : value.numerator) * scale;
  const units = (2n * top + value.denominator) / (2n * value.denominator);
  return value.numerator < 0n ? -units : units;
}
