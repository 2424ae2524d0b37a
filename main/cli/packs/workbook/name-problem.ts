import { problemsOf } from '../../../schema.ts';
import type { TableRow } from '../../../xlsx/table.ts';
import type { RuleRows } from './rows.ts';
import { deepest, placeOf, schemaWords } from './schema-words.ts';
import { basisHeads, exampleHeads, ruleHeads, sheetNames, versionHeads } from './sheets.ts';

/** A line, the column, and the rest of the way into its value. */
type Place = [row: TableRow, head: string | undefined, rest: readonly string[]];

/** Names the first thing by which a rule does not fit its schema at the cell where it stands. */
export function nameProblem(rows: RuleRows, rule: unknown): void {
  const problem = deepest(problemsOf('Rule', rule));
  if (!problem) return;
  const [row, head, rest] = cellOf(rows, placeOf(problem));
  const isEmpty = problem.keyword === 'required' && head !== undefined && rest.length === 0;
  if (isEmpty) row.wrong('没有填。', head);
  else if (head === undefined) row.wrong(`${schemaWords(problem)}。`);
  else
    row.wrong(
      rest.length > 0 ? `${rest.join(' → ')}：${schemaWords(problem)}。` : `${schemaWords(problem)}。`,
      head,
    );
}

function cellOf({ row, versions, examples }: RuleRows, steps: readonly string[]): Place {
  const [first = '', index = '', part = '', member = '', ...deeper] = steps;
  if (first === 'versions') {
    const version = versions[Number(index)];
    if (!version) return [missing(row, sheetNames.versions), undefined, []];
    if (part !== 'basis') return [version.row, headOf(versionHeads, part), steps.slice(3)];
    const basis = version.bases[Number(member)];
    if (!basis) return [missing(version.row, sheetNames.bases), undefined, []];
    return [basis, headOf(basisHeads, deeper[0]), deeper.slice(1)];
  }
  if (first === 'examples') {
    const example = examples[Number(index)];
    if (!example) return [missing(row, sheetNames.examples), undefined, []];
    if (part === 'expect') return [example, headOf(exampleHeads, member), deeper];
    return [example, headOf(exampleHeads, part), steps.slice(3)];
  }
  if (first === 'messages') return [row, headOf(ruleHeads, index), steps.slice(2)];
  return [row, headOf(ruleHeads, first), steps.slice(1)];
}

/** Says in which sheet a line is wanting; the schema's own words add to it. */
function missing(row: TableRow, sheet: string): TableRow {
  return { ...row, wrong: (message) => row.wrong(`在“${sheet}”表里${message}`) };
}

function headOf(heads: Readonly<Record<string, string>>, name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(heads, name) ? heads[name] : undefined;
}
