import type { SchemaMap, SchemaName } from './generated/schemas.ts';

/** A query only reads, a command changes and answers at once, a job starts long work and answers with its id. */
export interface RouteSpec {
  kind: 'query' | 'command' | 'job';
  input: SchemaName;
  output: SchemaName;
}

/** Every route by name, with the names of its input and output schema. A job's output is the result of the job. */
export const routes = {
  'app.info': { kind: 'query', input: 'Empty', output: 'AppInfo' },
  'app.selfCheck': { kind: 'query', input: 'Empty', output: 'SelfCheck' },
  'jobs.list': { kind: 'query', input: 'Empty', output: 'JobList' },
  'jobs.cancel': { kind: 'command', input: 'JobId', output: 'JobState' },

  'profiles.list': { kind: 'query', input: 'Empty', output: 'ProfileList' },
  'profiles.save': { kind: 'command', input: 'ProfileInput', output: 'ProfileList' },
  'profiles.choose': { kind: 'command', input: 'ProfileChoice', output: 'ProfileList' },
  'settings.get': { kind: 'query', input: 'Empty', output: 'Settings' },
  'settings.save': { kind: 'command', input: 'SettingsInput', output: 'Settings' },
  'parameters.list': { kind: 'query', input: 'Empty', output: 'ParameterList' },
  'parameters.try': { kind: 'job', input: 'ParameterTrial', output: 'ParameterTrialResult' },
  'parameters.save': { kind: 'command', input: 'ParameterSaveInput', output: 'ParameterList' },
  'parameters.remove': { kind: 'command', input: 'ParameterRemoveInput', output: 'ParameterList' },
  'parameters.export': { kind: 'job', input: 'Empty', output: 'ReportFiles' },
  'parameters.import': { kind: 'job', input: 'ParameterImportInput', output: 'ParameterImportResult' },
  'phrases.list': { kind: 'query', input: 'Empty', output: 'PhraseList' },
  'phrases.save': { kind: 'command', input: 'PhraseInput', output: 'PhraseSaved' },
  'phrases.remove': { kind: 'command', input: 'PhraseRemoveInput', output: 'PhraseList' },

  'samples.open': { kind: 'job', input: 'Empty', output: 'ImportResult' },
  'samples.clear': { kind: 'command', input: 'Empty', output: 'Empty' },
  'imports.plan': { kind: 'query', input: 'ImportInput', output: 'ImportPlanView' },
  'imports.rows': { kind: 'query', input: 'JobId', output: 'ImportRows' },
  'imports.waiting': { kind: 'query', input: 'Empty', output: 'WaitingImports' },
  'imports.continue': { kind: 'job', input: 'Empty', output: 'ImportResult' },
  'imports.discard': { kind: 'command', input: 'Empty', output: 'WaitingImports' },
  'cases.import': { kind: 'job', input: 'ImportInput', output: 'ImportResult' },
  'registers.sort': { kind: 'query', input: 'SortFilesInput', output: 'SortedFiles' },
  'ledgers.look': { kind: 'query', input: 'LedgerLookInput', output: 'LedgerLook' },
  'ledgers.import': { kind: 'job', input: 'LedgerImportInput', output: 'RegisterImportResult' },
  'exports.import': { kind: 'job', input: 'ExportImportInput', output: 'RegisterImportResult' },
  'cases.list': { kind: 'query', input: 'CasesQuery', output: 'CasesPage' },
  'cases.get': { kind: 'query', input: 'CaseId', output: 'CaseView' },
  'cases.compare': { kind: 'query', input: 'CompareInput', output: 'CompareView' },
  'cases.inventory': { kind: 'command', input: 'InventoryInput', output: 'CaseView' },
  'cases.create': { kind: 'command', input: 'ManualCaseInput', output: 'CaseView' },
  'cases.recheck': { kind: 'job', input: 'RecheckInput', output: 'RecheckResult' },
  'cases.delete': { kind: 'command', input: 'CaseId', output: 'DeleteResult' },

  'confirm.view': { kind: 'query', input: 'CaseId', output: 'ConfirmView' },
  'confirm.byField': { kind: 'query', input: 'ByFieldInput', output: 'ByField' },
  'confirm.candidates': { kind: 'query', input: 'CandidatesInput', output: 'DateCandidates' },
  'confirm.value': { kind: 'command', input: 'ConfirmAct', output: 'ConfirmView' },
  'confirm.arrange': { kind: 'command', input: 'ArrangeInput', output: 'ConfirmView' },

  'pages.get': { kind: 'query', input: 'PageViewInput', output: 'PageView' },
  'pages.source': { kind: 'query', input: 'PageSourceInput', output: 'PageSource' },
  'pages.outline': { kind: 'query', input: 'CaseId', output: 'PageOutline' },
  'pages.find': { kind: 'query', input: 'PageFindInput', output: 'PageFound' },

  'standards.list': { kind: 'query', input: 'StandardsFor', output: 'StandardList' },
  'calendars.list': { kind: 'query', input: 'Empty', output: 'CalendarList' },
  'calendars.save': { kind: 'command', input: 'CalendarSaveInput', output: 'CalendarList' },
  'calendars.import': { kind: 'command', input: 'CalendarImportInput', output: 'CalendarList' },
  'calendars.remove': { kind: 'command', input: 'CalendarYearInput', output: 'CalendarList' },
  'standards.catalogue': { kind: 'query', input: 'Empty', output: 'StandardCatalogue' },
  'standards.get': { kind: 'query', input: 'StandardChoice', output: 'StandardDetail' },
  'standards.compare': { kind: 'query', input: 'StandardPair', output: 'StandardDifference' },
  'standards.rescore': { kind: 'job', input: 'StandardPair', output: 'RescoreResult' },
  'standards.export': { kind: 'job', input: 'StandardExportInput', output: 'ReportFiles' },
  'standards.import': { kind: 'job', input: 'StandardImportInput', output: 'StandardSaved' },
  'standards.lookSheets': { kind: 'job', input: 'SheetLookInput', output: 'SheetLook' },
  'standards.readSheets': { kind: 'job', input: 'SheetReadInput', output: 'StandardDraft' },
  'standards.checkDraft': { kind: 'query', input: 'StandardDraft', output: 'DraftCheck' },
  'standards.keptDraft': { kind: 'query', input: 'Empty', output: 'KeptDraft' },
  'standards.keepDraft': { kind: 'command', input: 'KeptDraft', output: 'Empty' },
  'standards.saveDraft': { kind: 'command', input: 'DraftSaveInput', output: 'StandardSaved' },
  'standards.remove': { kind: 'command', input: 'StandardChoice', output: 'StandardCatalogue' },
  'reviews.open': { kind: 'command', input: 'OpenReviewInput', output: 'ReviewView' },
  'reviews.get': { kind: 'query', input: 'ReviewId', output: 'ReviewView' },
  'reviews.goOn': { kind: 'command', input: 'GoOnInput', output: 'ReviewView' },
  'reviews.judge': { kind: 'command', input: 'JudgeInput', output: 'ReviewChange' },
  'reviews.clear': { kind: 'command', input: 'ClearJudgementInput', output: 'ReviewChange' },
  'reviews.judgeFinding': { kind: 'command', input: 'JudgeFindingInput', output: 'ReviewChange' },
  'reviews.decideVeto': { kind: 'command', input: 'VetoDecisionInput', output: 'ReviewChange' },
  'reviews.undo': { kind: 'command', input: 'ReviewId', output: 'ReviewChange' },
  'reviews.sign': { kind: 'command', input: 'SignInput', output: 'ReviewChange' },
  'log.history': { kind: 'query', input: 'HistoryInput', output: 'HistoryPage' },
  'log.verify': { kind: 'job', input: 'Empty', output: 'VerifyResult' },

  'campaigns.list': { kind: 'query', input: 'Empty', output: 'CampaignList' },
  'campaigns.create': { kind: 'command', input: 'CampaignPlanInput', output: 'CampaignView' },
  'campaigns.get': { kind: 'query', input: 'CampaignId', output: 'CampaignView' },
  'campaigns.plan': { kind: 'command', input: 'CampaignPlanChange', output: 'CampaignView' },
  'campaigns.submitStored': { kind: 'command', input: 'SubmitStoredInput', output: 'SubmitResult' },
  'campaigns.submitLedger': { kind: 'job', input: 'SubmitLedgerInput', output: 'SubmitResult' },
  'campaigns.withdraw': { kind: 'command', input: 'WithdrawInput', output: 'CampaignView' },
  'campaigns.draw': { kind: 'command', input: 'DrawInput', output: 'CampaignView' },
  'campaigns.voidDraw': { kind: 'command', input: 'VoidDrawInput', output: 'CampaignView' },
  'campaigns.checkDraw': { kind: 'query', input: 'CampaignId', output: 'DrawCheck' },
  'campaigns.designate': { kind: 'command', input: 'DesignateInput', output: 'CampaignView' },
  'campaigns.exclude': { kind: 'command', input: 'ExcludeInput', output: 'CampaignView' },
  'campaigns.entries': { kind: 'query', input: 'EntriesQuery', output: 'EntriesPage' },
  'campaigns.members': { kind: 'query', input: 'CampaignId', output: 'CampaignMembers' },
  'campaigns.results': { kind: 'query', input: 'CampaignId', output: 'CampaignResults' },
  'campaigns.cross': { kind: 'query', input: 'CampaignId', output: 'CrossCheck' },
  'campaigns.grade': { kind: 'command', input: 'GradeInput', output: 'CampaignView' },
  'items.list': { kind: 'query', input: 'ItemScope', output: 'ItemList' },
  'items.get': { kind: 'query', input: 'ItemInput', output: 'ItemView' },

  'rules.list': { kind: 'query', input: 'Empty', output: 'RuleList' },
  'rules.examples': { kind: 'query', input: 'RuleInput', output: 'RuleExamples' },
  'parameters.waiting': { kind: 'job', input: 'ParameterWaitingInput', output: 'RuleCases' },
  'rules.cases': { kind: 'job', input: 'RuleInput', output: 'RuleCases' },
  'rules.get': { kind: 'query', input: 'RuleInput', output: 'RuleView' },

  'statistics.get': { kind: 'query', input: 'StatisticsScope', output: 'Statistics' },
  'statistics.export': { kind: 'job', input: 'StatisticsScope', output: 'ReportFiles' },
  'reports.case': { kind: 'job', input: 'CaseReportInput', output: 'ReportFiles' },
  'reports.batch': { kind: 'job', input: 'BatchReportInput', output: 'ReportFiles' },
  'papers.get': { kind: 'query', input: 'PaperInput', output: 'Paper' },
  'papers.edit': { kind: 'command', input: 'PaperEditInput', output: 'Paper' },
  'papers.export': { kind: 'job', input: 'PaperExportInput', output: 'ReportFiles' },
  'backup.create': { kind: 'job', input: 'Empty', output: 'BackupResult' },
  'backup.restore': { kind: 'job', input: 'RestoreInput', output: 'RestoreResult' },
} as const satisfies Record<string, RouteSpec>;

export type RouteName = keyof typeof routes;
export type Input<R extends RouteName> = SchemaMap[(typeof routes)[R]['input']];
/** What the route resolves to on the wire: jobs answer `JobStarted`. */
export type Output<R extends RouteName> = (typeof routes)[R]['kind'] extends 'job'
  ? SchemaMap['JobStarted']
  : SchemaMap[(typeof routes)[R]['output']];
/** What a job hands over when it is done. */
export type JobResult<R extends RouteName> = SchemaMap[(typeof routes)[R]['output']];
