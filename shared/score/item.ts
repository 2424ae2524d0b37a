import type { Judgement, LineOutcome, ScoreItem, ScoringChoices, SubPoint } from '../generated/schemas.ts';
import { type Charge, chargeOf } from './charge.ts';
import { itemMayBeNotApplicable, missingEffect, subPointMayBeNotApplicable } from './fit.ts';
import { type Milli, sumMilli, toMilli } from './points.ts';
import { lineText, type ScoreTable } from './table.ts';

/** Points got and points that apply, in thousandths. */
export interface Outcome {
  got: Milli;
  of: Milli;
}

export interface SubPointScore {
  line: string;
  text: string;
  state: LineOutcome['state'];
  given: Milli;
  of: Milli;
  full: Milli;
  mayDrop: boolean;
}

export interface ItemScore {
  item: ScoreItem;
  state: 'open' | 'scored' | 'notApplicable' | 'documentMissing';
  /** Every outcome that can be the least or the greatest; one where the item is settled. */
  outcomes: Outcome[];
  subPoints: SubPointScore[];
  faults: Charge[];
  zeroedBy: string | null;
  /** 扣完为止: judged faults exceed what the item has. */
  floored: boolean;
  /** Points lost, thousandths; for a catalogue item without points the sum of its faults. */
  lost: { low: Milli; high: Milli };
}

type Judgements = ReadonlyMap<string, Judgement>;

/** Scores one item of a section from the judgements on it and on its lines. */
export function scoreItem(
  table: ScoreTable,
  choices: ScoringChoices,
  item: ScoreItem,
  judgements: Judgements,
): ItemScore {
  const own = judgements.get(item.id);
  const full = toMilli(item.points ?? 0);
  const leaves = leavesOf(item, judgements);
  if (own && own.verdict !== 'doubtful') {
    const effect = own.verdict === 'documentMissing' ? missingEffect(item) : 'notApplicable';
    const state = effect === 'zero' ? 'documentMissing' : 'notApplicable';
    const outcome = state === 'documentMissing' ? { got: 0, of: full } : setAside(choices, full);
    return settled(item, state, outcome, leaves);
  }
  return fromLeaves(table, choices, item, leaves, own !== undefined);
}

/** What becomes of an item that need not be reviewed: out of the fraction, or counted as full. */
function setAside(choices: ScoringChoices, full: Milli): Outcome {
  return choices.notApplicable === 'full' ? { got: full, of: full } : { got: 0, of: 0 };
}

interface Leaves {
  subPoints: SubPointScore[];
  faults: Charge[];
}

function leavesOf(item: ScoreItem, judgements: Judgements): Leaves {
  return {
    subPoints: item.subPoints.map((subPoint) => scoreSubPoint(item, subPoint, judgements.get(subPoint.id))),
    faults: item.faults.map((fault) => chargeOf(fault.id, { kind: 'fault', item, fault }, judgements)),
  };
}

function scoreSubPoint(item: ScoreItem, subPoint: SubPoint, judgement: Judgement | undefined): SubPointScore {
  const line = { kind: 'subPoint' as const, item, subPoint };
  const full = toMilli(subPoint.points);
  const state = judgement?.verdict ?? 'open';
  return {
    line: subPoint.id,
    text: lineText(line),
    state,
    given: state === 'compliant' ? full : state === 'violated' ? toMilli(judgement?.points ?? 0) : 0,
    of: state === 'notApplicable' ? 0 : full,
    full,
    mayDrop: subPointMayBeNotApplicable(line),
  };
}

function settled(item: ScoreItem, state: ItemScore['state'], outcome: Outcome, leaves: Leaves): ItemScore {
  const lost = outcome.of - outcome.got;
  return {
    item,
    state,
    outcomes: [outcome],
    ...leaves,
    zeroedBy: null,
    floored: false,
    lost: { low: lost, high: lost },
  };
}

