import type { Cell, Row } from 'write-excel-file/node';
import type { OfficeValue, ParameterDefinition, ParameterEntry } from '../../../shared/generated/schemas.ts';
import {
  type Column,
  dimensionColumns,
  entryColumns,
  registerHeads,
  registerSheets,
  sheetNames,
  typeWords,
  valueHeads,
  wordsOf,
} from '../../registers/parameter-sheets/columns.ts';
import { head, type SheetSpec, text, writeWorkbook } from '../../reports/xlsx/workbook.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { valueWords } from './words.ts';

/** The parameters that there are and the office's own values, to be edited in a spreadsheet and read back. */
export function parameterWorkbook(
  definitions: readonly ParameterDefinition[],
  office: readonly OfficeValue[],
  vocabulary: Vocabulary,
): Promise<Uint8Array> {
  const registers = registerSheets(definitions);
  return writeWorkbook([
    helpSheet(),
    listSheet(definitions, registers, vocabulary),
    valuesSheet(
      definitions.filter(({ type }) => type !== 'entries'),
      office,
      vocabulary,
    ),
    ...registers.map(({ name, definition }) => registerSheet(name, definition, office, vocabulary)),
  ]);
}

function helpSheet(): SheetSpec {
  return sheetOf(
    sheetNames.help,
    ['事项', '说明'],
    [14, 110],
    [
      [
        '填写',
        `“${sheetNames.values}”表一行一个数值；名册、目录各有一张表，一行一条。没有设置的参数留着空行即可，导入时跳过。`,
      ],
      ['增加', '同一参数在不同地区、领域或期间取值不同时，复制这一行，改适用的列和起止日期。'],
      [
        '删除',
        '清空或删去整行。表里没有、本机原有的数值，导入时会列为“删除”，确认以后才删。整张表删去的，那些参数不动。',
      ],
      [
        '来源',
        '每个数值都要写明依据（文号或规定名称）。名册、目录写在第一行就够，各行不同的要用适用起止分开。',
      ],
      ['日期', '写成 2025-01-01。起、止不填为不限。'],
      ['适用', '省份、领域、当事人类型只填列出的词，不填为不区分。'],
      ['公式', '不要用公式。证号等较长的数字请保持文本格式。'],
      ['导入', '规则 → 本地参数 → 导入表格。先看会改变什么，确认以后才存；有一行不对就都不存。'],
    ].map((line) => line.map((cell) => text(cell))),
  );
}

function listSheet(
  definitions: readonly ParameterDefinition[],
  registers: ReturnType<typeof registerSheets>,
  vocabulary: Vocabulary,
): SheetSpec {
  const sheetFor = new Map(registers.map(({ name, definition }) => [definition.key, name]));
  return sheetOf(
    sheetNames.list,
    ['编号', '名称', '类型', '维度', '单位或可填的词', '说明', '填在哪张表', '随程序的值'],
    [28, 36, 10, 24, 24, 60, 28, 20],
    definitions.map((definition) =>
      [
        definition.key,
        definition.title,
        typeWords[definition.type],
        dimensionColumns([definition], vocabulary)
          .map((column) => column.head)
          .join('、'),
        unitOf(definition),
        definition.note ?? '',
        sheetFor.get(definition.key) ?? sheetNames.values,
        definition.values.map((value) => valueWords(definition, value)).join('；'),
      ].map((cell) => text(cell)),
    ),
  );
}

function valuesSheet(
  definitions: readonly ParameterDefinition[],
  office: readonly OfficeValue[],
  vocabulary: Vocabulary,
): SheetSpec {
  const dimensions = dimensionColumns(definitions, vocabulary);
  const { title, key, ...others } = valueHeads;
  const rows = definitions.flatMap((definition): Row[] => {
    const own = office.filter(({ value }) => value.key === definition.key).map(({ value }) => value);
    const start = [text(definition.title), text(definition.key)];
    const line = (value?: (typeof own)[number]): Row => [
      ...start,
      ...dimensions.map((column) => text(wordFor(column, value?.match?.[column.name]))),
      text(value?.from ?? ''),
      text(value?.to ?? ''),
      value ? contentCell(definition, value.value) : text(''),
      text(unitOf(definition)),
      text(value?.source ?? ''),
    ];
    return own.length === 0 ? [line()] : own.map(line);
  });
  return sheetOf(
    sheetNames.values,
    [title, key, ...dimensions.map((column) => column.head), ...Object.values(others)],
    [36, 26, ...dimensions.map(() => 14), 12, 12, 14, 22, 40],
    rows,
  );
}

function registerSheet(
  name: string,
  definition: ParameterDefinition,
  office: readonly OfficeValue[],
  vocabulary: Vocabulary,
): SheetSpec {
  const dimensions = dimensionColumns([definition], vocabulary, '适用');
  const columns = entryColumns(definition);
  const rows = office
    .filter(({ value }) => value.key === definition.key)
    .flatMap(({ value }): Row[] =>
      (value.value as ParameterEntry[]).map((entry) => [
        ...columns.map((column) =>
          entryCell(column, (entry as Readonly<Record<string, unknown>>)[column.name]),
        ),
        ...dimensions.map((column) => text(wordFor(column, value.match?.[column.name]))),
        text(value.from ?? ''),
        text(value.to ?? ''),
        text(value.source),
      ]),
    );
  return sheetOf(
    name,
    [
      ...columns.map((column) => column.head),
      ...dimensions.map((column) => column.head),
      ...Object.values(registerHeads),
    ],
    [...columns.map(() => 24), ...dimensions.map(() => 16), 12, 12, 40],
    rows,
  );
}

function contentCell(definition: ParameterDefinition, value: OfficeValue['value']['value']): Cell {
  return typeof value === 'number' ? numberCell(value) : text(valueWords(definition, { value }));
}

function entryCell(column: Column, value: unknown): Cell {
  if (value === undefined) return text('');
  if (typeof value === 'number') return numberCell(value);
  return text(typeof value === 'boolean' ? (value ? '是' : '否') : wordFor(column, value));
}

/** A number as it is, without rounding to a format. */
function numberCell(value: number): Cell {
  return { type: Number, value, format: 'General', alignVertical: 'top' };
}

function wordFor({ words }: Column, id: unknown): string {
  return id === undefined ? '' : (words?.get(String(id)) ?? String(id));
}

function unitOf(definition: ParameterDefinition): string {
  const words = wordsOf(definition, 'value');
  if (words) return [...words.values()].join('、');
  return definition.type === 'boolean' ? '是、否' : (definition.unit ?? '');
}

function sheetOf(name: string, heads: readonly string[], widths: readonly number[], rows: Row[]): SheetSpec {
  return { name, widths, frozen: 1, rows: [head(heads), ...rows] };
}
