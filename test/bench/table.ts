/** One line of the result: a ratio, or a number to know. */
export interface Line {
  what: string;
  measured: string;
  /** As performance.md of the design states it; lines without are there to know. */
  target?: string;
  met?: boolean;
}

/** A ratio that must not be above a limit. */
export function atMost(what: string, measured: number, limit: number): Line {
  return { what, measured: show(measured), target: `≤ ${limit}`, met: measured <= limit };
}

/** How many times faster something must be at least. */
export function atLeast(what: string, measured: number, limit: number): Line {
  return { what, measured: `${show(measured)} × faster`, target: `≥ ${limit}`, met: measured >= limit };
}

export function toKnow(what: string, measured: string): Line {
  return { what, measured };
}

export function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

export function printLines(title: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  for (const { what, measured, target, met } of lines) {
    const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
    console.log(`  ${what.padEnd(66)} ${measured.padStart(18)}  ${(target ?? '').padEnd(7)} ${verdict}`);
  }
}
