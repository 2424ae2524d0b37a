import type { Rule, RulePack } from '../../../../shared/generated/schemas.ts';
import { problemsOf } from '../../../schema.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import type { SheetCells } from '../../../xlsx/read-workbook.ts';
import type { CellProblem, TableRow } from '../../../xlsx/table.ts';
import { readLines, readText } from './codec.ts';
import { exampleOf } from './example-row.ts';
import { readMessage } from './message-cell.ts';
import { nameProblem } from './name-problem.ts';
import { enumOf, enumsOf, jsonOf, linesOf, type RuleRows, ruleRows, type VersionRows } from './rows.ts';
import { deepest, schemaWords } from './schema-words.ts';
import {
  basisHeads,
  optionalItems,
  packHeads,
  packItems,
  ruleHeads,
  sheetNames,
  versionHeads,
} from './sheets.ts';
import { without } from './without.ts';
import {
  decidableWords,
  methodWords,
  originWords,
  procedureWords,
  scopeWords,
  severityWords,
  verificationWords,
  type Words,
} from './words.ts';

export interface ReadPack {
  pack: RulePack;
  rules: readonly Rule[];
  /** Lines of each rule, for problems that are found later. */
  rows: ReadonlyMap<string, RuleRows>;
}

/** Reads a pack from its workbook; undefined where anything is wrong, with each problem named. */
export function readPackSheets(
  sheets: readonly SheetCells[],
  vocabulary: Vocabulary,
  problems: CellProblem[],
): ReadPack | undefined {
  const pack = packOf(sheets, problems);
  const rows = ruleRows(sheets, problems);
  const stages = Object.fromEntries(
    [...(vocabulary.terms.get('stages')?.values() ?? [])].map(({ id, term }) => [id, term]),
  );
  const rules = rows.flatMap((lines) => {
    const before = problems.length;
    const rule = ruleOf(lines, stages);
    // Problems of cells are named already; the schema would only repeat them.
    if (problems.length === before) nameProblem(lines, rule);
    return problems.length === before ? [rule as Rule] : [];
  });
  if (rows.length === 0 && problems.length === 0)
    problems.push({ sheet: sheetNames.rules, message: '一条规则也没有。' });
  if (problems.length > 0 || !pack) return undefined;
  return { pack, rules, rows: new Map(rows.map((lines) => [lines.id, lines])) };
}

function packOf(sheets: readonly SheetCells[], problems: CellProblem[]): RulePack | undefined {
  const before = problems.length;
  const rows = linesOf(sheets, sheetNames.pack, { required: Object.values(packHeads) }, problems);
  const rowOf = (item: keyof typeof packItems) =>
    rows.find((row) => row.get(packHeads.item) === packItems[item]);
  const textOf = (item: keyof typeof packItems) => rowOf(item)?.get(packHeads.content) ?? '';
  const procedures = rowOf('procedures');
  const place = textOf('place');
  const pack = without({
    format: 'mingjuan.rule-pack',
    id: textOf('id'),
    title: readText(textOf('title')) ?? '',
    issuer: readText(textOf('issuer')) ?? '',
    documentNumber: readText(textOf('documentNumber')) ?? null,
    version: textOf('version'),
    procedures: procedures ? enumsOf(procedures, packHeads.content, procedureWords) : [],
    note: readText(textOf('note')) ?? '',
    place: place === '' ? undefined : Number(place),
  });
  if (problems.length > before) return undefined;
  const missing = (Object.keys(packItems) as (keyof typeof packItems)[]).find(
    (item) => !rowOf(item) && !optionalItems.includes(packItems[item]),
  );
  const problem = deepest(problemsOf('RulePack', pack));
  if (missing)
    problems.push({
      sheet: sheetNames.pack,
      message: `缺少“${packItems[missing]}”一行。请照导出的表格补上。`,
    });
  else if (textOf('title') === '') rowOf('title')?.wrong('没有名称。请填规则包的名称。', packHeads.content);
  else if (problem) {
    const item = problem.path.split('/')[1] as keyof typeof packItems;
    rowOf(item)?.wrong(`${packItems[item]}的${schemaWords(problem)}。`, packHeads.content);
  } else return pack as unknown as RulePack;
  return undefined;
}

/** The rule as its lines say; what is left out stays out. */
function ruleOf({ id, row, versions, examples }: RuleRows, stages: Words): unknown {
  const text = (head: string) => readText(row.get(head));
  const message = (head: string) => {
    const read = readMessage(row.get(head));
    if ('value' in read) return read.value;
    row.wrong(read.problem, head);
    return undefined;
  };
  return without({
    $schema: text(ruleHeads.schema),
    id,
    title: text(ruleHeads.title),
    titleEn: text(ruleHeads.titleEn),
    stage: enumOf(row, ruleHeads.stage, stages),
    procedures: enumsOf(row, ruleHeads.procedures, procedureWords),
    scope: enumOf(row, ruleHeads.scope, scopeWords),
    decidable: enumOf(row, ruleHeads.decidable, decidableWords),
    severity: enumOf(row, ruleHeads.severity, severityWords),
    origin: enumOf(row, ruleHeads.origin, originWords, true),
    versionDate: text(ruleHeads.versionDate),
    versions: versions.map(versionOf),
    when: jsonOf(row, ruleHeads.when),
    assert: jsonOf(row, ruleHeads.assert),
    messages: without({
      pass: message(ruleHeads.pass),
      fail: message(ruleHeads.fail),
      review: message(ruleHeads.review),
      notApplicable: message(ruleHeads.notApplicable),
    }),
    question: text(ruleHeads.question),
    remedy: text(ruleHeads.remedy),
    commonErrors: readLines(row.get(ruleHeads.commonErrors)),
    notAFaultWhen: readLines(row.get(ruleHeads.notAFaultWhen)),
    examples: examples.map(exampleOf),
  });
}

function versionOf({ row, bases }: VersionRows): unknown {
  return without({
    from: dayOf(row, versionHeads.from),
    to: dayOf(row, versionHeads.to),
    basis: bases.map((basis) =>
      without({
        law: readText(basis.get(basisHeads.law)),
        article: readText(basis.get(basisHeads.article)),
        text: readText(basis.get(basisHeads.text)),
        note: readText(basis.get(basisHeads.note)),
        verification: enumOf(basis, basisHeads.verification, verificationWords),
      }),
    ),
    method: enumOf(row, versionHeads.method, methodWords, true),
    parameters: jsonOf(row, versionHeads.parameters),
  });
}

function dayOf(row: TableRow, head: string): string | null {
  const text = row.get(head);
  return text === '' ? null : text;
}
