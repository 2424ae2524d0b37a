import type { Paper } from '../../shared/generated/schemas.ts';
import { localMinute, versionsText } from './words.ts';

/** What a paper rests on, line by line, for its last page; the first line is their heading. */
export function draftingNotes(paper: Paper): string[] {
  return [
    '起草说明（印发前删去）',
    `范围：${paper.scopeText}。`,
    ...paper.warnings.map(({ text }, index) => `${index + 1}. ${text}`),
    ...(paper.standards.length > 0 ? [`评查标准：${paper.standards.join('、')}`] : []),
    `打印 ${localMinute(paper.printedAt)}　${versionsText(paper.versions, undefined)}`,
  ];
}
