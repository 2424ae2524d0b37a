import { byField } from './zh-CN/by-field.ts';
import { calendar } from './zh-CN/calendar.ts';
import { campaigns } from './zh-CN/campaigns.ts';
import { caseFile } from './zh-CN/case.ts';
import { cases } from './zh-CN/cases.ts';
import { commands } from './zh-CN/commands.ts';
import { common } from './zh-CN/common.ts';
import { compare } from './zh-CN/compare.ts';
import { confirming } from './zh-CN/confirm.ts';
import { finding } from './zh-CN/finding.ts';
import { home } from './zh-CN/home.ts';
import { importing } from './zh-CN/import.ts';
import { items } from './zh-CN/items.ts';
import { library } from './zh-CN/library.ts';
import { phrases } from './zh-CN/phrases.ts';
import { reports } from './zh-CN/reports.ts';
import { review } from './zh-CN/review.ts';
import { settings } from './zh-CN/settings.ts';
import { shell } from './zh-CN/shell.ts';
import { standards } from './zh-CN/standards.ts';
import { stats } from './zh-CN/stats.ts';
import { viewer } from './zh-CN/viewer.ts';
import { workshop } from './zh-CN/workshop.ts';

/** Every text of the window in Chinese, by part. */
export const zhCN = {
  common,
  shell,
  commands,
  home,
  cases,
  campaigns,
  importing,
  byField,
  calendar,
  caseFile,
  compare,
  confirming,
  finding,
  review,
  items,
  library,
  settings,
  stats,
  phrases,
  reports,
  standards,
  viewer,
  workshop,
};

/** Shape that each language fills. */
export type Messages = typeof zhCN;
