import type { GradeMargin, ScoreMargin, ScoringSettings } from '../../generated/schemas.ts';
import type { Evaluation } from '../evaluate.ts';
import { scoreText } from './numbers.ts';

const origins = { standard: '等次线为标准所列', campaign: '等次线由本次活动设定', none: '' };

/** Where the grade lines come from and what they are. */
export function gradeLinesText(settings: ScoringSettings): string {
  if (settings.grades.length === 0) return '没有设定等次线，不定等次';
  const lines = settings.grades.map((grade) => `${grade.title} ≥ ${grade.min}`).join('，');
  return `${origins[settings.gradesFrom]}：${lines}`;
}

/** Distance to the lines above and below, and the shortest ways across. */
export function marginText(
  evaluation: Evaluation,
  settings: ScoringSettings,
  margin: ScoreMargin,
  vetoed: string | null,
): string {
  const { above, up, down, pointValue } = margin;
  const { terms } = evaluation.table.standard.scoring;
  const worth = pointValue === null ? '' : `（每 1 分 = 总分 ${pointValue.toFixed(2)}）`;
  const way = (target: GradeMargin, item: string, deduction: string) => [
    target.itemPoints === null
      ? ''
      : `${terms.items}${item} ${target.itemPoints} 分${worth} → ${score(target.itemTotal)}`,
    target.deductionPoints === null
      ? ''
      : `${terms.deductions ?? '扣分'}${deduction} ${target.deductionPoints} 分 → ${score(target.deductionTotal)}`,
  ];
  const score = (total: number | null) => (total === null ? '—' : scoreText(total, settings.rounding));
  const sentences: string[] = [];
  if (above) sentences.push(`高于${above.grade.title}线（${above.line}）${score(above.by)}`);
  if (down) {
    const ways = [...way(down, '再失', '再扣'), vetoed ?? ''].filter((text) => text !== '');
    if (ways.length > 0) sentences.push(`会掉到${down.grade.title}的变化：${ways.join('；或')}`);
  }
  if (up) {
    const ways = way(up, '再得', '少扣').filter((text) => text !== '');
    const how = ways.length > 0 ? `：${ways.join('；或')}` : '';
    sentences.push(`离${up.grade.title}线（${up.line}）还差 ${score(up.by)}${how}`);
  }
  return sentences.join('。');
}
