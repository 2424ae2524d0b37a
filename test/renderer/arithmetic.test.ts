import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/src/messages/en.ts';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { doorsOf } from '../../renderer/src/pages/review/line-doors.ts';
import { scoreTextOf } from '../../renderer/src/pages/review/score-text.ts';
import { computeScore, tableOf } from '../../shared/score/index.ts';
import { RandomReviewer } from '../scoring/random-sheet.ts';
import { bundled, preset, type Said, sheet, withGrades } from '../scoring/sheets.ts';

const standard = bundled('ecology-2024');
const ungraded = preset(standard, 'penalty.general');
const graded = withGrades(ungraded);
const table = tableOf(standard, graded.schedule)!;
const everyLine = new Set(table.lines.keys());

function scored(settings: typeof graded, said: Record<string, Said>) {
  return computeScore(standard, settings, sheet(standard, settings, said));
}

describe('the score line of a judged sheet', () => {
  const violated = Object.fromEntries(
    [...table.lines].flatMap(([id, line]) => (line.kind === 'deduction' ? [[id, 'violated' as const]] : [])),
  );

  it('tells the distance to the grade line below and to the one above', () => {
    const result = scored(graded, violated);
    const { above, up } = result.margin!;
    const { parts } = scoreTextOf(result, graded, 0, zhCN);
    expect(parts).toContain(`高于${above!.grade.title}线 ${above!.by.toFixed(2)}`);
    expect(parts).toContain(`离${up!.grade.title}线还差 ${up!.by.toFixed(2)}`);
    expect(above!.line + above!.by).toBeCloseTo(result.total!, 9);
    expect(up!.line - up!.by).toBeCloseTo(result.total!, 9);
    expect(scoreTextOf(result, graded, 0, en).parts).toContain(
      `${up!.by.toFixed(2)} below ${up!.grade.title}`,
    );
  });

  it('says that no grade lines are set, and gives no grade', () => {
    const text = scoreTextOf(scored(ungraded, violated), ungraded, 0, zhCN);
    expect(text.grade).toBe('');
    expect(text.parts).toContain('没有设定等次线，不定等次');
  });
});

describe('rows that the lines of the arithmetic lead to', () => {
  it('are all the changes of a what-if, and every line of a deduction that was taken', () => {
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 0, max: 7 }), (draw, harshness) => {
        const reviewer = new RandomReviewer(standard, graded, draw);
        const result = computeScore(standard, graded, reviewer.complete([], harshness));
        const leadsTo = (kind: string) =>
          result.lines
            .filter((line) => line.kind === kind)
            .map((line) => doorsOf(line, table, everyLine).map((door) => door.line));
        expect(leadsTo('whatIf')).toEqual(
          result.whatIfs.map((entry) => entry.changes.map((change) => change.line)),
        );
        const taken = result.deductions.filter((line) => line.points > 0).map((line) => line.line);
        expect(leadsTo('deductions')).toEqual([taken]);
        for (const doors of leadsTo('item')) expect(doors).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('are rows that the cursor stops at', () => {
    const result = scored(graded, {});
    const item = result.lines.find((line) => line.kind === 'item' && line.lines.length > 1)!;
    const [, second] = item.lines;
    expect(doorsOf(item, table, new Set([second!])).map((door) => door.line)).toEqual([second]);
    expect(doorsOf(item, table, new Set())).toEqual([]);
  });
});
