import type { Rule, RuleList, Verification } from '../../../shared/generated/schemas.ts';
import { fail, ok } from '../../../shared/result.ts';
import { termOf } from '../../vocabulary/vocabulary.ts';
import type { Handlers } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { ruleInSentences } from '../views/rule-sentences.ts';
import { packLines } from './app.ts';

export function ruleHandlers(services: Services): Pick<Handlers, 'rules.list' | 'rules.get'> {
  return {
    'rules.list': () => {
      const { vocabulary, checker } = services.knowledge;
      const list: RuleList = {
        packs: packLines(services),
        refused: services.knowledge.refused.map(({ file, message }) => `${file}：${message}`),
        rules: checker.rules.map(({ rule, pack }) => ({
          id: rule.id,
          pack,
          title: rule.title,
          titleEn: rule.titleEn,
          stage: rule.stage,
          stageTerm: termOf(vocabulary, 'stages', rule.stage),
          procedures: [...rule.procedures],
          decidable: rule.decidable,
          severity: rule.severity,
          verification: weakest(rule),
        })),
      };
      return ok(list);
    },
    'rules.get': ({ rule: id }) => {
      const { vocabulary, checker } = services.knowledge;
      const found = checker.rules.find(({ rule }) => rule.id === id);
      if (!found) return fail('NO_RULE', `没有编号为“${id}”的规则，规则包可能换过版本。`);
      return ok({
        rule: found.rule,
        stageTerm: termOf(vocabulary, 'stages', found.rule.stage),
        how: ruleInSentences(found.rule),
      });
    },
  };
}

const order: Verification[] = ['primary', 'secondary', 'inference', 'memory'];

/** How far the weakest basis of the current version was checked. */
function weakest(rule: Rule): Verification {
  const basis = rule.versions.at(-1)?.basis ?? [];
  return order.findLast((level) => basis.some((entry) => entry.verification === level)) ?? 'memory';
}
