/** Points are decimals with at most three places; sums run in whole thousandths so that 0.1 steps stay exact. */
export type Milli = number;

export function toMilli(points: number): Milli {
  return Math.round(points * 1000);
}

export function fromMilli(milli: Milli): number {
  return milli / 1000;
}

/** Whether a number has at most three decimal places. */
export function isPointValue(points: number): boolean {
  return Number.isFinite(points) && Math.abs(points) <= 1e9 && toMilli(points) / 1000 === points;
}

/** `74.5`, `2`: points as a sheet prints them, without trailing zeros. */
export function pointText(milli: Milli): string {
  const sign = milli < 0 ? '−' : '';
  const whole = Math.floor(Math.abs(milli) / 1000);
  const rest = String(Math.abs(milli) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

/** `3.00`: a number with a fixed count of places; the value is already rounded. */
export function fixedText(value: number, decimals: number): string {
  return value < 0 ? `−${Math.abs(value).toFixed(decimals)}` : value.toFixed(decimals);
}

export function sumMilli<T>(list: readonly T[], points: (entry: T) => Milli): Milli {
  let sum = 0;
  for (const entry of list) sum += points(entry);
  return sum;
}
