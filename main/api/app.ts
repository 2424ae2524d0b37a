import type { ApiEvent } from '../../shared/generated/schemas.ts';
import { ok, type Result } from '../../shared/result.ts';
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts';
import { Files } from './files.ts';
import { appHandlers } from './handlers/app.ts';
import { backupHandlers } from './handlers/backup.ts';
import { calendarHandlers } from './handlers/calendars.ts';
import { campaignHandlers } from './handlers/campaigns.ts';
import { caseHandlers } from './handlers/cases.ts';
import { compareHandlers } from './handlers/compare.ts';
import { confirmHandlers } from './handlers/confirm.ts';
import { importHandlers } from './handlers/import-cases.ts';
import { registerHandlers } from './handlers/import-registers.ts';
import { itemHandlers } from './handlers/items.ts';
import { logHandlers } from './handlers/log.ts';
import { officeHandlers } from './handlers/office.ts';
import { pageHandlers } from './handlers/pages.ts';
import { paperHandlers } from './handlers/papers.ts';
import { parameterSheetHandlers } from './handlers/parameter-sheets.ts';
import { phraseHandlers } from './handlers/phrases.ts';
import { reportHandlers } from './handlers/reports.ts';
import { reviewHandlers } from './handlers/reviews.ts';
import { ruleHandlers } from './handlers/rules.ts';
import { standardWorkshopHandlers } from './handlers/standard-workshop.ts';
import { standardHandlers } from './handlers/standards.ts';
import { statisticsHandlers } from './handlers/statistics.ts';
import { Jobs } from './jobs.ts';
import { openServices, type ServiceOptions, type Services } from './services.ts';

export type AppOptions = ServiceOptions;

/** The program behind the contract; hosts are thin adapters around it. */
export interface App {
  readonly dispatch: Dispatch;
  readonly files: Files;
  /** Subscribes to events for windows; returns the unsubscribe function. */
  onEvent(listener: (event: ApiEvent) => void): () => void;
  close(): Promise<void>;
}

/** The command line reaches past the contract for what has no window, such as a backup to a path. */
export interface OpenApp extends App {
  readonly services: Services;
}

/** Opens the data folder and puts all handlers together; the error says in Chinese why it can't. */
export async function createApp(options: AppOptions): Promise<Result<OpenApp>> {
  const listeners = new Set<(event: ApiEvent) => void>();
  const emit = (event: ApiEvent) => {
    for (const listener of listeners) listener(event);
  };
  const jobs = new Jobs(emit);
  const files = new Files();
  const opened = await openServices(options, { files, jobs, emit });
  if (!opened.ok) return opened;
  const services = opened.value;
  const handlers: Handlers = {
    ...appHandlers(services),
    ...officeHandlers(services),
    ...parameterSheetHandlers(services),
    ...importHandlers(services),
    ...registerHandlers(services),
    ...calendarHandlers(services),
    ...caseHandlers(services),
    ...compareHandlers(services),
    ...confirmHandlers(services),
    ...pageHandlers(services),
    ...phraseHandlers(services),
    ...reviewHandlers(services),
    ...campaignHandlers(services),
    ...itemHandlers(services),
    ...logHandlers(services),
    ...ruleHandlers(services),
    ...statisticsHandlers(services),
    ...standardHandlers(services),
    ...standardWorkshopHandlers(services),
    ...reportHandlers(services),
    ...paperHandlers(services),
    ...backupHandlers(services),
  };
  return ok({
    dispatch: createDispatch(handlers, jobs),
    files,
    services,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      jobs.cancelAll();
      await services.pages.close();
      services.reading.close();
      await services.pool.close();
      await services.store.close();
    },
  });
}
