import { readdirSync, readFileSync } from 'node:fs';

/** How often the processes are looked at, in milliseconds; the system itself keeps the peak of each. */
const every = 200;

export interface PeakMemory {
  /** Megabytes of the process and of each one it started, largest sum of their own peaks; undefined where it can't be told. */
  stop(): number | undefined;
}

/** Follows the memory of a process and of those that it starts. */
export function watchMemory(pid: number): PeakMemory {
  const peaks = new Map<number, number>();
  const look = () => {
    for (const one of withChildren(pid)) {
      const peak = peakOf(one);
      if (peak !== undefined) peaks.set(one, Math.max(peak, peaks.get(one) ?? 0));
    }
  };
  look();
  const clock = setInterval(look, every);
  return {
    stop: () => {
      clearInterval(clock);
      const sum = [...peaks.values()].reduce((total, one) => total + one, 0);
      return peaks.size === 0 ? undefined : Math.round(sum / 1024);
    },
  };
}

function withChildren(pid: number): number[] {
  const found = [pid];
  for (const task of entries(`/proc/${pid}/task`)) {
    const children = text(`/proc/${pid}/task/${task}/children`).trim();
    if (children !== '') found.push(...children.split(' ').flatMap((child) => withChildren(Number(child))));
  }
  return found;
}

/** Kilobytes. */
function peakOf(pid: number): number | undefined {
  const found = /^VmHWM:\s+(\d+) kB/m.exec(text(`/proc/${pid}/status`));
  return found ? Number(found[1]) : undefined;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
