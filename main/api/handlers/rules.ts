import type { Rule, RuleCases, RuleList, Verification } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExampleGround } from '../../engine/packs/run-examples.ts';
import { runExamples } from '../../engine/packs/run-examples.ts';
import { termOf } from '../../vocabulary/vocabulary.ts';
import { exampleGround } from '../check/example-ground.ts';
import { ownPackFolders } from '../check/own-packs.ts';
import type { Handlers } from '../dispatch.ts';
import type { JobContext } from '../jobs.ts';
import type { Services } from '../services.ts';
import { ruleInSentences } from '../views/rule-sentences.ts';
import { packLines } from './app.ts';

type Routes = 'rules.list' | 'rules.get' | 'rules.examples' | 'rules.cases' | 'parameters.waiting';

/** Rules in plain sentences, what their examples prove, and where they failed. */
export function ruleHandlers(services: Services): Pick<Handlers, Routes> {
  const ground = groundOf(services);
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
    'rules.examples': ({ rule: id }) => {
      const found = services.knowledge.checker.rules.find(({ rule }) => rule.id === id);
      if (!found) return noRule(id);
      const results = runExamples(ground(), found.rule);
      return ok({
        examples: results.map(({ example, ok: isOk, problem, finding }, at) => ({
          name: example,
          ok: isOk,
          wanted: found.rule.examples[at]!.expect.verdict,
          ...(finding ? { message: finding.message } : {}),
          ...(problem === undefined ? {} : { problem }),
        })),
      });
    },
    'rules.cases': {
      title: '查找规则没有通过的案卷',
      run: ({ rule }, job) => findCases(services, job, 'outcomesOfRule', rule),
    },
    'parameters.waiting': {
      title: '查找等着这个参数的案卷',
      run: ({ key }, job) => findCases(services, job, 'outcomesWaitingFor', key),
    },
    'rules.get': ({ rule: id }) => {
      const { vocabulary, checker } = services.knowledge;
      const found = checker.rules.find(({ rule }) => rule.id === id);
      if (!found) return noRule(id);
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

function noRule(id: string): Result<never> {
  return fail('NO_RULE', `没有编号为“${id}”的规则，规则包可能换过版本。`);
}

/** Base cases of examples, read when first asked for; with other knowledge they are read again. */
function groundOf(services: Services): () => ExampleGround {
  let known: { knowledge: Services['knowledge']; ground: ExampleGround } | undefined;
  return () => {
    const { knowledge } = services;
    if (known?.knowledge !== knowledge)
      known = { knowledge, ground: exampleGround(knowledge, ownPackFolders(services.options.dataFolder)) };
    return known.ground;
  };
}

const chunk = 100;
const mostShown = 200;

/** Walks the latest runs of all cases for what a rule left open, or what waits for a parameter. */
async function findCases(
  services: Services,
  job: JobContext,
  what: 'outcomesOfRule' | 'outcomesWaitingFor',
  of: string,
): Promise<Result<RuleCases>> {
  const ids = await services.store.run('listCaseIds', true);
  if (!ids.ok) return ids;
  const result: RuleCases = {
    looked: 0,
    affected: 0,
    fail: 0,
    review: 0,
    error: 0,
    cases: [],
    cancelled: false,
  };
  for (let start = 0; start < ids.value.length && !job.signal.aborted; start += chunk) {
    const part = ids.value.slice(start, start + chunk);
    const found = await services.store.run(what, of, part);
    if (!found.ok) return found;
    result.looked += part.length;
    result.affected += new Set(found.value.map((entry) => entry.case)).size;
    for (const entry of found.value) {
      if (entry.verdict === 'fail' || entry.verdict === 'review' || entry.verdict === 'error')
        result[entry.verdict] += 1;
      result.cases.push(entry);
    }
    job.progress(result.looked, ids.value.length);
  }
  const order = ['fail', 'error', 'review'];
  result.cases.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  result.cases = result.cases.slice(0, mostShown);
  result.cancelled = job.signal.aborted;
  return ok(result);
}
