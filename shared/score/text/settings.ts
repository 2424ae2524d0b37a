import type { ScoreLine, ScoringSettings, Standard } from '../../generated/schemas.ts';
import { gradeLinesText } from './grade.ts';
import { roundingText } from './numbers.ts';

/** Every setting that shaped the score, one line each; a preset answer says that nobody chose it. */
export function settingsText(standard: Standard, settings: ScoringSettings): string[] {
  const number = standard.documentNumber === null ? '' : `（${standard.documentNumber}）`;
  const label = standard.label === null ? '' : `，${standard.label}`;
  const answers = settings.answers.map((answer) => {
    const question = standard.scoring.openQuestions.find((entry) => entry.id === answer.question);
    const option = question?.options.find((entry) => entry.id === answer.option);
    const from =
      answer.from === 'preset' ? '标准没有写明，没有另行选定，按预设' : '标准没有写明，由本次活动选定';
    return `${question?.question ?? answer.question}：${option?.text ?? answer.option}（${from}）`;
  });
  return [
    `评查标准：${standard.title}${number}${label}，文件摘要 ${settings.standard.hash.slice(0, 12)}`,
    ...answers,
    `得分${roundingText(settings.rounding)}`,
    gradeLinesText(settings),
  ];
}

export function settingLines(standard: Standard, settings: ScoringSettings): ScoreLine[] {
  return settingsText(standard, settings).map((text) => ({
    kind: 'setting',
    label: '设定',
    text,
    value: null,
    lines: [],
  }));
}
