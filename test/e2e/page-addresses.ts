import { links, type patterns } from '../../renderer/src/address/links.ts';

/** What stands in a filled store, for pages that show one of it. */
export interface Filled {
  case: string;
  review: string;
  standard: string;
  campaign: string;
  /** A line of the sheet. */
  line: string;
}

type PageName = keyof typeof patterns;

/** Addresses of each page that a person can come to: its tabs, and one of what it lists. A new page has to be named here. */
const addresses: Record<PageName, (filled: Filled) => string[]> = {
  home: () => [links.home()],
  cases: () => [links.cases(), links.cases({ search: '没有这个案卷' })],
  import: () => [links.import()],
  case: ({ case: id }) =>
    [{ tab: 'findings', show: 'all' }, { tab: 'documents' }, { tab: 'fields' }, { tab: 'history' }].map(
      (search) => links.case(id, search),
    ),
  compare: ({ case: id }) => [links.compare(id), links.compare(id, { only: 'different' })],
  confirm: ({ case: id }) => [links.confirm(id)],
  confirmFields: ({ case: id }) => [links.confirmFields([id])],
  review: ({ case: id, review, standard }) => [links.review(id), links.review(review, { standard })],
  campaigns: () => [links.campaigns()],
  newCampaign: ({ campaign }) => [
    links.newCampaign(),
    ...(campaign === '' ? [] : [links.newCampaign({ from: campaign })]),
  ],
  campaign: ({ campaign }) =>
    ['plan', 'submit', 'draw', 'progress', 'cross', 'grade'].map((tab) => links.campaign(campaign, { tab })),
  campaignItems: ({ campaign }) => [links.campaignItems(campaign)],
  campaignItem: ({ campaign, line }) => [links.campaignItem(campaign, line, { type: 'penalty.general' })],
  items: ({ review, standard }) => [links.items({ cases: review, standard })],
  item: ({ review, standard, line }) => [
    links.item(line, { cases: review, standard, type: 'penalty.general' }),
  ],
  reports: () => [links.reports(), links.reports({ paper: 'summary' })],
  stats: () => [links.stats()],
  library: () => [
    links.library(),
    links.library({ rule: 'penalty.notice.period-elapsed' }),
    links.library({ tab: 'standards' }),
    links.library({ tab: 'standards', standard: 'general-penalty-100' }),
    links.library({ tab: 'calendar', year: '2025' }),
    links.library({ tab: 'calendar', year: '2040' }),
    links.library({ tab: 'parameters', key: 'hearing.threshold' }),
    links.library({ tab: 'phrases' }),
    links.library({ tab: 'phrases', phrase: 'new' }),
  ],
  workshop: () => [links.workshop()],
  settings: () => [links.settings()],
};

/** Pages that stand for themselves: they are there before there is a case. */
export const standAlone: readonly PageName[] = [
  'home',
  'cases',
  'import',
  'campaigns',
  'newCampaign',
  'reports',
  'stats',
  'library',
  'workshop',
  'settings',
];

export const pageNames = Object.keys(addresses) as PageName[];

/** An address under a name that a file can have. */
export interface Place {
  name: string;
  address: string;
}

export function placesOf(names: readonly PageName[], filled: Filled): Place[] {
  return names.flatMap((page) =>
    addresses[page](filled).map((address, at) => ({ name: `${page}-${at + 1}`, address })),
  );
}
