import type { Condition, Rule } from '../../../shared/generated/schemas.ts';

/** How a rule decides, one line a condition, with 并且 and 任一 in words. */
export function ruleInSentences(rule: Rule): string[] {
  return [
    ...(rule.when ? ['适用于：', ...linesOf(rule.when, 1)] : ['每案都适用。']),
    '要求：',
    ...linesOf(rule.assert, 1),
  ];
}

function linesOf(node: Condition, depth: number): string[] {
  const pad = '　'.repeat(depth);
  if ('all' in node) {
    if (node.all.length === 1) return linesOf(node.all[0] as Condition, depth);
    return [`${pad}以下各项都成立：`, ...node.all.flatMap((part) => linesOf(part, depth + 1))];
  }
  if ('any' in node) {
    if (node.any.length === 1) return linesOf(node.any[0] as Condition, depth);
    return [`${pad}以下任一项成立即可：`, ...node.any.flatMap((part) => linesOf(part, depth + 1))];
  }
  if ('not' in node) return [`${pad}以下不成立：`, ...linesOf(node.not, depth + 1)];
  if ('each' in node) return [`${pad}${node.text}：`, ...linesOf(node.assert, depth + 1)];
  if ('manual' in node) return [`${pad}由人判断：${node.manual.question}`];
  return [`${pad}${node.text}`];
}
