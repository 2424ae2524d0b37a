import type { ReviewLine, ScoringSettings, Standard } from '../../../shared/generated/schemas.ts';
import {
  choicesOf,
  type Line,
  lineText,
  linksOf,
  tableOf,
  vetoesInScope,
} from '../../../shared/score/index.ts';

/** A leaf line of a score table as sheets show it, before anybody judged. */
export type SheetLine = Omit<ReviewLine, 'state' | 'problem'>;

/** Leaf lines in the order of the standard; vetoes only where they apply to the kind of case. */
export function sheetLines(standard: Standard, settings: ScoringSettings): SheetLine[] {
  const table = tableOf(standard, settings.schedule);
  if (!table) return [];
  const inScope = new Set(vetoesInScope(table, choicesOf(standard, settings)).map((veto) => veto.id));
  return [...table.lines].flatMap(([id, line]): SheetLine[] => {
    if (line.kind === 'item' || (line.kind === 'veto' && !inScope.has(id))) return [];
    return [
      {
        line: id,
        ...placeOf(standard, settings, line),
        kind: line.kind,
        text: lineText(line),
        rules: linksOf(line).map((link) => link.rule),
      },
    ];
  });
}

function placeOf(
  standard: Standard,
  settings: ScoringSettings,
  line: Line,
): Pick<SheetLine, 'section' | 'item' | 'itemNo' | 'points'> {
  const sections = tableOf(standard, settings.schedule)?.schedule.sections ?? [];
  switch (line.kind) {
    case 'veto':
      return {
        section: standard.vetoGroups.find((group) => group.id === line.veto.group)?.title ?? '一票否决',
        item: line.veto.id,
        itemNo: String(line.veto.no),
        points: '否决',
      };
    case 'deduction':
      return {
        section: line.block.title,
        item: line.block.id,
        itemNo: String(line.element.no),
        points: `−${line.element.points}`,
      };
    case 'bonus':
    case 'minus': {
      const { id, min, max } = line.adjustment;
      const sign = line.kind === 'bonus' ? '+' : '−';
      return {
        section: line.kind === 'bonus' ? '加分' : '减分',
        item: id,
        itemNo: '',
        points: min === max ? `${sign}${min}` : `${sign}${min}～${max}`,
      };
    }
    default: {
      const { item } = line;
      const section = sections.find((entry) => entry.items.some((other) => other.id === item.id));
      const points =
        line.kind === 'subPoint'
          ? String(line.subPoint.points)
          : line.kind === 'fault'
            ? faultPoints(line.fault)
            : '';
      return { section: section?.title ?? '', item: item.id, itemNo: item.no, points };
    }
  }
}

function faultPoints(fault: Extract<Line, { kind: 'fault' }>['fault']): string {
  if (fault.raisesFileVeto !== null) return '否决';
  if (fault.range) return `−${fault.range.min}～${fault.range.max}`;
  return `−${fault.deduct ?? 0}`;
}
