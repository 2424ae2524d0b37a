import { withParams } from './use-params.ts';

type Search = Record<string, string | undefined>;

const address = (path: string, search: Search = {}) => withParams(path, new URLSearchParams(), search);

/** Addresses of the pages; the only place that spells them. */
export const links = {
  home: () => address('/home'),
  cases: (search?: Search) => address('/cases', search),
  import: (job?: string) => address('/import', { job }),
  case: (id: string, search?: Search) => address(`/cases/${encodeURIComponent(id)}`, search),
  confirm: (id: string, search?: Search) => address(`/cases/${encodeURIComponent(id)}/confirm`, search),
  confirmFields: (cases: readonly string[], search?: Search) =>
    address('/confirm', { cases: cases.join(','), ...search }),
  compare: (id: string, search?: Search) => address(`/cases/${encodeURIComponent(id)}/compare`, search),
  review: (id: string, search?: Search) => address(`/cases/${encodeURIComponent(id)}/review`, search),
  campaigns: () => address('/campaigns'),
  newCampaign: (search?: Search) => address('/campaigns/new', search),
  campaign: (id: string, search?: Search) => address(`/campaigns/${encodeURIComponent(id)}`, search),
  /** One line of the sheet over a campaign's sample, or over some cases under a standard (in the search). */
  campaignItems: (id: string) => address(`/campaigns/${encodeURIComponent(id)}/items`),
  campaignItem: (id: string, line: string, search?: Search) =>
    address(`/campaigns/${encodeURIComponent(id)}/items/${encodeURIComponent(line)}`, search),
  items: (search: Search) => address('/items', search),
  item: (line: string, search: Search) => address(`/items/${encodeURIComponent(line)}`, search),
  reports: (search?: Search) => address('/reports', search),
  stats: (search?: Search) => address('/stats', search),
  library: (search?: Search) => address('/library', search),
  workshop: () => address('/library/workshop'),
  settings: (section?: string) => address('/settings', { section }),
};

export const patterns = {
  home: '/home',
  cases: '/cases',
  import: '/import',
  case: '/cases/:id',
  confirm: '/cases/:id/confirm',
  confirmFields: '/confirm',
  compare: '/cases/:id/compare',
  review: '/cases/:id/review',
  campaigns: '/campaigns',
  newCampaign: '/campaigns/new',
  campaign: '/campaigns/:id',
  campaignItems: '/campaigns/:id/items',
  campaignItem: '/campaigns/:id/items/:line',
  items: '/items',
  item: '/items/:line',
  reports: '/reports',
  stats: '/stats',
  library: '/library',
  workshop: '/library/workshop',
  settings: '/settings',
} as const;
