/** Something to time: `run` does `count` cases from `from` on. */
export interface Subject {
  name: string;
  run(count: number, from: number): void | Promise<void>;
}

export interface Timing {
  name: string;
  /** Median microseconds a case. */
  micros: number;
  /** Microseconds a case in each round. */
  rounds: readonly number[];
}

export interface Effort {
  rounds: number;
  /** How long one turn of one subject lasts at least, in processor time. */
  turnMs: number;
  /** How long each subject runs beforehand. */
  warmMs: number;
}

/**
 * Times subjects in turns, beginning with another one each round, so that what else the machine does meets all of
 * them. Only ratios of one call can be compared.
 */
export async function timeInTurns(subjects: readonly Subject[], effort: Effort): Promise<Timing[]> {
  const lanes: { subject: Subject; count: number; rounds: number[] }[] = [];
  for (const subject of subjects) lanes.push({ subject, count: await settle(subject, effort), rounds: [] });
  for (let round = 0; round < effort.rounds; round += 1) {
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[(turn + round) % lanes.length];
      if (lane) lane.rounds.push(await timed(lane.subject, lane.count, round * 97));
    }
  }
  return lanes.map(({ subject, rounds }) => ({ name: subject.name, micros: median(rounds), rounds }));
}

/** Warms a subject up, so that all are compiled when it counts, and finds how many cases make one turn. */
async function settle(subject: Subject, { turnMs, warmMs }: Effort): Promise<number> {
  let count = 2;
  let warm = 0;
  for (let step = 0; step < 3 || warm < warmMs; step += 1) {
    const micros = Math.max(0.5, await timed(subject, count, step * 37));
    warm += (micros * count) / 1000;
    count = Math.max(2, Math.min(5000, Math.round((turnMs * 1000) / micros)));
  }
  return count;
}

/** Microseconds of processor time a case: on a machine that does other work, the clock would count that too. */
async function timed(subject: Subject, count: number, from: number): Promise<number> {
  const start = process.cpuUsage();
  const pending = subject.run(count, from);
  if (pending) await pending;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
}

/** Median of the ratios round by round; NaN where one has no rounds. */
export function ratio(of: Timing | undefined, to: Timing | undefined): number {
  if (!of || !to) return Number.NaN;
  return median(of.rounds.map((value, round) => value / (to.rounds[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
