import { drawCases, excludeCase, listHash, poolOf } from './decide.ts';
import { seededOrder, seededPlace } from './draw.ts';
import { entryLine } from './entry.ts';
import { type CampaignEvent, type CampaignState, evolve, type Stamp } from './state.ts';

export interface DrawCheck {
  /** Draw and replacements came out as they are recorded. */
  same: boolean;
  population: number;
  drawn: number;
  replaced: number;
  /** As they come out now. */
  populationHash: string;
  listHash: string;
  /** The first of the seeded order with its place, to be checked with any tool. */
  example: { line: string; hash: string } | undefined;
}

/** 按种子复核: goes through the log, draws again where it was drawn and looks up each replacement again. */
export function checkDraw(events: readonly (CampaignEvent & Stamp)[]): DrawCheck | undefined {
  let state: CampaignState | undefined;
  let check: DrawCheck | undefined;
  for (const event of events) {
    if (state && event.kind === 'campaign.draw') check = drawnAgain(state, event.body);
    else if (event.kind === 'campaign.voidDraw') check = undefined;
    else if (state && check && event.kind === 'campaign.exclude') {
      const again = excludeCase(state, event.body.entry, event.body.reason);
      const found = again.ok ? again.value.body.replacement : undefined;
      check.same &&= again.ok && found === event.body.replacement;
      if (event.body.replacement !== undefined) check.replaced += 1;
    }
    state = evolve(state, event);
  }
  return check;
}

function drawnAgain(
  before: CampaignState,
  recorded: Extract<CampaignEvent, { kind: 'campaign.draw' }>['body'],
): DrawCheck {
  const pool = poolOf(before);
  const again = drawCases({ ...before, plan: { ...before.plan, draw: recorded.rule } }, recorded.seed);
  const [first] = seededOrder(recorded.seed, pool);
  const body = again.ok ? again.value.body : undefined;
  return {
    same:
      body?.populationHash === recorded.populationHash &&
      body.listHash === recorded.listHash &&
      body.drawn.join() === recorded.drawn.join(),
    population: pool.length,
    drawn: body?.drawn.length ?? 0,
    replaced: 0,
    populationHash: body?.populationHash ?? listHash([]),
    listHash: body?.listHash ?? listHash([]),
    example: first && { line: entryLine(first), hash: seededPlace(recorded.seed, entryLine(first)) },
  };
}
