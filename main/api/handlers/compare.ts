import { ok } from '../../../shared/result.ts';
import { comparisonPlans } from '../compare/plans.ts';
import type { Handlers } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { compareView } from '../views/compare-view.ts';
import { noCase } from './cases.ts';

/** 四书比对: papers of a case that must agree. */
export function compareHandlers(services: Services): Pick<Handlers, 'cases.compare'> {
  return {
    'cases.compare': async ({ case: id, procedure }) => {
      const plans = comparisonPlans();
      if (!plans.ok) return plans;
      const stored = await services.cases.get(services.store, id);
      if (!stored.ok) return stored;
      if (!stored.value) return noCase();
      return ok(compareView(services.knowledge, plans.value, stored.value, procedure));
    },
  };
}
