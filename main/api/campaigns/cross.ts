import type {
  CheckFinding,
  CrossCheck,
  CrossPair,
  CrossSide,
  Evidence,
} from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ListedCase } from '../../store/operations/campaigns.ts';
import type { Services } from '../services.ts';
import type { LoadedCampaign } from './load.ts';
import { campaignMembers } from './members.ts';

/** 跨卷核对: what rules that compare cases found in the sample, each pair of cases once with the places of both. */
export async function crossCheck(services: Services, campaign: LoadedCampaign): Promise<Result<CrossCheck>> {
  const members = await campaignMembers(services, campaign);
  if (!members.ok) return members;
  const listed = await services.store.run('listCasesToHandIn');
  if (!listed.ok) return listed;
  const inSample = new Set(members.value.flatMap((member) => member.case ?? []));
  const known = new Map(listed.value.map((row) => [row.id, row]));
  const pairs = new Map<string, CrossPair>();
  // Cases outside the sample are looked at where one inside names them, for the places in their papers.
  const queue = new Set(inSample);
  for (const id of queue) {
    const stored = await services.cases.get(services.store, id);
    if (!stored.ok) return stored;
    for (const finding of stored.value?.findings ?? []) {
      if (!services.knowledge.checker.comparesCases(finding.rule) || !isHit(finding)) continue;
      const others = othersIn(finding, id, listed.value);
      if (![id, ...others].some((caseId) => inSample.has(caseId))) continue;
      for (const other of others) queue.add(other);
      addPair(pairs, finding, id, others, (caseId) => sideOf(caseId, known, inSample));
    }
  }
  return ok({ pairs: [...pairs.values()], cases: inSample.size });
}

/** Violations, and doubts about cases that were compared; a case that nothing could be compared with is no hit. */
function isHit({ verdict, occurrences }: CheckFinding): boolean {
  return verdict === 'fail' || (verdict === 'review' && occurrences.length > 0);
}

/** The other cases that a finding names: it calls them by their numbers. */
function othersIn(finding: CheckFinding, own: string, listed: readonly ListedCase[]): string[] {
  const text = [finding.message, ...finding.occurrences.map(({ note }) => note ?? '')].join('\n');
  return listed.filter((row) => row.id !== own && text.includes(labelOf(row))).map(({ id }) => id);
}

function labelOf({ caseNumber, decisionNumber }: ListedCase): string {
  return caseNumber === '' ? decisionNumber : caseNumber;
}

function addPair(
  pairs: Map<string, CrossPair>,
  finding: CheckFinding,
  own: string,
  others: readonly string[],
  makeSide: (caseId: string) => CrossSide,
): void {
  const { rule, title, severity, verdict, message } = finding;
  const ids = [own, ...others];
  const key = `${rule}/${[...ids].sort().join('/')}`;
  const pair = pairs.get(key) ?? { rule, title, severity, verdict, message, sides: ids.map(makeSide) };
  const mine = pair.sides.find((side) => side.case === own);
  if (mine) Object.assign(mine, { places: placesOf(finding), procedure: finding.procedure });
  pairs.set(key, pair);
}

function placesOf({ evidence, occurrences }: CheckFinding): Evidence[] {
  const of = occurrences.flatMap((occurrence) => occurrence.evidence ?? []);
  return of.length > 0 ? of : evidence;
}

function sideOf(
  id: string,
  known: ReadonlyMap<string, ListedCase>,
  inSample: ReadonlySet<string>,
): CrossSide {
  const row = known.get(id);
  return {
    case: id,
    label: row ? labelOf(row) : id,
    agency: row?.agency ?? '',
    member: inSample.has(id),
    places: [],
  };
}
