import type { CaseSet, Standard } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../../store/client.ts';
import type { Services } from '../services.ts';
import type { BlockWords } from './blocks/block.ts';
import { reviewedCase } from './build-case.ts';
import { casesOf } from './case-set.ts';
import type { RuleInfo } from './faults.ts';
import type { ReviewedCase } from './reviewed-case.ts';

/** Last reading of each open store; good as long as nothing in it changed. */
const readings = new WeakMap<Store, { mark: number; cases: readonly ReviewedCase[] }>();

/** All cases but samples, with what their reviews came to. */
export async function reviewedCases(services: Services): Promise<Result<readonly ReviewedCase[]>> {
  const { store } = services;
  const mark = await store.run('changeMark');
  if (!mark.ok) return mark;
  const known = readings.get(store);
  if (known?.mark === mark.value) return ok(known.cases);
  const stored = await store.run('statisticsCases');
  if (!stored.ok) return stored;
  const standards = new Map<string, Standard>();
  for (const hash of new Set(
    stored.value.flatMap((entry) => entry.reviews.map((review) => review.standardHash)),
  )) {
    const standard = await services.cases.standard(store, hash);
    if (!standard.ok) return standard;
    standards.set(hash, standard.value);
  }
  const knowledge = { standard: (hash: string) => standards.get(hash), ruleInfo: ruleInfoOf(services) };
  const cases = stored.value.map((entry) => reviewedCase(entry, knowledge));
  readings.set(store, { mark: mark.value, cases });
  return ok(cases);
}

/** Ids of the cases behind a number. */
export async function idsOfSet(services: Services, set: CaseSet): Promise<Result<string[]>> {
  const cases = await reviewedCases(services);
  return cases.ok ? ok(casesOf(cases.value, set).map((entry) => entry.id)) : cases;
}

export function blockWords(services: Services): BlockWords {
  const info = ruleInfoOf(services);
  const stages = services.knowledge.vocabulary.terms.get('stages') ?? new Map();
  return {
    stages: [...stages].map(([id, { term }]) => ({ id, term })),
    ruleTitle: (rule) => info(rule)?.title ?? rule,
  };
}

const infos = new WeakMap<Services['knowledge'], Map<string, RuleInfo>>();

function ruleInfoOf({ knowledge }: Services): (rule: string) => RuleInfo | undefined {
  let known = infos.get(knowledge);
  if (!known) {
    known = new Map(
      knowledge.checker.rules.map(({ rule: { id, title, stage, severity } }) => [
        id,
        { title, stage, severity },
      ]),
    );
    infos.set(knowledge, known);
  }
  return (rule) => known.get(rule);
}
