import type { SchemaProblem } from '../../../schema.ts';

/** The problem that says most: of the branches of a choice, the one that got furthest. */
export function deepest(problems: readonly SchemaProblem[]): SchemaProblem | undefined {
  const depth = ({ path }: SchemaProblem) => path.split('/').length;
  return problems.reduce<SchemaProblem | undefined>(
    (best, problem) => (best === undefined || depth(problem) > depth(best) ? problem : best),
    undefined,
  );
}

/** Where a problem stands: what is missing counts as a place of its own. */
export function placeOf({ path, keyword, params }: SchemaProblem): string[] {
  const steps = path.split('/').slice(1);
  return keyword === 'required' ? [...steps, String(params.missingProperty)] : steps;
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '结构 { }',
};

/** What is wrong, in plain words; the place is said beside it. */
export function schemaWords({ keyword, params }: SchemaProblem): string {
  switch (keyword) {
    case 'required':
      return `缺少“${String(params.missingProperty)}”，请补上`;
    case 'additionalProperties':
      return `多了“${String(params.additionalProperty)}”，请删去或改正拼写`;
    case 'enum':
      return `只能是 ${(params.allowedValues as unknown[]).join('、')}`;
    case 'type':
      return `应是${[params.type]
        .flat()
        .map((type) => typeWords[String(type)] ?? String(type))
        .join('或')}`;
    case 'pattern':
      return `写法不对，应合 ${String(params.pattern)}`;
    case 'minItems':
      return '至少要有一项';
    default:
      return '写法不认识，请照相近的规则改';
  }
}
