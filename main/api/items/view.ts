import type {
  ItemInput,
  ItemLine,
  ItemList,
  ItemRow,
  ItemScope,
  ItemView,
  Judgement,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { computeScore, type Line, linksOf, tableOf, verdictOfLine } from '../../../shared/score/index.ts';
import type { RuleFindings } from '../../store/operations/items.ts';
import { currentReviewer, type Services } from '../services.ts';
import { sheetLines } from '../views/sheet-lines.ts';
import { type GroundCase, groundsOf, type ItemGround } from './scope.ts';

/** Lines of the score tables of a scope, with how often the current reviewer has judged each. */
export async function itemList(services: Services, scope: ItemScope): Promise<Result<ItemList>> {
  const found = await groundsOf(services, scope);
  if (!found.ok) return found;
  const tables: ItemList['tables'] = [];
  for (const ground of found.value.grounds) {
    const judged = await ownJudgements(services, scope, ground, undefined);
    if (!judged.ok) return judged;
    tables.push({
      caseType: ground.caseType,
      title: ground.standard.title,
      cases: ground.cases.length,
      lines: linesOf(ground, judged.value),
    });
  }
  return ok({ name: found.value.name, tables });
}

/** One line over all cases of a scope. */
export async function itemView(
  services: Services,
  { scope, caseType, line: id }: ItemInput,
): Promise<Result<ItemView>> {
  const found = await groundsOf(services, scope);
  if (!found.ok) return found;
  const ground = found.value.grounds.find((entry) => entry.caseType === caseType);
  const line = ground && tableOf(ground.standard, ground.settings.schedule)?.lines.get(id);
  if (!ground || !line)
    return fail('NO_LINE', '这一项不在所用的评分表里，可能换了标准。请回到项目列表重新选择。');
  const judged = await ownJudgements(services, scope, ground, namesOf(id, line));
  if (!judged.ok) return judged;
  const findings = await services.store.run(
    'findingsOfRules',
    ground.cases.map((entry) => entry.case),
    linksOf(line).map(({ rule }) => rule),
  );
  if (!findings.ok) return findings;
  const entry = linesOf(ground, judged.value).find((candidate) => candidate.line === id);
  if (!entry) return fail('NO_LINE', '这一项在本类案卷里不用评。请回到项目列表重新选择。');
  const byCase = new Map(findings.value.map((found) => [found.caseId, found]));
  const rows = ground.cases.map((one) => rowOf(ground, line, one, byCase.get(one.case), judged.value));
  return ok({ line: entry, rows: [...rows].sort((a, b) => Number(b.places > 0) - Number(a.places > 0)) });
}

/** The current reviewer's judgements by case, and whether the review was submitted. */
interface OwnJudgements {
  byCase: ReadonlyMap<string, readonly Judgement[]>;
  submitted: ReadonlySet<string>;
}

async function ownJudgements(
  services: Services,
  scope: ItemScope,
  ground: ItemGround,
  lines: readonly string[] | undefined,
): Promise<Result<OwnJudgements>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const reviews = await services.store.run(
    'ownReviews',
    reviewer.value,
    scope.campaign ?? '',
    ground.standard.id,
    ground.cases.map((entry) => entry.case),
  );
  if (!reviews.ok) return reviews;
  const caseOf = new Map(reviews.value.map(({ review, caseId }) => [review, caseId]));
  const judgements = await services.store.run('judgementsIn', [...caseOf.keys()], lines);
  if (!judgements.ok) return judgements;
  const byCase = new Map<string, Judgement[]>();
  for (const { review, judgement } of judgements.value) {
    const caseId = caseOf.get(review) ?? '';
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), judgement]);
  }
  const submitted = reviews.value.flatMap(({ caseId, signed }) => (signed ? [caseId] : []));
  return ok({ byCase, submitted: new Set(submitted) });
}

/** A judgement of the whole item (不适用、缺件) covers its lines. */
function namesOf(id: string, line: Line): string[] {
  return 'item' in line ? [id, line.item.id] : [id];
}

function linesOf({ standard, settings }: ItemGround, { byCase }: OwnJudgements): ItemLine[] {
  const table = tableOf(standard, settings.schedule);
  const judged = [...byCase.values()].map((judgements) => new Set(judgements.map((entry) => entry.line)));
  return sheetLines(standard, settings).map(({ line, section, item, itemNo, kind, text, points }) => {
    const found = table?.lines.get(line);
    const names = found ? namesOf(line, found) : [line];
    const count = judged.filter((lines) => names.some((name) => lines.has(name))).length;
    return { line, section, item, itemNo, kind, text, points, judged: count };
  });
}

function rowOf(
  ground: ItemGround,
  line: Line,
  one: GroundCase,
  found: RuleFindings | undefined,
  { byCase, submitted }: OwnJudgements,
): ItemRow {
  const judgement = byCase.get(one.case)?.at(-1);
  const isHidden = ground.independentFirst && judgement === undefined;
  const machine = isHidden ? undefined : verdictOfLine(line, found?.findings ?? []);
  const lost = judgement && lostBy(ground, judgement);
  return {
    ...one,
    ...(machine === undefined ? {} : { machine }),
    places: found?.places ?? 0,
    ...(judgement ? { judgement: judgement.verdict } : {}),
    ...(lost === undefined ? {} : { lost }),
    ...(judgement?.reason === undefined ? {} : { reason: judgement.reason }),
    submitted: submitted.has(one.case),
  };
}

/** Points that a judgement takes by itself; undefined where it gives or takes none. */
function lostBy({ standard, settings }: ItemGround, judgement: Judgement): number | undefined {
  if (judgement.verdict === 'doubtful' || judgement.verdict === 'notApplicable') return undefined;
  const { items, deductions, adjustments } = computeScore(standard, settings, [judgement]);
  const item = items.find((entry) => entry.lines.some(({ line }) => line === judgement.line));
  const outcome = [...(item?.lines ?? []), ...deductions, ...adjustments].find(
    ({ line }) => line === judgement.line,
  );
  if (!outcome) return undefined;
  const isEarned = tableOf(standard, settings.schedule)?.lines.get(judgement.line)?.kind === 'subPoint';
  return Math.round((isEarned ? outcome.of - outcome.points : outcome.points) * 1000) / 1000;
}
