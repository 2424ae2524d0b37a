import type { Standard } from '../../../shared/generated/schemas.ts';
import { checkLinks, type KnownRules } from './links.ts';
import { type ProblemList, shorten } from './report.ts';

/** Deduction blocks, bonus and minus lines, and the two halves of a formula. */
export function checkBlocks(standard: Standard, known: KnownRules | undefined, list: ProblemList): void {
  const { deductionBlocks, adjustments, scoring } = standard;
  for (const block of deductionBlocks) {
    list.id(block.id);
    list.noTwins(
      block.title,
      block.items.map((element) => element.text),
    );
    list.sum(
      `“${block.title}”`,
      block.items.map((element) => element.points),
      block.cap,
      '上限',
    );
    for (const element of block.items) {
      list.id(element.id);
      checkLinks(shorten(element.text), element, known, list);
    }
  }
  if (deductionBlocks.length > 0 && scoring.deductionCap !== null) {
    list.sum(
      '扣分要素',
      deductionBlocks.map((block) => block.cap),
      scoring.deductionCap,
      '扣分上限',
    );
  }
  const { legalityPoints, normativePoints } = scoring;
  if (legalityPoints !== null && normativePoints !== null) {
    list.sum('合法性与规范性', [legalityPoints, normativePoints], 100, '满分');
  }
  for (const side of ['bonus', 'minus'] as const) {
    for (const line of adjustments?.[side].items ?? []) {
      list.id(line.id);
      const name = shorten(line.text);
      list.unlessTrue(line.max >= line.min, `“${name}”的最高分 ${line.max} 低于最低分 ${line.min}。`);
      list.unlessTrue(
        line.totalMax === null || line.totalMax >= line.max,
        `“${name}”的累计上限低于一次的分数。`,
      );
      list.unlessTrue(
        line.per === 'once' || line.totalMax !== null || adjustments?.[side].cap !== null,
        `“${name}”按处计算，却没有写累计上限。`,
      );
      checkLinks(name, line, known, list);
    }
  }
}
