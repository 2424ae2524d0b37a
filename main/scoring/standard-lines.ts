import type { ComparedLine, ScoreFault, Standard } from '../../shared/generated/schemas.ts';
import { entryOf } from '../../shared/score/links.ts';
import { pointText, toMilli } from '../../shared/score/points.ts';
import { type Line, tableOf } from '../../shared/score/table.ts';

/** A line of a standard with what tells it from the others. */
export interface StandardLineEntry extends ComparedLine {
  /** Case type of the table; empty for what belongs to all. */
  caseType: string;
  line: Line;
}

/** Every line of every table, each once, in the order of work. */
export function linesOfStandard(standard: Standard): StandardLineEntry[] {
  const entries = new Map<string, StandardLineEntry>();
  for (const schedule of standard.schedules) {
    const table = tableOf(standard, schedule.id);
    for (const [id, line] of table?.lines ?? []) {
      if (entries.has(id)) continue;
      const inTable = line.kind === 'item' || line.kind === 'subPoint' || line.kind === 'fault';
      const section = inTable ? schedule.sections.find(({ items }) => items.includes(line.item)) : undefined;
      entries.set(id, {
        id,
        kind: line.kind,
        line,
        caseType: inTable ? schedule.caseType : '',
        where: [
          inTable ? section?.title : '',
          line.kind === 'subPoint' || line.kind === 'fault' ? line.item.title : '',
        ]
          .filter(Boolean)
          .join(' › '),
        text: textOf(line),
        points: pointsOf(line),
      });
    }
  }
  return [...entries.values()];
}

function textOf(line: Line): string {
  const entry = entryOf(line);
  return 'title' in entry ? entry.title : entry.text;
}

function pointsOf(line: Line): string {
  switch (line.kind) {
    case 'item':
      return line.item.points === null ? '' : inPoints(line.item.points);
    case 'subPoint':
      return inPoints(line.subPoint.points);
    case 'fault':
      return faultPoints(line.fault);
    case 'deduction':
      return inPoints(line.element.points);
    case 'veto':
      return '';
    default:
      return line.adjustment.min === line.adjustment.max
        ? inPoints(line.adjustment.max)
        : `${inPoints(line.adjustment.min)}–${inPoints(line.adjustment.max)}`;
  }
}

const perWords: Record<ScoreFault['per'], string> = {
  once: '',
  occurrence: '每处',
  element: '每项',
  document: '每份',
};

function faultPoints({ deduct, range, per, max }: ScoreFault): string {
  const amount = range
    ? `${inPoints(range.min)}–${inPoints(range.max)}`
    : deduct === null
      ? ''
      : inPoints(deduct);
  if (amount === '') return '';
  return [perWords[per], amount, max === null ? '' : `最多 ${inPoints(max)}`].filter(Boolean).join(' ');
}

function inPoints(points: number): string {
  return pointText(toMilli(points));
}
