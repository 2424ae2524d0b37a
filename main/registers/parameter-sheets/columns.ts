import type { ParameterDefinition } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** Sheets besides one for each register or catalogue. */
export const sheetNames = { help: '说明', list: '参数一览', values: '数值' } as const;

export const valueHeads = {
  title: '参数',
  key: '编号',
  from: '起',
  to: '止',
  value: '值',
  unit: '单位或可填的词',
  source: '来源',
} as const;

/** Heads of a register that belong to the value as a whole; those of its lines follow. */
export const registerHeads = { from: '适用起', to: '适用止', source: '来源' } as const;

const dimensionWords: Readonly<Record<string, string>> = {
  province: '省份',
  domain: '领域',
  partyType: '当事人类型',
  tier: '档次',
  matter: '事项',
};

const dimensionLists: Readonly<Record<string, string>> = {
  province: 'provinces',
  domain: 'domains',
  partyType: 'partyTypes',
};

const fieldWords: Readonly<Record<string, string>> = {
  article: '条',
  authority: '机关',
  basis: '依据',
  certNumber: '证号',
  condition: '条件',
  court: '法院',
  employer: '单位',
  from: '起',
  includesMeasures: '含强制措施',
  item: '事项名称',
  kind: '种类',
  law: '法律',
  level: '效力层级',
  material: '材料',
  matter: '事项',
  months: '月数',
  name: '名称或姓名',
  organ: '复议机关',
  qualification: '资格证号',
  required: '必须提交',
  term: '保管期限',
  to: '止',
};

const fieldTypes: Readonly<Record<string, 'day' | 'number' | 'boolean'>> = {
  from: 'day',
  to: 'day',
  months: 'number',
  includesMeasures: 'boolean',
};

/** A column of the line of a register, or a dimension: its head and the words for its ids. */
export interface Column {
  name: string;
  head: string;
  type: 'text' | 'day' | 'number' | 'boolean';
  /** Words by id; undefined where the cell is free text. */
  words?: ReadonlyMap<string, string>;
}

/** Columns of the dimensions of parameters, each once, in the order in which they first come up. */
export function dimensionColumns(
  definitions: readonly ParameterDefinition[],
  vocabulary: Vocabulary,
  prefix = '',
): Column[] {
  const names = [...new Set(definitions.flatMap(({ dimensions }) => dimensions))];
  return names.map((name) => {
    const terms = vocabulary.terms.get(dimensionLists[name] ?? '');
    const words = terms && new Map([...terms.values()].map(({ id, term }) => [id, term]));
    const head = prefix + (dimensionWords[name] ?? name);
    return { name, head, type: 'text', ...(words ? { words } : {}) };
  });
}

/** Columns of the lines of a register or catalogue. */
export function entryColumns(definition: ParameterDefinition): Column[] {
  return (definition.entryFields ?? []).map((name) => {
    const words = wordsOf(definition, name);
    return {
      name,
      head: fieldWords[name] ?? name,
      type: fieldTypes[name] ?? 'text',
      ...(words ? { words } : {}),
    };
  });
}

/** Words for the choices of a parameter (`value`) or for the ids in one of its entry fields. */
export function wordsOf(
  definition: ParameterDefinition,
  name: string,
): ReadonlyMap<string, string> | undefined {
  const terms = definition.terms?.[name] as Record<string, string> | undefined;
  const choices = name === 'value' ? (definition.choices ?? []) : [];
  if (!terms && choices.length === 0) return undefined;
  return new Map([...choices.map((choice) => [choice, choice] as const), ...Object.entries(terms ?? {})]);
}

/** Name of the sheet of each register; spreadsheets allow 31 characters and no brackets or slashes. */
export function registerSheets(
  definitions: readonly ParameterDefinition[],
): { name: string; definition: ParameterDefinition }[] {
  const taken = new Set<string>(Object.values(sheetNames));
  return definitions
    .filter(({ type }) => type === 'entries')
    .map((definition) => {
      const plain = definition.title
        .replace(/[\\/?*[\]:'、，]/g, ' ')
        .slice(0, 31)
        .trim();
      const name = taken.has(plain) ? definition.key.slice(0, 31) : plain;
      taken.add(name);
      return { name, definition };
    });
}

export const typeWords: Readonly<Record<ParameterDefinition['type'], string>> = {
  number: '数字',
  money: '金额',
  text: '文字',
  boolean: '是或否',
  choice: '选一个词',
  entries: '表格',
};
