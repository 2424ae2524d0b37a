import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../main/schema.ts';
import { checkSettings, presetSettings, resolveChoices, settingsText } from '../../shared/score/index.ts';
import { bundled, hash, preset, scorableIds, withAnswer, withGrades } from './sheets.ts';

const ecology = bundled('ecology-2024');
const general = preset(ecology, 'penalty.general');

describe('preset settings', () => {
  it.each(scorableIds)('of %s leave nothing open and fit the schema, for each table', (id) => {
    const standard = bundled(id);
    for (const { id: schedule, caseType } of standard.schedules) {
      const settings = preset(standard, caseType);
      expect(problemsOf('ScoringSettings', settings)).toEqual([]);
      expect(settings.schedule).toBe(schedule);
      const { choices, open } = resolveChoices(standard, settings.answers);
      expect(open).toEqual([]);
      expect(problemsOf('ScoringChoices', choices)).toEqual([]);
      expect(checkSettings(standard, settings)).toEqual([]);
    }
  });

  it('take each suggested answer and say so in print', () => {
    expect(resolveChoices(ecology, general.answers).choices).toEqual({
      normativeFloor: 'zero',
      bonusPlacement: 'numerator',
      partialCredit: 'half-steps',
      notApplicable: 'leave',
      vetoScope: 'appliesTo',
      vetoEffect: 'zero',
      max: null,
      sameFaultOnce: true,
      rounding: { decimals: 2, mode: 'half-up' },
    });
    const printed = settingsText(ecology, withAnswer(general, 'Q2', 'total'));
    expect(printed).toContain(
      '规范性得分减去基本要素扣分后为负时是否归零：归零（标准没有写明，没有另行选定，按预设）',
    );
    expect(printed).toContain('加分项15分如何进入公式：直接加到总分（标准没有写明，由本次活动选定）');
    expect(printed.at(-1)).toBe('没有设定等次线，不定等次');
  });

  it('give no grade lines where the standard has none', () => {
    expect(general).toMatchObject({ grades: [], gradesFrom: 'none' });
    expect(preset(bundled('general-license-100'), 'license').grades.map((grade) => grade.min)).toEqual([
      90, 80, 60, 0,
    ]);
  });

  it('are refused outside the time of the standard and for other case types', () => {
    const loaded = { standard: ecology, hash };
    const early = presetSettings(loaded, 'penalty.general', '2024-05-30');
    expect(early).toMatchObject({ ok: false, error: { code: 'score.notInForce' } });
    expect(presetSettings(loaded, 'penalty.general', '2024-05-31')).toMatchObject({ ok: true });
    expect(presetSettings(loaded, 'license')).toMatchObject({
      ok: false,
      error: { code: 'score.noSchedule' },
    });
  });

  it('count a year as valid to its last day', () => {
    const old = { ...bundled('general-license-100'), validFrom: '2016', validTo: '2018' };
    const on = (day: string) => presetSettings({ standard: old, hash }, 'license', day).ok;
    expect(['2015-12-31', '2016-01-01', '2018-12-31', '2019-01-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('settings of a campaign', () => {
  const codes = (settings: typeof general) => checkSettings(ecology, settings).map((problem) => problem.code);

  it('must answer every open question with an option of the standard', () => {
    expect(codes({ ...general, answers: general.answers.slice(1) })).toEqual(['score.openQuestion']);
    expect(codes(withAnswer(general, 'Q1', 'maybe'))).toContain('score.unknownAnswer');
  });

  it('must fit the standard: its id, its table, its rounding, its grade lines', () => {
    expect(codes({ ...general, standard: { ...general.standard, id: 'other' } })).toEqual([
      'score.otherStandard',
    ]);
    expect(codes({ ...general, schedule: 'nowhere' })).toEqual(['score.noSchedule']);
    const grades = (...mins: number[]) =>
      codes(
        withGrades(
          general,
          mins.map((min, index) => ({ id: `g${index}`, title: `第${index + 1}档`, min })),
        ),
      );
    expect(grades(90, 90, 0)).toEqual(['score.gradeOrder']);
    expect(grades(90, 60)).toEqual(['score.gradeGap']);
    expect(grades(90, 80, 0)).toEqual([]);
    const license = bundled('general-license-100');
    const rounded = { ...preset(license, 'license'), rounding: { decimals: 1, mode: 'half-up' as const } };
    expect(checkSettings(license, rounded).map((problem) => problem.code)).toEqual(['score.rounding']);
  });
});
