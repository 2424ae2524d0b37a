import { byField } from './en/by-field.ts';
import { calendar } from './en/calendar.ts';
import { campaigns } from './en/campaigns.ts';
import { caseFile } from './en/case.ts';
import { cases } from './en/cases.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { confirming } from './en/confirm.ts';
import { finding } from './en/finding.ts';
import { home } from './en/home.ts';
import { importing } from './en/import.ts';
import { items } from './en/items.ts';
import { library } from './en/library.ts';
import { phrases } from './en/phrases.ts';
import { reports } from './en/reports.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { standards } from './en/standards.ts';
import { stats } from './en/stats.ts';
import { viewer } from './en/viewer.ts';
import { workshop } from './en/workshop.ts';
import type { Messages } from './zh-CN.ts';

/** The same texts in English. */
export const en: Messages = {
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
