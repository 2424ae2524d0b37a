/** One budget of the interaction design as measured: a number that must not be above its limit. */
export interface Measured {
  budget: string;
  what: string;
  value: number;
  unit: 'ms' | 'frames' | 'MB' | 'faults' | 'shift';
  limit: number;
  /** The same value on a machine where an empty page answers within one frame; it decides where the machine is busy. */
  fair?: number;
  note?: string;
}

export function isMet({ value, fair, limit }: Measured): boolean {
  return Math.min(value, fair ?? value) <= limit;
}

export function printMeasured(line: Measured): void {
  const { budget, what, value, unit, limit, fair, note } = line;
  const decimals = unit === 'shift' ? 3 : unit === 'MB' ? 1 : 0;
  const number = (amount: number) => `${amount.toFixed(decimals)} ${unit}`;
  const aside = [fair === undefined ? '' : `${number(fair)} beside an empty page`, note ?? ''];
  console.log(
    `  ${budget.padEnd(4)} ${what.padEnd(62)} ${number(value).padStart(12)}  ≤ ${number(limit).padEnd(10)} ${isMet(line) ? 'met   ' : 'MISSED'}  ${aside.filter(Boolean).join('; ')}`,
  );
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}
