import type { ApiError, CaseRow, CasesQuery, ReviewState } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';

export interface HomeView {
  /** Undefined while not yet read. */
  total: number | undefined;
  samples: number;
  first: number;
  unreviewed: number;
  changed: number;
  reviewing: { rows: readonly CaseRow[]; total: number };
  error: ApiError | undefined;
  reload(): void;
}

const sort: CasesQuery['sort'] = { by: 'risk', descending: true };
const counting = (filter: Partial<CasesQuery>): CasesQuery => ({ sort, offset: 0, limit: 1, ...filter });
const byState = (state: ReviewState, limit = 1) => counting({ state, limit });

export function useHome(): HomeView {
  const all = useQuery('cases.list', counting({}), ['cases']);
  const own = useQuery('cases.list', counting({ samples: false }), ['cases']);
  const unreviewed = useQuery('cases.list', byState('unreviewed'), ['cases']);
  const reviewing = useQuery('cases.list', byState('reviewing', 5), ['cases']);
  const changed = useQuery('cases.list', byState('changedAfterSigning'), ['cases']);
  const queries = [all, own, unreviewed, reviewing, changed];
  return {
    total: all.value?.total,
    samples: all.value && own.value ? all.value.total - own.value.total : 0,
    first: all.value?.groups.first ?? 0,
    unreviewed: unreviewed.value?.total ?? 0,
    changed: changed.value?.total ?? 0,
    reviewing: { rows: reviewing.value?.rows ?? [], total: reviewing.value?.total ?? 0 },
    error: queries.find((query) => query.error)?.error,
    reload: () => {
      for (const query of queries) query.reload();
    },
  };
}
