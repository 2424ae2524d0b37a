import type {
  CasesQuery,
  ListSort,
  ProcedureType,
  TriageGroup,
} from '../../../../shared/generated/schemas.ts';
import { setOf } from '../../address/case-set.ts';
import { setWords } from '../../components/scope/set-words.ts';
import type { Messages } from '../../messages/zh-CN.ts';

export const triageGroups = ['first', 'normal', 'quick', 'notYet'] as const satisfies readonly TriageGroup[];
export const procedureTypes = [
  'penalty.general',
  'penalty.simplified',
  'license',
  'coercion.measure',
  'coercion.execution',
] as const satisfies readonly ProcedureType[];
export const reviewStates = ['unreviewed', 'reviewing', 'signed', 'changedAfterSigning'] as const;
export const sortNames = [
  'risk',
  'caseNumber',
  'party',
  'agency',
  'decisionDate',
  'importedAt',
  'score',
] as const satisfies readonly ListSort['by'][];

export type ListFilter = Omit<CasesQuery, 'offset' | 'limit'>;

/** What the address asks for; unknown words in it are ignored. */
export function filterOf(params: URLSearchParams, usual: ListSort): ListFilter {
  const text = (name: string) => params.get(name) || undefined;
  const by = oneOf(sortNames, text('sort')) ?? usual.by;
  const descending = text('order') === undefined ? usual.descending : text('order') === 'desc';
  return {
    sort: { by, descending },
    ...defined('search', text('q')),
    ...defined('group', oneOf(triageGroups, text('group'))),
    ...defined('agency', text('agency')),
    ...defined('procedure', oneOf(procedureTypes, text('type'))),
    ...defined('year', text('year')),
    ...defined('state', oneOf(reviewStates, text('state'))),
    ...defined('campaign', text('campaign')),
    ...defined('set', setOf(params)),
  };
}

function oneOf<T extends string>(allowed: readonly T[], text: string | undefined): T | undefined {
  return allowed.find((entry) => entry === text);
}

function defined<K extends string, T>(name: K, value: T | undefined): { [Name in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [Name in K]?: T });
}

/** Filters in words, for the empty state: `“单位：某县城管局”`. */
export function filterWords(filter: ListFilter, messages: Messages): string[] {
  const { cases, common, shell } = messages;
  const words: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) words.push(cases.filter(name, value));
  };
  add(cases.groupsLabel, filter.group && cases.groups[filter.group]);
  add(cases.agency, filter.agency);
  add(cases.procedure, filter.procedure && common.procedures[filter.procedure]);
  add(cases.year, filter.year);
  add(cases.state, filter.state && common.states[filter.state]);
  add(cases.searchLabel, filter.search);
  add(shell.pages.campaigns, filter.campaign && cases.sampleOfCampaign);
  add(cases.behindNumber, filter.set && setWords(filter.set, messages));
  return words;
}

/** Address names that a filter uses, for clearing them. */
export const filterNames = ['q', 'group', 'agency', 'type', 'year', 'state', 'campaign', 'set'] as const;
