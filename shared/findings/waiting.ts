import type { CheckFinding } from '../generated/schemas.ts';

/** What many questions of one case wait for at once; asked one by one they are never answered. */
export const waitings = ['inventory', 'settings', 'batch'] as const;
export type Waiting = (typeof waitings)[number];

/** The one act that answers this question together with others like it; undefined where the file itself does. */
export function waitsFor({ verdict, reason }: Pick<CheckFinding, 'verdict' | 'reason'>): Waiting | undefined {
  if (verdict !== 'review') return undefined;
  if (reason?.kind === 'documentUnknown') return 'inventory';
  if (reason?.kind === 'parameterNotSet') return 'settings';
  return reason?.kind === 'batchMissing' ? 'batch' : undefined;
}

/** Questions that the file answers before those that wait for one act. */
export function byWaiting(a: CheckFinding, b: CheckFinding): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(finding: CheckFinding): number {
  const waiting = waitsFor(finding);
  return waiting === undefined ? -1 : waitings.indexOf(waiting);
}
