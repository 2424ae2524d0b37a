import type { ParameterDefinition, ParameterValue } from '../../shared/generated/schemas.ts';

/** Why a value of an office can't be taken, in Chinese; undefined where it can. */
export function parameterProblem(
  definitions: readonly ParameterDefinition[],
  value: ParameterValue,
): string | undefined {
  const definition = definitions.find((entry) => entry.key === value.key);
  if (!definition) return `没有“${value.key}”这个参数。`;
  if (value.source.trim() === '') return '请写明依据（文号或规定名称）。';
  if (value.from !== null && value.to !== null && value.from > value.to) return '截止日期早于起始日期。';
  const strange = Object.keys(value.match ?? {}).find((name) => !definition.dimensions.includes(name));
  if (strange) return `“${definition.title}”不按“${strange}”区分。`;
  const number = definition.type === 'number' || definition.type === 'money';
  if (number && (typeof value.value !== 'number' || value.value < 0))
    return `“${definition.title}”应填不小于 0 的数字。`;
  if (definition.type === 'choice' && !definition.choices?.includes(String(value.value)))
    return `“${definition.title}”不能取这个值。`;
  if (definition.type === 'entries' && !Array.isArray(value.value))
    return `“${definition.title}”应是一张表。`;
  return undefined;
}
