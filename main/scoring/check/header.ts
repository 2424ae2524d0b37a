import type { Standard } from '../../../shared/generated/schemas.ts';
import { choiceTitles, resolveChoices } from '../../../shared/score/choices.ts';
import type { ProblemList } from './report.ts';

/** Header, grade lines and open questions. */
export function checkHeader(standard: Standard, list: ProblemList): void {
  const { completeness, scorable, issuer, label, validFrom, validTo } = standard;
  list.unlessTrue(!(completeness === 'excerpt' && scorable), '摘录不完整，不能设为可以打分。');
  list.unlessTrue(
    label !== null || (issuer !== null && completeness === 'complete'),
    '没有制定机关或者不完整的标准要写明标签（如“通用示例，没有制定机关”），随每个结果显示。',
  );
  list.unlessTrue(
    validFrom === null || validTo === null || validFrom <= validTo.slice(0, validFrom.length),
    `有效期的起始日 ${validFrom} 晚于终止日 ${validTo}。`,
  );
  checkGrades(standard, list);
  checkQuestions(standard, list);
}

function checkGrades({ grades, scoring }: Standard, list: ProblemList): void {
  for (const [index, grade] of grades.entries()) {
    const before = grades[index - 1];
    if (before && grade.min >= before.min) {
      list.add(
        `等次“${grade.title}”的下限 ${grade.min} 不低于上一档“${before.title}”的 ${before.min}，两档重叠。`,
      );
    }
  }
  const lowest = grades.at(-1);
  const start = Math.min(0, scoring.min ?? 0);
  if (lowest && lowest.min !== start) {
    list.add(`最低一档“${lowest.title}”从 ${lowest.min} 分起，应从 ${start} 分起，否则更低的分数没有等次。`);
  }
}

function checkQuestions(standard: Standard, list: ProblemList): void {
  const seen = new Set<string>();
  for (const question of standard.scoring.openQuestions) {
    if (seen.has(question.id)) list.add(`待定事项的编号“${question.id}”用了两次。`);
    seen.add(question.id);
    const options = question.options.map((option) => option.id);
    list.unlessTrue(
      new Set(options).size === options.length,
      `待定事项“${question.question}”有两个选项编号相同。`,
    );
    list.unlessTrue(
      options.includes(question.suggested),
      `待定事项“${question.question}”建议的选项“${question.suggested}”不在选项里。`,
    );
    for (const option of question.options) {
      list.unlessTrue(
        Object.keys(option.effect).length > 0,
        `待定事项“${question.question}”的选项“${option.text}”没有写对计分的作用。`,
      );
    }
  }
  if (!standard.scorable) return;
  const answers = standard.scoring.openQuestions.map((question) => ({
    question: question.id,
    option: question.suggested,
    from: 'preset' as const,
  }));
  for (const key of resolveChoices(standard, answers).open) {
    list.add(`标准没有写明“${choiceTitles[key]}”，又没有列为待定事项，不能计分。`);
  }
}
