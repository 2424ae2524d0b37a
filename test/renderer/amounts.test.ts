import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../../renderer/src/messages/zh-CN.ts';
import { amountRange, amountsOf, stepAmount, zeroAmount } from '../../renderer/src/pages/review/amounts.ts';
import { effectText } from '../../renderer/src/pages/review/effects.ts';
import type { Judgement } from '../../shared/generated/schemas.ts';
import { allowedVerdicts, checkJudgement, choicesOf, tableOf } from '../../shared/score/index.ts';
import { bundled, preset, scorableIds } from '../scoring/sheets.ts';

const sheets = scorableIds.map((id) => {
  const standard = bundled(id);
  const settings = preset(standard, standard.schedules[0]!.caseType);
  return { id, standard, settings, table: tableOf(standard, settings.schedule)! };
});

const anyLine = fc
  .constantFrom(...sheets)
  .chain((sheet) =>
    fc.record({ sheet: fc.constant(sheet), id: fc.constantFrom(...sheet.table.lines.keys()) }),
  );

describe('stepping points', () => {
  it('never changes the verdict and never leaves what the standard allows', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.array(fc.constantFrom<1 | -1 | 0>(1, -1, 0), { maxLength: 40 }),
        fc.nat(4),
        ({ sheet, id }, steps, pick) => {
          const { standard, settings, table } = sheet;
          const line = table.lines.get(id)!;
          const verdicts = allowedVerdicts(table, line);
          if (verdicts.length === 0) return;
          const verdict = verdicts[pick % verdicts.length]!;
          const range = amountRange(line, verdict);
          let judgement: Judgement = {
            line: id,
            verdict,
            evidence: [],
            reason: '示例理由',
            ...(range ? { points: range.min } : {}),
          };
          for (const step of steps) {
            const result =
              step === 0
                ? zeroAmount(line, judgement)
                : stepAmount(line, choicesOf(standard, settings), judgement, step);
            if ('judgement' in result) judgement = result.judgement;
          }
          expect(judgement.verdict).toBe(verdict);
          const problems = checkJudgement(standard, settings, { ...judgement, by: 'A' });
          expect(problems.filter((problem) => problem.code !== 'judgement.pending')).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('offers each amount between the bounds once', () => {
    expect(amountsOf({ min: 0.1, max: 0.5, step: 0.1 })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(amountsOf({ min: 1, max: 50, step: 0.5 })).toBeUndefined();
  });
});

describe('what 不适用 and 缺件 do to the formula', () => {
  it('says that one leaves the denominator and the other does not', () => {
    const { table, standard, settings } = sheets[0]!;
    const item = table.sections[0]!.items[0]!;
    const choices = choicesOf(standard, settings);
    const line = { kind: 'item' as const, item };
    expect(effectText(line, 'notApplicable', choices, zhCN)).toBe(`不适用：${item.points} 分移出分母`);
    expect(effectText(line, 'documentMissing', choices, zhCN)).toBe(
      `缺件：得 0 分，${item.points} 分仍在分母`,
    );
    expect(effectText(line, 'doubtful', choices, zhCN)).toBeUndefined();
  });
});
