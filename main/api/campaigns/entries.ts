import type {
  CampaignEntry,
  CampaignPlan,
  CaseFile,
  EntriesPage,
  EntriesQuery,
  EntryRow,
} from '../../../shared/generated/schemas.ts';
import { plainNumber } from '../../../shared/identity/document-number.ts';
import { NumberedCases } from '../../../shared/identity/numbered-cases.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { layersOf, seededOrder } from '../../review/campaign/draw.ts';
import { makeEntry } from '../../review/campaign/entry.ts';
import { fitsPlan } from '../../review/campaign/scope.ts';
import { type CampaignState, membersOf } from '../../review/campaign/state.ts';
import type { ListedCase } from '../../store/operations/campaigns.ts';
import type { Services } from '../services.ts';
import { caseTypeOf } from '../views/review-view.ts';
import type { LoadedCampaign } from './load.ts';

export interface StoredEntries {
  fitting: CampaignEntry[];
  /** Cases that may fit, but the date of their decision is not known. */
  undated: number;
}

/** Cases of the store that belong to a campaign by its plan. */
export async function entriesInStore(services: Services, plan: CampaignPlan): Promise<Result<StoredEntries>> {
  const listed = await services.store.run('listCasesToHandIn');
  if (!listed.ok) return listed;
  const found: StoredEntries = { fitting: [], undated: 0 };
  for (const row of listed.value) {
    const entry = entryOfListed(row);
    if (!entry) continue;
    const fits = fitsPlan(plan, entry);
    if (fits === 'yes') found.fitting.push(entry);
    else if (fits === 'unknown') found.undated += 1;
  }
  return ok(found);
}

function entryOfListed({ procedures, ...row }: ListedCase): CampaignEntry | undefined {
  if (row.agency.trim() === '' || (row.caseNumber === '' && row.decisionNumber === '')) return undefined;
  const types = procedures.map((type) => ({ id: type, type })) as CaseFile['procedures'];
  const { agency, caseNumber, decisionNumber, decisionDate } = row;
  return makeEntry({
    agency,
    caseType: caseTypeOf(types),
    caseNumber,
    decisionNumber,
    ...(decisionDate === '' ? {} : { decisionDate }),
  });
}

/** A page of what was handed in, in the order of agencies, types and the seeded order where there is a seed. */
export async function entriesPage(
  services: Services,
  { state }: LoadedCampaign,
  query: EntriesQuery,
): Promise<Result<EntriesPage>> {
  const listed = await services.store.run('listCasesToHandIn');
  if (!listed.ok) return listed;
  const imported = new NumberedCases(listed.value);
  const rows = allRows(state).filter((row) =>
    isWanted(row, query, () => imported.find(row.entry) !== undefined),
  );
  const page = rows.slice(query.offset, query.offset + query.limit);
  return ok({
    total: rows.length,
    rows: page.map((row) => {
      const found = imported.find(row.entry);
      return found ? { ...row, case: found.id, party: found.party, title: found.title } : row;
    }),
  });
}

function allRows(state: CampaignState): EntryRow[] {
  const kinds = membersOf(state);
  const out = new Set(state.excluded.map(({ entry }) => entry));
  const seed = state.draw?.seed;
  return layersOf(state.draw?.rule ?? state.plan.draw, [...state.entries.values()]).flatMap((layer) =>
    (seed === undefined ? inNumberOrder(layer.entries) : seededOrder(seed, layer.entries)).map(
      (entry, index): EntryRow => ({
        entry,
        kind: out.has(entry.entry) ? 'excluded' : (kinds.get(entry.entry) ?? 'none'),
        ...(seed === undefined ? {} : { order: index + 1 }),
      }),
    ),
  );
}

function inNumberOrder(entries: readonly CampaignEntry[]): CampaignEntry[] {
  const numbers = new Intl.Collator('zh', { numeric: true });
  return [...entries].sort((a, b) =>
    numbers.compare(a.caseNumber || a.decisionNumber, b.caseNumber || b.decisionNumber),
  );
}

function isWanted({ entry, kind }: EntryRow, query: EntriesQuery, isImported: () => boolean): boolean {
  if (query.agency !== undefined && entry.agency !== query.agency) return false;
  if (query.caseType !== undefined && entry.caseType !== query.caseType) return false;
  const search = plainNumber(query.search ?? '');
  if (search !== '' && !`${entry.caseNumber} ${entry.decisionNumber} ${entry.agency}`.includes(search))
    return false;
  switch (query.show) {
    case 'drawn':
      return ['random', 'key', 'recommended'].includes(kind);
    case 'designated':
      return kind === 'key' || kind === 'recommended';
    case 'excluded':
      return kind === 'excluded';
    case 'notImported':
      return !isImported();
    default:
      return true;
  }
}