function fromLeaves(
  table: ScoreTable,
  choices: ScoringChoices,
  item: ScoreItem,
  leaves: Leaves,
  inDoubt: boolean,
): ItemScore {
  const { subPoints, faults } = leaves;
  const openPoints = subPoints.filter((entry) => isOpen(entry.state));
  const openFaults = faults.filter((entry) => isOpen(entry.state));
  const open = inDoubt || openPoints.length + openFaults.length > 0;
  const untouched = inDoubt || openPoints.length + openFaults.length === subPoints.length + faults.length;

  if (!open && subPoints.length > 0 && subPoints.every((entry) => entry.state === 'notApplicable')) {
    return settled(item, 'notApplicable', setAside(choices, toMilli(item.points ?? 0)), leaves);
  }
  const zeroed = zeroedBy(item, leaves);
  const possibleZero =
    zeroed !== null ||
    openPoints.some((entry) => subPointOf(item, entry.line).zeroesItemIfAbsent) ||
    openFaults.some((entry) => item.faults.find((fault) => fault.id === entry.line)?.zeroesItem) ||
    faults.some((entry) => entry.zeroesItem !== 'no');
  const dropped = sumMilli(subPoints, (entry) => entry.full - entry.of);
  const asFull = choices.notApplicable === 'full' ? dropped : 0;
  const of = toMilli(item.points ?? 0) - dropped + asFull;
  const given = sumMilli(subPoints, (entry) => entry.given) + asFull;
  const openSum = sumMilli(openPoints, (entry) => entry.of);
  const start = (extra: Milli) => (item.kind === 'earn' ? given + extra : of);
  const chargesLow = sumMilli(faults, (entry) => entry.low);
  const chargesHigh = sumMilli(faults, (entry) => entry.high);

  if (item.points === null) {
    const lost = { low: chargesLow, high: chargesHigh };
    return {
      item,
      state: open ? 'open' : 'scored',
      outcomes: [{ got: 0, of: 0 }],
      ...leaves,
      zeroedBy: null,
      floored: false,
      lost,
    };
  }
  const floor = Math.min(toMilli(item.floor ?? 0), of);
  const floored = (points: Milli) => Math.min(Math.max(points, floor), of);
  const best = zeroed ? 0 : floored(start(openSum) - chargesLow);
  const worst = possibleZero ? 0 : floored(start(0) - chargesHigh);
  const outcomes: Outcome[] = [{ got: best, of }];
  if (worst !== best) outcomes.push({ got: worst, of });
  if (choices.notApplicable === 'leave') outcomes.push(...withDropped(openPoints, zeroed, best, of));
  if (untouched && open) outcomes.push(...asWhole(table, choices, item));
  return {
    item,
    state: open ? 'open' : 'scored',
    outcomes,
    ...leaves,
    zeroedBy: zeroed,
    floored: !zeroed && openPoints.length === 0 && start(0) - chargesLow < floor,
    lost: {
      low: Math.min(...outcomes.map((outcome) => outcome.of - outcome.got)),
      high: Math.max(...outcomes.map((outcome) => outcome.of - outcome.got)),
    },
  };
}

/** Outcomes where open sub-points leave the fraction: all of them, and all but one. */
function withDropped(open: SubPointScore[], zeroed: string | null, best: Milli, of: Milli): Outcome[] {
  const droppable = open.filter((entry) => entry.mayDrop);
  if (droppable.length === 0) return [];
  const sum = sumMilli(droppable, (entry) => entry.of);
  const without = (points: Milli): Outcome => ({ got: zeroed ? 0 : best - points, of: of - points });
  const single = droppable.length > 1 && sum === of ? droppable.map((entry) => without(sum - entry.of)) : [];
  return [without(sum), ...single];
}

/** Outcomes of judging the whole item 不适用 or 缺件, where the standard allows it. */
function asWhole(table: ScoreTable, choices: ScoringChoices, item: ScoreItem): Outcome[] {
  const full = toMilli(item.points ?? 0);
  const missing = missingEffect(item);
  const outcomes: Outcome[] = [];
  if (itemMayBeNotApplicable(table, item) || missing === 'notApplicable')
    outcomes.push(setAside(choices, full));
  if (missing === 'zero') outcomes.push({ got: 0, of: full });
  return outcomes;
}

/** The judged line that sets its whole item to zero, or null. */
function zeroedBy(item: ScoreItem, { subPoints, faults }: Leaves): string | null {
  const absent = subPoints.find(
    (entry) =>
      subPointOf(item, entry.line).zeroesItemIfAbsent &&
      entry.given === 0 &&
      (entry.state === 'violated' || entry.state === 'documentMissing'),
  );
  return absent?.line ?? faults.find((entry) => entry.zeroesItem === 'yes')?.line ?? null;
}

function subPointOf(item: ScoreItem, id: string): SubPoint {
  return item.subPoints.find((subPoint) => subPoint.id === id)!;
}

export function isOpen(state: LineOutcome['state']): boolean {
  return state === 'open' || state === 'doubtful';
}
