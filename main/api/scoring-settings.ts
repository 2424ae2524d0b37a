import type { AnswerInput, CaseType, GradeLine, ScoringSettings } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkSettings, type HashedStandard, optionOf, presetSettings } from '../../shared/score/index.ts';

/** What a person chose for a standard; the rest stays as the standard presets it. */
export interface SettingsChoice {
  schedule?: string | undefined;
  answers?: readonly AnswerInput[] | undefined;
  grades?: readonly GradeLine[] | undefined;
}

/** Scoring settings of a standard for a case type, with what was chosen laid over the preset. */
export function settingsFor(
  loaded: HashedStandard,
  caseType: CaseType,
  { schedule, answers = [], grades }: SettingsChoice,
): Result<ScoringSettings> {
  const preset = presetSettings(loaded, caseType);
  if (!preset.ok) return { ok: false, error: { ...preset.error, code: 'BAD_SETTINGS' } };
  const strange = answers.find((answer) => !optionOf(loaded.standard, { ...answer, from: 'campaign' }));
  if (strange) return fail('BAD_ANSWER', `标准的待定事项“${strange.question}”没有选项“${strange.option}”。`);
  const settings: ScoringSettings = {
    ...preset.value,
    ...(schedule === undefined ? {} : { schedule }),
    ...(grades === undefined
      ? {}
      : { grades: [...grades], gradesFrom: grades.length > 0 ? 'campaign' : 'none' }),
    answers: preset.value.answers.map((answer) => {
      const own = answers.find((entry) => entry.question === answer.question);
      return own ? { ...own, from: 'campaign' as const } : answer;
    }),
  };
  const [problem] = checkSettings(loaded.standard, settings);
  return problem ? fail('BAD_SETTINGS', problem.message) : ok(settings);
}
