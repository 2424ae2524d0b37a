import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiEvent, ParameterValue } from '../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RecognitionChild } from '../recognition/child.ts';
import { RecognitionClient } from '../recognition/client.ts';
import type { StandardShelf } from '../scoring/load.ts';
import { openStore, type Store } from '../store/client.ts';
import type { OfficeFileChange } from '../store/operations/office-files.ts';
import { SourceFiles } from '../store/source-files.ts';
import { calendarsFolder } from './calendars/own-calendars.ts';
import { CampaignCache } from './campaigns/load.ts';
import { CaseCache } from './case-cache.ts';
import { type CheckKnowledge, loadCheckKnowledge } from './check/knowledge.ts';
import { LiveBatch } from './check/live-batch.ts';
import { ownPackFolders } from './check/own-packs.ts';
import { CheckPool } from './check/pool.ts';
import type { Files } from './files.ts';
import { ImportQueue } from './intake/import-queue.ts';
import { ImportRows } from './intake/import-rows.ts';
import { Reading } from './intake/reading.ts';
import { storeShelf } from './intake/shelf.ts';
import type { Jobs } from './jobs.ts';
import { PageImages } from './pages/page-images.ts';
import { loadShelf } from './standards/own-standards.ts';

export interface ServiceOptions {
  dataFolder: string;
  host: 'electron' | 'loopback' | 'cli';
  readOnly?: boolean;
  /** How the host starts the recognition process; else under Node. */
  startRecognition?: () => RecognitionChild;
}

/** What the handlers work with. */
export interface Services {
  readonly options: ServiceOptions;
  /** Loaded again when a calendar changes. */
  knowledge: CheckKnowledge;
  /** Bundled standards and those of the office; another list once one was added or taken out. */
  standards: StandardShelf;
  pool: CheckPool;
  readonly batch: LiveBatch;
  readonly cases: CaseCache;
  readonly campaigns: CampaignCache;
  readonly reading: Reading;
  readonly importQueue: ImportQueue;
  readonly importRows: ImportRows;
  readonly pages: PageImages;
  readonly files: Files;
  readonly jobs: Jobs;
  /** The open store; restoring a backup puts another in its place. */
  store: Store;
  emit(event: ApiEvent): void;
  /** Folder for papers on their way to the user; emptied at start. */
  readonly outFolder: string;
}

export async function openServices(
  options: ServiceOptions,
  parts: { files: Files; jobs: Jobs; emit(event: ApiEvent): void },
): Promise<Result<Services>> {
  const ownPacks = ownPackFolders(options.dataFolder);
  const calendars = calendarsFolder(options.dataFolder);
  const knowledge = loadCheckKnowledge(ownPacks, calendars);
  if (!knowledge.ok) return knowledge;
  const standards = await loadShelf(options.dataFolder);
  if (!standards.ok) return standards;
  const store = await openStore(options.dataFolder, { readOnly: options.readOnly ?? false });
  if (!store.ok) return store;
  const outFolder = join(options.dataFolder, 'out');
  if (!options.readOnly) mkdirSync(outFolder, { recursive: true });
  const kept = new SourceFiles(options.dataFolder);
  const services: Services = {
    options,
    knowledge: knowledge.value,
    standards: standards.value,
    pool: new CheckPool({ packs: ownPacks, calendars }),
    batch: new LiveBatch(),
    cases: new CaseCache(),
    campaigns: new CampaignCache(),
    // Restoring a backup puts another store in place, so it is asked for each time.
    reading: new Reading(knowledge.value.vocabulary, {
      shelf: storeShelf(() => services.store),
      keepIn: options.dataFolder,
      recogniser: new RecognitionClient(options.startRecognition),
    }),
    importQueue: new ImportQueue(() => services.store, options.dataFolder),
    importRows: new ImportRows(),
    pages: new PageImages(kept, outFolder, parts.files),
    store: store.value,
    outFolder,
    ...parts,
  };
  return ok(services);
}

/** Loads what an office keeps as files again: packs, calendars, standards; check threads start anew with them. */
export async function reloadOwn(services: Services): Promise<Result<void>> {
  const { dataFolder } = services.options;
  const packs = ownPackFolders(dataFolder);
  const calendars = calendarsFolder(dataFolder);
  const knowledge = loadCheckKnowledge(packs, calendars);
  if (!knowledge.ok) return knowledge;
  const standards = await loadShelf(dataFolder);
  if (!standards.ok) return standards;
  const before = services.pool;
  services.knowledge = knowledge.value;
  services.standards = standards.value;
  services.pool = new CheckPool({ packs, calendars });
  await before.close();
  return ok(undefined);
}

/** Layers of parameter values above the bundled ones; today the office register. */
export async function parameterLayers(services: Services): Promise<Result<ParameterValue[][]>> {
  const office = await services.store.run('listOfficeParameters');
  return office.ok ? ok([office.value.map((entry) => entry.value)]) : office;
}

/** Notes a change of the office's own files in the log, by the current reviewer where there is one. */
export async function noteFile(
  services: Services,
  kind: OfficeFileChange['kind'],
  body: OfficeFileChange['body'],
): Promise<Result<void>> {
  return services.store.run('noteOfficeFile', await actorOf(services), { kind, body });
}

/** Id of the current reviewer; every judgement needs one. */
export async function currentReviewer(services: Services): Promise<Result<string>> {
  const settings = await services.store.run('getSettings');
  if (!settings.ok) return settings;
  const current = settings.value.currentProfile;
  return typeof current === 'string'
    ? ok(current)
    : fail('NO_REVIEWER', '请先选择评查人，以便留痕。在窗口右上角选择或新建。');
}

/** Actor of events that need no reviewer: the current one, or the program itself before one is chosen. */
export async function actorOf(services: Services): Promise<string> {
  const current = await currentReviewer(services);
  return current.ok ? current.value : 'local';
}
