import type { ParameterDefinition, ParameterValue } from '../../../shared/generated/schemas.ts';
import { dimensionColumns, wordsOf } from '../../registers/parameter-sheets/columns.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** A value in words, for a preview: 50,000 元；32 行. */
export function valueWords(
  definition: ParameterDefinition,
  { value }: Pick<ParameterValue, 'value'>,
): string {
  if (Array.isArray(value)) return `${value.length} 行`;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return `${value.toLocaleString('zh-CN')} ${definition.unit ?? ''}`.trim();
  return wordsOf(definition, 'value')?.get(value) ?? value;
}

/** What a value is for: 省份 浙江省、领域 城市管理. */
export function matchWords(
  definition: ParameterDefinition,
  value: Pick<ParameterValue, 'match'>,
  vocabulary: Vocabulary,
): string {
  const match: Readonly<Record<string, unknown>> = value.match ?? {};
  const columns = dimensionColumns([definition], vocabulary);
  return columns
    .filter(({ name }) => match[name] !== undefined)
    .map(({ name, head, words }) => `${head} ${words?.get(String(match[name])) ?? String(match[name])}`)
    .join('、');
}
