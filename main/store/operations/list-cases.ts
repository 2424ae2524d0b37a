import type { Database } from 'better-sqlite3';
import type { CaseRow, CasesPage, CasesQuery, ProcedureType } from '../../../shared/generated/schemas.ts';
import { queryOf } from '../search-grams.ts';
import { casesOfCampaign } from './campaigns.ts';

const sortColumns: Record<CasesQuery['sort']['by'], string> = {
  risk: 'triage_rank',
  caseNumber: 'case_number',
  party: 'party',
  agency: 'agency',
  decisionDate: 'decision_date',
  importedAt: 'imported_at',
  score: 'score_value',
};

/** What the list can be asked for; `ids` stands in for the set of a number, which the store knows nothing of. */
export type StoreCasesQuery = Omit<CasesQuery, 'set'> & { ids?: readonly string[] };

/** One page of the case list with totals; filters combine with and. */
export function listCases(db: Database, query: StoreCasesQuery): CasesPage {
  const { where, values } = conditions(db, query);
  const total = (db.prepare(`SELECT count(*) AS n FROM cases WHERE ${where}`).get(values) as { n: number }).n;
  const direction = query.sort.descending ? 'DESC' : 'ASC';
  const rows = db
    .prepare(
      `SELECT * FROM cases WHERE ${where} ORDER BY ${sortColumns[query.sort.by]} ${direction}, case_number, id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: query.limit, offset: query.offset }) as CaseTableRow[];
  return {
    rows: rows.map(toRow),
    total,
    groups: countGroups(db, query),
    agencies: distinct(db, 'agency'),
    years: distinct(db, 'substr(decision_date, 1, 4)'),
  };
}

function conditions(
  db: Database,
  query: StoreCasesQuery,
): { where: string; values: Record<string, string | number> } {
  const parts = ['1 = 1'];
  const values: Record<string, string | number> = {};
  const add = (part: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    parts.push(part);
    values[name] = value;
  };
  add('triage_group = @group', 'group', query.group);
  add('agency = @agency', 'agency', query.agency);
  add("(',' || procedures || ',') LIKE '%,' || @procedure || ',%'", 'procedure', query.procedure);
  add('substr(decision_date, 1, 4) = @year', 'year', query.year);
  add('review_state = @state', 'state', query.state);
  if (query.campaign !== undefined)
    add(
      'id IN (SELECT value FROM json_each(@members))',
      'members',
      JSON.stringify(casesOfCampaign(db, query.campaign)),
    );
  if (query.samples === false) parts.push('sample = 0');
  add('id IN (SELECT value FROM json_each(@ids))', 'ids', query.ids && JSON.stringify(query.ids));
  const search = query.search?.trim();
  if (search) {
    const grams = queryOf(search);
    if (grams === undefined) add("(title || party || case_number) LIKE '%' || @text || '%'", 'text', search);
    else add('id IN (SELECT case_id FROM case_search WHERE grams MATCH @grams)', 'grams', grams);
  }
  return { where: parts.join(' AND '), values };
}

function countGroups(db: Database, query: StoreCasesQuery): CasesPage['groups'] {
  const { group: _group, ...others } = query;
  const { where, values } = conditions(db, others);
  const rows = db
    .prepare(`SELECT triage_group AS name, count(*) AS n FROM cases WHERE ${where} GROUP BY triage_group`)
    .all(values);
  const groups: CasesPage['groups'] = { all: 0, first: 0, normal: 0, quick: 0, notYet: 0 };
  for (const { name, n } of rows as { name: 'first' | 'normal' | 'quick' | 'notYet'; n: number }[]) {
    groups[name] = n;
    groups.all += n;
  }
  return groups;
}

function distinct(db: Database, column: string): string[] {
  const rows = db
    .prepare(`SELECT DISTINCT ${column} AS value FROM cases WHERE ${column} <> '' ORDER BY value`)
    .all();
  return (rows as { value: string }[]).map((row) => row.value);
}

interface CaseTableRow {
  id: string;
  agency: string;
  case_number: string;
  decision_number: string;
  title: string;
  party: string;
  procedures: string;
  decision_date: string;
  sample: number;
  revision: number;
  imported_at: string;
  pass: number;
  fail: number;
  review: number;
  not_applicable: number;
  error: number;
  veto: number;
  triage_group: CaseRow['group'];
  triage_reason: string;
  unconfirmed: number;
  looked: number;
  lines: number;
  review_state: CaseRow['state'];
  score_text: string | null;
  grade: string | null;
}

function toRow(row: CaseTableRow): CaseRow {
  return {
    case: row.id,
    caseNumber: row.case_number,
    decisionNumber: row.decision_number,
    title: row.title,
    party: row.party,
    agency: row.agency,
    procedures: row.procedures.split(',').filter((name) => name !== '') as ProcedureType[],
    ...(row.decision_date === '' ? {} : { decisionDate: row.decision_date }),
    sample: row.sample === 1,
    counts: {
      pass: row.pass,
      fail: row.fail,
      review: row.review,
      notApplicable: row.not_applicable,
      error: row.error,
      veto: row.veto,
    },
    group: row.triage_group,
    reason: row.triage_reason,
    unconfirmed: row.unconfirmed,
    looked: row.looked,
    lines: row.lines,
    state: row.review_state,
    ...(row.score_text === null ? {} : { score: row.score_text }),
    ...(row.grade === null ? {} : { grade: row.grade }),
    importedAt: row.imported_at,
    revision: row.revision,
  };
}
