import type {
  ChoiceEffect,
  QuestionAnswer,
  QuestionOption,
  ScoringChoices,
  ScoringSettings,
  Standard,
} from '../generated/schemas.ts';

export type ChoiceKey = keyof ScoringChoices;

export const choiceTitles: Record<ChoiceKey, string> = {
  normativeFloor: '规范性得分扣成负数时是否归零',
  bonusPlacement: '加分放在哪里',
  partialCredit: '小项能否只得一部分分',
  notApplicable: '不适用的项目如何计分',
  vetoScope: '否决项的适用范围',
  vetoEffect: '否决的后果',
  max: '总分上限',
  sameFaultOnce: '同一处瑕疵是否只扣一次',
  rounding: '小数位数和舍入',
};

/**
 * The standard's own switches with the answers laid over them. `open` names what neither settles;
 * a score may be computed only where it is empty.
 */
export function resolveChoices(
  standard: Standard,
  answers: readonly QuestionAnswer[],
): { choices: ScoringChoices; open: ChoiceKey[] } {
  const given: ChoiceEffect = Object.assign(
    {},
    ...answers.map((answer) => optionOf(standard, answer)?.effect),
  );
  const open: ChoiceKey[] = [];
  const settle = <T>(key: ChoiceKey, answered: T | undefined, stated: T | 'unspecified', otherwise: T): T => {
    if (answered !== undefined) return answered;
    if (stated !== 'unspecified') return stated as T;
    open.push(key);
    return otherwise;
  };
  const own = standard.scoring;
  const choices: ScoringChoices = {
    normativeFloor: settle('normativeFloor', given.normativeFloor, own.normativeFloor, 'zero'),
    bonusPlacement: settle('bonusPlacement', given.bonusPlacement, own.bonusPlacement, 'none'),
    partialCredit: settle('partialCredit', given.partialCredit, own.partialCredit, 'none'),
    notApplicable: settle('notApplicable', given.notApplicable, own.notApplicable, 'full'),
    vetoScope: settle('vetoScope', given.vetoScope, own.vetoScope, 'all'),
    vetoEffect: settle('vetoEffect', given.vetoEffect, own.vetoEffect, 'zero'),
    max: settle('max', given.max, own.max, null),
    sameFaultOnce: settle('sameFaultOnce', given.sameFaultOnce, own.sameFaultOnce, true),
    rounding: settle('rounding', given.rounding, own.rounding, { decimals: 2, mode: 'half-up' }),
  };
  return { choices, open };
}

/** Choices of settings in use; the rounding printed on the sheet is the one that counts. */
export function choicesOf(standard: Standard, settings: ScoringSettings): ScoringChoices {
  return { ...resolveChoices(standard, settings.answers).choices, rounding: settings.rounding };
}

export function optionOf(standard: Standard, answer: QuestionAnswer): QuestionOption | undefined {
  const question = standard.scoring.openQuestions.find((entry) => entry.id === answer.question);
  return question?.options.find((option) => option.id === answer.option);
}
