import type {
  AdjustmentLine,
  DeductionBlock,
  DeductionItem,
  ScoreFault,
  ScoreItem,
  ScoreSchedule,
  ScoreSection,
  Standard,
  SubPoint,
  Veto,
} from '../generated/schemas.ts';

/** A line that can be judged. Points live on leaves; an item takes only 不适用, 缺件 and 存疑待议. */
export type Line =
  | { kind: 'item'; item: ScoreItem }
  | { kind: 'subPoint'; item: ScoreItem; subPoint: SubPoint }
  | { kind: 'fault'; item: ScoreItem; fault: ScoreFault }
  | { kind: 'deduction'; block: DeductionBlock; element: DeductionItem }
  | { kind: 'bonus'; adjustment: AdjustmentLine }
  | { kind: 'minus'; adjustment: AdjustmentLine }
  | { kind: 'veto'; veto: Veto };

/** One score table of a standard with every line that can be judged on it. */
export interface ScoreTable {
  standard: Standard;
  schedule: ScoreSchedule;
  /** Sections with their items, bonus items left out. */
  sections: { section: ScoreSection; items: ScoreItem[] }[];
  bonusItems: ScoreItem[];
  bonusLines: AdjustmentLine[];
  minusLines: AdjustmentLine[];
  lines: ReadonlyMap<string, Line>;
  /** Place of a line in the order of work; a flaw is charged where it appears first. */
  order: ReadonlyMap<string, number>;
}

const tables = new WeakMap<Standard, Map<string, ScoreTable>>();

/** The table with this schedule id, or undefined; built once for a standard. */
export function tableOf(standard: Standard, scheduleId: string): ScoreTable | undefined {
  let known = tables.get(standard);
  if (!known) {
    known = new Map();
    tables.set(standard, known);
  }
  let table = known.get(scheduleId);
  if (!table) {
    const schedule = standard.schedules.find((entry) => entry.id === scheduleId);
    if (!schedule) return undefined;
    table = build(standard, schedule);
    known.set(scheduleId, table);
  }
  return table;
}

function build(standard: Standard, schedule: ScoreSchedule): ScoreTable {
  const items = schedule.sections.flatMap((section) => section.items);
  const bonusLines = standard.adjustments?.bonus.items ?? [];
  const minusLines = standard.adjustments?.minus.items ?? [];
  const entries: [string, Line][] = [
    ...standard.vetoes.map((veto): [string, Line] => [veto.id, { kind: 'veto', veto }]),
    ...items.flatMap(itemLines),
    ...standard.deductionBlocks.flatMap((block) =>
      block.items.map((element): [string, Line] => [element.id, { kind: 'deduction', block, element }]),
    ),
    ...bonusLines.map((adjustment): [string, Line] => [adjustment.id, { kind: 'bonus', adjustment }]),
    ...minusLines.map((adjustment): [string, Line] => [adjustment.id, { kind: 'minus', adjustment }]),
  ];
  return {
    standard,
    schedule,
    sections: schedule.sections.map((section) => ({
      section,
      items: section.items.filter((item) => item.kind !== 'bonus'),
    })),
    bonusItems: items.filter((item) => item.kind === 'bonus'),
    bonusLines,
    minusLines,
    lines: new Map(entries),
    order: new Map(entries.map(([id], index) => [id, index])),
  };
}

function itemLines(item: ScoreItem): [string, Line][] {
  return [
    [item.id, { kind: 'item', item }],
    ...item.subPoints.map((subPoint): [string, Line] => [subPoint.id, { kind: 'subPoint', item, subPoint }]),
    ...item.faults.map((fault): [string, Line] => [fault.id, { kind: 'fault', item, fault }]),
  ];
}

/** Words of a line as printed, without the closing full stop. */
export function lineText(line: Line): string {
  return wordsOf(line).replace(/。$/, '');
}

function wordsOf(line: Line): string {
  switch (line.kind) {
    case 'item':
      return line.item.title;
    case 'subPoint':
      return line.subPoint.text;
    case 'fault':
      return line.fault.code === null ? line.fault.text : `${line.fault.code} ${line.fault.text}`;
    case 'deduction':
      return line.element.text;
    case 'veto':
      return line.veto.text;
    default:
      return line.adjustment.text;
  }
}
