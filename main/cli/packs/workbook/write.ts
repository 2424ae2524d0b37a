import type { Cell, Row } from 'write-excel-file/node';
import type { Rule, RuleExample, RulePack } from '../../../../shared/generated/schemas.ts';
import { head, type SheetSpec, text, writeWorkbook } from '../../../reports/xlsx/workbook.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { termOf } from '../../../vocabulary/vocabulary.ts';
import { CellError, jsonCell, linesCell, textCell } from './codec.ts';
import { helpLines } from './help.ts';
import { messageCell } from './message-cell.ts';
import {
  basisHeads,
  exampleHeads,
  packHeads,
  packItems,
  ruleHeads,
  sheetNames,
  versionHeads,
} from './sheets.ts';
import {
  answerWords,
  decidableWords,
  methodWords,
  originWords,
  procedureWords,
  reasonWords,
  scopeWords,
  severityWords,
  termFor,
  verdictWords,
  verificationWords,
} from './words.ts';

type Heads = Readonly<Record<string, string>>;
type Texts<H extends Heads> = Record<keyof H, string>;

/** A pack as a workbook. Throws CellError, naming the rule, where something does not fit into a cell. */
export function packWorkbook(
  pack: RulePack,
  rules: readonly Rule[],
  vocabulary: Vocabulary,
): Promise<Uint8Array> {
  return writeWorkbook([
    plainSheet(sheetNames.help, ['事项', '说明'], [16, 110], helpLines(vocabulary)),
    packSheet(pack),
    table(sheetNames.rules, ruleHeads, ruleWidths, rules, (rule) => [ruleTexts(rule, vocabulary)]),
    table(sheetNames.versions, versionHeads, versionWidths, rules, versionTexts),
    table(sheetNames.bases, basisHeads, basisWidths, rules, basisTexts),
    table(sheetNames.examples, exampleHeads, exampleWidths, rules, exampleTexts),
  ]);
}

const ruleWidths = [34, 30, 30, 12, 18, 10, 10, 10, 12, 26, 34, 34, 34, 34, 34, 34, 34, 34, 60, 80, 12];
const versionWidths = [40, 8, 14, 14, 10, 60];
const basisWidths = [40, 8, 30, 20, 60, 40, 14];
const exampleWidths = [40, 40, 30, 70, 40, 10, 16, 24];

function packSheet(pack: RulePack): SheetSpec {
  const texts: Texts<typeof packItems> = {
    id: pack.id,
    title: textCell(pack.title),
    issuer: textCell(pack.issuer),
    documentNumber: textCell(pack.documentNumber ?? undefined),
    version: pack.version,
    procedures: proceduresText(pack.procedures),
    note: textCell(pack.note),
    place: pack.place === undefined ? '' : String(pack.place),
  };
  const items = Object.keys(packItems) as (keyof typeof packItems)[];
  return plainSheet(
    sheetNames.pack,
    [packHeads.item, packHeads.content],
    [16, 90],
    items.map((item) => [packItems[item], texts[item]]),
  );
}

function ruleTexts(rule: Rule, vocabulary: Vocabulary): Texts<typeof ruleHeads> {
  return {
    id: rule.id,
    title: textCell(rule.title),
    titleEn: textCell(rule.titleEn),
    stage: termOf(vocabulary, 'stages', rule.stage),
    procedures: proceduresText(rule.procedures),
    scope: scopeWords[rule.scope],
    decidable: decidableWords[rule.decidable],
    severity: severityWords[rule.severity],
    origin: rule.origin === undefined ? '' : originWords[rule.origin],
    versionDate: rule.versionDate ?? '',
    pass: messageCell(rule.messages.pass),
    fail: messageCell(rule.messages.fail),
    review: messageCell(rule.messages.review),
    notApplicable: messageCell(rule.messages.notApplicable),
    question: textCell(rule.question),
    remedy: textCell(rule.remedy),
    commonErrors: linesCell(rule.commonErrors),
    notAFaultWhen: linesCell(rule.notAFaultWhen),
    when: jsonCell(rule.when),
    assert: jsonCell(rule.assert),
    schema: textCell(rule.$schema),
  };
}

function versionTexts(rule: Rule): Texts<typeof versionHeads>[] {
  return rule.versions.map((version, index) => ({
    rule: rule.id,
    number: String(index + 1),
    from: version.from ?? '',
    to: version.to ?? '',
    method: version.method === undefined ? '' : methodWords[version.method],
    parameters: jsonCell(version.parameters),
  }));
}

function basisTexts(rule: Rule): Texts<typeof basisHeads>[] {
  return rule.versions.flatMap((version, index) =>
    version.basis.map((basis) => ({
      rule: rule.id,
      number: String(index + 1),
      law: textCell(basis.law),
      article: textCell(basis.article),
      text: textCell(basis.text),
      note: textCell(basis.note),
      verification: verificationWords[basis.verification],
    })),
  );
}

function exampleTexts(rule: Rule): Texts<typeof exampleHeads>[] {
  return rule.examples.map((example) => ({
    rule: rule.id,
    name: textCell(example.name),
    base: example.base,
    patch: jsonCell(example.patch),
    beside: jsonCell(example.beside),
    parameters: jsonCell(example.parameters),
    verdict: verdictWords[example.expect.verdict],
    reason: textCell(example.expect.reason && termFor(reasonWords, example.expect.reason)),
    conditions: conditionsCell(example.expect.conditions),
  }));
}

/** `条件编号：是`, one a line; as JSON where a line could be misread. */
function conditionsCell(conditions: RuleExample['expect']['conditions']): string {
  const entries = Object.entries(conditions ?? {});
  const plain = entries.length > 0 && entries.every(([id]) => /^[\w.-]+$/.test(id));
  if (!plain) return jsonCell(conditions);
  return entries
    .map(([id, answer]) => `${id}：${answerWords[answer as keyof typeof answerWords]}`)
    .join('\n');
}

function proceduresText(procedures: RulePack['procedures']): string {
  return procedures.map((procedure) => procedureWords[procedure]).join('、');
}

function table<H extends Heads>(
  name: string,
  heads: H,
  widths: readonly number[],
  rules: readonly Rule[],
  textsOf: (rule: Rule) => Texts<H>[],
): SheetSpec {
  const columns = Object.keys(heads) as (keyof H)[];
  const rows = rules.flatMap((rule) => {
    try {
      return textsOf(rule).map((texts): Row => columns.map((column): Cell => text(texts[column])));
    } catch (error) {
      if (error instanceof CellError) throw new CellError(`规则“${rule.id}”的内容${error.message}`);
      throw error;
    }
  });
  return { name, widths, frozen: 1, rows: [head(columns.map((column) => heads[column] as string)), ...rows] };
}

function plainSheet(
  name: string,
  heads: readonly string[],
  widths: readonly number[],
  lines: readonly (readonly string[])[],
): SheetSpec {
  return {
    name,
    widths,
    frozen: 1,
    rows: [head(heads), ...lines.map((line) => line.map((cell) => text(cell)))],
  };
}
