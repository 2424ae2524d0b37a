import type { Row } from 'write-excel-file/node';
import type { ScoreFault, ScoreItem, Standard } from '../../../shared/generated/schemas.ts';
import { head, number, type SheetSpec, spanning, text, writeWorkbook } from '../../reports/xlsx/workbook.ts';

const heads = ['序号', '评查项目', '评查内容', '分值', '扣分标准', '备注', '关联规则'] as const;
const widths = [8, 20, 44, 8, 60, 30, 40] as const;

/** A standard as a workbook, a sheet for each table, with heads that the workshop reads back. */
export function standardWorkbook(standard: Standard): Promise<Uint8Array> {
  return writeWorkbook([
    ...standard.schedules.map((schedule): SheetSpec => {
      const rows = schedule.sections.flatMap((section) =>
        section.items.map(
          (item): Row => [
            text(item.no),
            text(section.title),
            text(item.title),
            number(item.points, 1),
            text(scoringText(item)),
            text(item.note ?? item.notApplicableWhen ?? ''),
            text(rulesText(item)),
          ],
        ),
      );
      return sheet(
        schedule.title,
        [`${standard.title}：${schedule.title}`, ...bookHead(standard)],
        [
          ...rows,
          [
            text(''),
            text(''),
            text('合计', { bold: true }),
            number(schedule.total, 1),
            text(''),
            text(''),
            text(''),
          ],
        ],
      );
    }),
    ...(standard.vetoes.length > 0
      ? [
          sheet(
            '一票否决',
            ['一票否决情形'],
            standard.vetoes.map(
              (veto): Row => [
                text(String(veto.no)),
                text(veto.heading),
                text(veto.text),
                text(''),
                text('一票否决'),
                text(veto.notVetoWhen.join('\n')),
                text(veto.rules.map(({ rule }) => rule).join('\n')),
              ],
            ),
          ),
        ]
      : []),
  ]);
}

function sheet(name: string, titles: readonly string[], rows: Row[]): SheetSpec {
  return {
    name,
    widths,
    frozen: titles.length + 1,
    rows: [...titles.map((title) => spanning(title, heads.length, true)), head(heads), ...rows],
  };
}

function bookHead({ issuer, documentNumber, label }: Standard): string[] {
  return [[issuer, documentNumber, label].filter(Boolean).join('  ')].filter((line) => line !== '');
}

function scoringText(item: ScoreItem): string {
  if (item.faults.length > 0) {
    const missing = item.whenMissing?.effect === 'zero' ? ['缺件的，本项不得分'] : [];
    return [...item.faults.map(faultText), ...missing].join('\n');
  }
  return item.subPoints.map(({ text: words, points }) => `${words}，得${points}分`).join('\n');
}

const per: Record<ScoreFault['per'], string> = {
  once: '',
  occurrence: '每处',
  element: '每项',
  document: '每份',
};

function faultText(fault: ScoreFault): string {
  const { text: words, deduct, range, max, zeroesItem, raisesFileVeto } = fault;
  if (raisesFileVeto !== null) return `${words}，一票否决`;
  if (zeroesItem) return `${words}，本项不得分`;
  const amount = range ? `${range.min}-${range.max}` : String(deduct ?? '');
  const limit = max === null || fault.per === 'once' ? '' : `，最多扣${max}分`;
  return `${words}，${per[fault.per]}扣${amount}分${limit}`;
}

function rulesText(item: ScoreItem): string {
  const lines = [...item.faults, ...item.subPoints, item];
  return [...new Set(lines.flatMap(({ rules }) => rules.map(({ rule }) => rule)))].join('\n');
}
