import type { KnownJob } from '../api/job-store.ts';

/** A running time shorter than this says too little to estimate from, milliseconds. */
const earliest = 5000;

/** Milliseconds that a job will still take, or undefined while that cannot be told. */
export function remaining({ state, startedAt }: KnownJob, now: number): number | undefined {
  const elapsed = now - startedAt;
  if (state.state !== 'running' || elapsed < earliest || state.done === 0 || state.total === 0)
    return undefined;
  return (elapsed / state.done) * (state.total - state.done);
}

/** In steps that don't flicker: seconds to the next ten, then whole minutes. */
export function roundedDuration(milliseconds: number): { unit: 'seconds' | 'minutes'; amount: number } {
  const seconds = milliseconds / 1000;
  if (seconds < 55) return { unit: 'seconds', amount: Math.max(10, Math.ceil(seconds / 10) * 10) };
  return { unit: 'minutes', amount: Math.ceil(seconds / 60) };
}
