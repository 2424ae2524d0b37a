import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { listFiles } from './files.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every `$defs` of every schema file in one flat map; names are unique across files. */
export function collectDefinitions(root: string): Map<string, Json> {
  const definitions = new Map<string, Json>();
  for (const file of listFiles(`${root}/schemas`, '.schema.json')) {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      if (definitions.has(name)) throw new Error(`schema name used twice: ${name} (${file})`);
      definitions.set(name, withLocalRefs(definition));
    }
  }
  return definitions;
}

/** TypeScript of all schemas: one interface a definition, and the map from schema name to type. */
export async function generateTypes(root: string): Promise<string> {
  const definitions = collectDefinitions(root);
  const names = [...definitions.keys()].sort();
  const bundle = { $defs: Object.fromEntries(names.map((name) => [name, definitions.get(name)])) };
  const types = await compile(bundle as unknown as JSONSchema, 'Unused', {
    bannerComment: '/* Generated from schemas/ by `npm run gen`; do not edit. */',
    unreachableDefinitions: true,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  const map = names.map((name) => `  ${name}: ${name};`).join('\n');
  const clean = types
    .replace(/\n \*\n \* This interface was referenced by[^/]*?(?=\n \*\/)/g, '')
    .replace(/\/\*\*\n \* This interface was referenced by[^/]*?\*\/\n/g, '')
    .replace(/export interface Unused \{[^}]*\}\n/, '');
  return `${clean}
export interface SchemaMap {
${map}
}
export type SchemaName = keyof SchemaMap;
`;
}

function withLocalRefs(node: Json): Json {
  if (Array.isArray(node)) return node.map(withLocalRefs);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? value.replace(/^[^#]*#/, '#') : withLocalRefs(value),
    ]),
  );
}
