import type { Condition, Rule } from '../../../shared/generated/schemas.ts';
import type { Knowledge } from '../../engine/packs/load-knowledge.ts';
import { type OwnRuleTexts, ruleTexts } from '../../store/run-form.ts';

const made = new WeakMap<Knowledge, OwnRuleTexts>();

/** What findings repeat of rules, facts and vocabulary, so that stored runs name it by number. Only a saving: what is not in here stands in the run. */
export function textsOf(knowledge: Knowledge): OwnRuleTexts {
  let texts = made.get(knowledge);
  if (!texts) {
    texts = ruleTexts({
      words,
      rules: knowledge.packs.flatMap(({ pack, rules }) => [pack.id, rules.map(textsOfRule)]),
      facts: knowledge.checker.compiler.facts.map(({ definition }) => [definition.path, definition.term]),
      kinds: [...knowledge.vocabulary.kinds.values()].map(({ id, term }) => [id, term]),
    });
    made.set(knowledge, texts);
  }
  return texts;
}

/** Frequent words of findings; first, since they get the shortest numbers. */
const words = [
  'pass',
  'notApplicable',
  'review',
  'fail',
  'yes',
  'no',
  'unknown',
  'when',
  'assert',
  'mechanical',
  'judgement',
  'case',
  'p1',
  'known',
  'confirmed',
  'corrected',
  'computed',
  'draft',
  'notStated',
  'documentMissing',
];

function textsOfRule(rule: Rule): unknown[] {
  return [
    rule.id,
    rule.title,
    rule.stage,
    rule.severity,
    Object.values(rule.messages),
    rule.question ?? null,
    rule.versions.map(({ from, to, basis }) => [from, to, basis]),
    rule.when ? conditionTexts(rule.when) : null,
    conditionTexts(rule.assert),
    rule.remedy ?? null,
    rule.commonErrors ?? null,
    rule.notAFaultWhen ?? null,
  ];
}

function conditionTexts(node: Condition): string[] {
  if ('all' in node) return node.all.flatMap(conditionTexts);
  if ('any' in node) return node.any.flatMap(conditionTexts);
  if ('not' in node) return conditionTexts(node.not);
  const own = [node.id, node.text];
  return 'each' in node ? [...own, ...conditionTexts(node.assert)] : own;
}
