import { describe, expect, it } from 'vitest';
import { canOpen, stripCells } from '../../renderer/src/components/finding/strip-cells.ts';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { deadline } from '../../shared/clock/index.ts';
import { bundledCalendar } from '../clock/calendars.ts';

const calendar = bundledCalendar();

/** 告知书 2025-09-25 送达、五个工作日、决定书落款 10-09. */
const early = deadline(
  {
    start: '2025-09-25',
    startLabel: '送达',
    end: '2025-10-09',
    endLabel: '决定书落款',
    limit: 5,
    unit: 'workingDay',
    relation: 'after',
  },
  calendar,
).derivation;

describe('the derivation strip', () => {
  it('marks the make-up day, folds the holiday and shows where the date falls', () => {
    const cells = stripCells(early, false, zhCN.finding);
    expect(cells.map((cell) => `${cell.day}|${cell.mark}`)).toEqual([
      '9/25 四|起',
      '26 五|1',
      '27 六|休',
      '28 日|2 班',
      '29 一|3',
      '30 二|4',
      '10/1—10/8|休 8 天',
      '10/9 四|5 ▲',
      '10 五|可',
    ]);
    const target = cells.find((cell) => cell.isTarget);
    expect(target).toMatchObject({ look: 'broken', below: ['期满日', '决定书落款'] });
    expect(cells[3]?.below).toEqual(['调休上班']);
    expect(cells.filter((cell) => cell.look === 'rest')).toHaveLength(2);
  });

  it('opens runs day by day, without losing a day', () => {
    expect(canOpen(early)).toBe(true);
    const cells = stripCells(early, true, zhCN.finding);
    expect(cells).toHaveLength(16);
    expect(cells.filter((cell) => cell.rest)).toHaveLength(9);
  });

  it('keeps a limit of years folded', () => {
    const long = deadline(
      { start: '2024-01-02', end: '2026-01-02', limit: 2, unit: 'year', relation: 'within' },
      calendar,
    ).derivation;
    expect(canOpen(long)).toBe(false);
    expect(stripCells(long, true, zhCN.finding)).toEqual(stripCells(long, false, zhCN.finding));
    expect(stripCells(long, false, zhCN.finding).length).toBeLessThan(20);
  });

  it('draws a date that is in time and one in doubt differently', () => {
    const within = (end: string, rollOver: 'unset' | 'yes') =>
      deadline(
        { start: '2025-07-08', end, limit: 90, unit: 'calendarDay', relation: 'within', rollOver },
        calendar,
      ).derivation;
    const look = (derivation: typeof early) =>
      stripCells(derivation, false, zhCN.finding).find((cell) => cell.isTarget)?.look;
    expect(look(within('2025-09-30', 'unset'))).toBe('kept');
    expect(look(within('2025-10-28', 'unset'))).toBe('broken');
    // The 90th day is 6 October, a holiday: whether it rolls over to the 9th is not decided.
    expect(look(within('2025-10-09', 'unset'))).toBe('doubt');
    expect(look(within('2025-10-09', 'yes'))).toBe('kept');
  });
});
