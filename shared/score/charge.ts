import type { AlreadyCounted, Judgement, LineOutcome } from '../generated/schemas.ts';
import { faultLimit } from './fit.ts';
import { type Milli, toMilli } from './points.ts';
import { type Line, lineText } from './table.ts';

/** What one fault, element, bonus or minus line takes (or adds); `low` and `high` differ while it is open. */
export interface Charge {
  line: string;
  text: string;
  state: LineOutcome['state'];
  low: Milli;
  high: Milli;
  /** Before the limit of the line and before what was counted elsewhere. */
  stated: Milli;
  limit: Milli;
  occurrences: number;
  alreadyCounted?: AlreadyCounted;
  /** Whether it takes the whole item; maybe: that hangs on a line that is still open. */
  zeroesItem: 'no' | 'maybe' | 'yes';
}

type ChargeLine = Line & { kind: 'fault' | 'deduction' | 'bonus' | 'minus' };
type Judgements = ReadonlyMap<string, Judgement>;

export function chargeOf(id: string, line: ChargeLine, judgements: Judgements): Charge {
  const judgement = judgements.get(id);
  const limit = limitOf(line);
  const charge: Charge = {
    line: id,
    text: lineText(line),
    state: judgement?.verdict ?? 'open',
    low: 0,
    high: 0,
    stated: 0,
    limit,
    occurrences: 0,
    zeroesItem: 'no',
  };
  if (!judgement || judgement.verdict === 'doubtful') return { ...charge, high: limit };
  if (!takes(line, judgement)) return charge;
  return { ...charge, ...taken(line, judgement, limit, judgements) };
}

function takes(line: ChargeLine, judgement: Judgement): boolean {
  if (line.kind === 'bonus') return judgement.verdict === 'compliant';
  return judgement.verdict === 'violated' || judgement.verdict === 'documentMissing';
}

function taken(
  line: ChargeLine,
  judgement: Judgement,
  limit: Milli,
  judgements: Judgements,
): Partial<Charge> {
  const occurrences = judgement.occurrences ?? 1;
  const each = amountOf(line, judgement);
  const full = Math.min(each * occurrences, limit);
  const counted = judgement.alreadyCounted;
  const zeroesItem: Charge['zeroesItem'] = line.kind === 'fault' && line.fault.zeroesItem ? 'yes' : 'no';
  const result = { low: full, high: full, stated: each * occurrences, occurrences, zeroesItem };
  if (!counted) return result;
  const relieved = Math.min(each * (occurrences - counted.occurrences), limit);
  const other = chargedAt(judgements.get(counted.line));
  return {
    ...result,
    alreadyCounted: counted,
    low: other === 'no' ? full : relieved,
    high: other === 'yes' ? relieved : full,
    zeroesItem: zeroesItem === 'no' || relieved > 0 || other === 'no' ? zeroesItem : whenRelieved[other],
  };
}

const whenRelieved = { yes: 'no', open: 'maybe' } as const;

/** Whether the other line really charges the flaw: only then is this line relieved of it. */
function chargedAt(judgement: Judgement | undefined): 'yes' | 'no' | 'open' {
  if (!judgement || judgement.verdict === 'doubtful') return 'open';
  return judgement.verdict === 'violated' || judgement.verdict === 'documentMissing' ? 'yes' : 'no';
}

function amountOf(line: ChargeLine, judgement: Judgement): Milli {
  switch (line.kind) {
    case 'fault':
      if (line.fault.raisesFileVeto !== null) return 0;
      return toMilli(line.fault.deduct ?? judgement.points ?? line.fault.range?.min ?? 0);
    case 'deduction':
      return toMilli(line.element.points);
    default:
      return toMilli(judgement.points ?? line.adjustment.min);
  }
}

function limitOf(line: ChargeLine): Milli {
  switch (line.kind) {
    case 'fault': {
      const limit = faultLimit(line.fault) ?? line.item.points;
      return limit === null ? Number.MAX_SAFE_INTEGER : toMilli(limit);
    }
    case 'deduction':
      return toMilli(line.element.points);
    default: {
      const { max, totalMax, per } = line.adjustment;
      if (totalMax !== null) return toMilli(totalMax);
      return per === 'once' ? toMilli(max) : Number.MAX_SAFE_INTEGER;
    }
  }
}
