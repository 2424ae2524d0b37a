import type {
  CampaignEntry,
  CampaignPlan,
  CaseFile,
  EntrySource,
  LeftEntry,
  SubmitLedgerInput,
  SubmitResult,
  SubmitStoredInput,
} from '../../../shared/generated/schemas.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { submitCases } from '../../review/campaign/decide.ts';
import { makeEntry } from '../../review/campaign/entry.ts';
import { fitsPlan } from '../../review/campaign/scope.ts';
import { decisionDateOf } from '../check/check-case.ts';
import { readLedger } from '../handlers/import-registers.ts';
import type { JobContext } from '../jobs.ts';
import { currentReviewer, type Services } from '../services.ts';
import { caseTypeOf } from '../views/review-view.ts';
import { entriesInStore } from './entries.ts';
import { loadCampaign, writeDecided } from './load.ts';
import { campaignView } from './view.ts';

/** How many rows that were left out are told one by one; the count is of all. */
const mostLeft = 500;

/** Hands in the cases of the store that belong to the campaign. */
export async function submitStored(
  services: Services,
  { campaign: id, agencies }: SubmitStoredInput,
): Promise<Result<SubmitResult>> {
  const campaign = await loadCampaign(services, id);
  if (!campaign.ok) return campaign;
  const found = await entriesInStore(services, campaign.value.state.plan);
  if (!found.ok) return found;
  const entries = found.value.fitting.filter(({ agency }) => agencies?.includes(agency) ?? true);
  return submit(services, id, entries, { kind: 'store', name: '库内案卷' }, []);
}

/** Hands in the rows of a register (台账); the cases themselves need not be there. */
export async function submitLedger(
  services: Services,
  { campaign: id, ledger }: SubmitLedgerInput,
  job: JobContext,
): Promise<Result<SubmitResult>> {
  const campaign = await loadCampaign(services, id);
  if (!campaign.ok) return campaign;
  const reading = await readLedger(services, ledger, job.signal);
  if (!reading.ok) return reading;
  const left: LeftEntry[] = [...reading.value.failed];
  const entries: CampaignEntry[] = [];
  for (const { name, caseFile } of reading.value.cases) {
    const entry = entryOfCaseFile(caseFile, decisionDateOf(services.knowledge, caseFile));
    const problem = problemOf(campaign.value.state.plan, entry);
    if (problem === undefined) entries.push(entry);
    else left.push({ place: name, message: problem });
  }
  return submit(services, id, entries, { kind: 'ledger', name: ledger.file.name }, left);
}

function entryOfCaseFile(caseFile: CaseFile, decisionDate: string | undefined): CampaignEntry {
  return makeEntry({
    agency: caseFile.agency.name,
    caseType: caseTypeOf(caseFile.procedures),
    caseNumber: caseFile.caseNumber ?? '',
    decisionNumber: caseFile.decisionNumber ?? '',
    ...(decisionDate === undefined ? {} : { decisionDate }),
  });
}

/** Why a row is not taken. One without a date is: the agency says that it belongs to the period. */
function problemOf(plan: CampaignPlan, entry: CampaignEntry): string | undefined {
  if (entry.agency === '') return '没有写明单位，没有列入。请在台账里补上单位，或在导入窗口指定。';
  if (entry.caseNumber === '' && entry.decisionNumber === '')
    return '没有案号，也没有决定书文号，没有列入。请补上编号。';
  return fitsPlan(plan, entry) === 'no'
    ? '单位、案卷类型或决定日期不在本次评查范围内，没有列入。'
    : undefined;
}

async function submit(
  services: Services,
  id: string,
  entries: readonly CampaignEntry[],
  source: EntrySource,
  left: readonly LeftEntry[],
): Promise<Result<SubmitResult>> {
  const actor = await currentReviewer(services);
  if (!actor.ok) return actor;
  const campaign = await loadCampaign(services, id);
  if (!campaign.ok) return campaign;
  const event = submitCases(campaign.value.state, entries, source);
  if (!event.ok) return event;
  const added = event.value.body.entries.length;
  const after =
    added === 0 ? campaign : await writeDecided(services, campaign.value, actor.value, event.value);
  if (!after.ok) return after;
  const view = await campaignView(services, after.value);
  if (!view.ok) return view;
  return ok({
    view: view.value,
    added,
    known: entries.length - added,
    left: left.slice(0, mostLeft),
    leftTotal: left.length,
  });
}
