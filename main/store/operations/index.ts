import { backupTo, inspectBackup } from './backup.ts';
import { batchChanges, listBatchValues } from './batch-values.ts';
import {
  campaignEvents,
  campaignMembers,
  campaignRevision,
  casesOfCampaign,
  createCampaign,
  listCampaignIds,
  listCasesToHandIn,
  writeCampaign,
} from './campaigns.ts';
import {
  caseOfKey,
  caseStamp,
  deleteCase,
  deleteSamples,
  getCase,
  getCaseFiles,
  listCaseIds,
  saveCases,
  saveConfirmation,
  saveRuns,
  verdictsOfCase,
} from './cases.ts';
import { checkLog, countRows, head, listEvents, sqliteVersion } from './history.ts';
import { addToImportQueue, listImportQueue, removeFromImportQueue } from './import-queue.ts';
import { findingsOfRules, judgementsIn, ownReviews } from './items.ts';
import { listCases } from './list-cases.ts';
import {
  changeOfficeParameters,
  chooseProfile,
  getSettings,
  listOfficeParameters,
  listProfiles,
  removeOfficeParameter,
  saveOfficeParameter,
  saveProfile,
  setSetting,
} from './office.ts';
import { noteOfficeFile } from './office-files.ts';
import { listPhrases, removePhrase, savePhrase } from './phrases.ts';
import { caseOfFiles, cutsOfCase, finishFile, keepPages, keptPage, keptPages, saveCuts } from './reading.ts';
import { listCaseNumbers, listLedgerMappings, saveLedgerMapping } from './registers.ts';
import {
  getReview,
  getStandard,
  goneOn,
  goOnInOwnCase,
  keepStandard,
  lastUndoable,
  openReview,
  reviewsOfCase,
  signReview,
  writeFindingJudgement,
  writeJudgement,
} from './reviews.ts';
import { countReviews, reviewsUnder } from './reviews-by-standard.ts';
import { outcomesOfRule, outcomesWaitingFor } from './rule-verdicts.ts';
import { changeMark, statisticsCases } from './statistics.ts';

/** Everything the store can do, by name; each takes the database first and runs in the store's thread. */
export const operations = {
  addToImportQueue,
  noteOfficeFile,
  outcomesOfRule,
  outcomesWaitingFor,
  backupTo,
  batchChanges,
  campaignEvents,
  campaignMembers,
  campaignRevision,
  caseOfFiles,
  caseOfKey,
  caseStamp,
  casesOfCampaign,
  changeMark,
  changeOfficeParameters,
  checkLog,
  chooseProfile,
  countReviews,
  countRows,
  createCampaign,
  cutsOfCase,
  deleteCase,
  deleteSamples,
  findingsOfRules,
  finishFile,
  getCase,
  getCaseFiles,
  getReview,
  getStandard,
  getSettings,
  goneOn,
  goOnInOwnCase,
  head,
  inspectBackup: (_db: unknown, path: string) => inspectBackup(path),
  judgementsIn,
  keepPages,
  keepStandard,
  keptPage,
  keptPages,
  lastUndoable,
  listBatchValues,
  listCampaignIds,
  listCaseIds,
  listCaseNumbers,
  listCases,
  listCasesToHandIn,
  listEvents,
  listImportQueue,
  listLedgerMappings,
  listOfficeParameters,
  listPhrases,
  listProfiles,
  openReview,
  ownReviews,
  removeFromImportQueue,
  removeOfficeParameter,
  removePhrase,
  reviewsOfCase,
  reviewsUnder,
  saveCases,
  saveConfirmation,
  saveCuts,
  saveLedgerMapping,
  saveOfficeParameter,
  savePhrase,
  saveProfile,
  saveRuns,
  setSetting,
  signReview,
  sqliteVersion,
  statisticsCases,
  verdictsOfCase,
  writeCampaign,
  writeFindingJudgement,
  writeJudgement,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type OperationArguments<N extends OperationName> =
  Parameters<Operations[N]> extends [unknown, ...infer Rest] ? Rest : never;
export type OperationValue<N extends OperationName> = ReturnType<Operations[N]>;
