import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { SchemaMap, SchemaName } from '../shared/generated/schemas.ts';
import { schemasFolder } from './paths.ts';

export interface SchemaProblem {
  /** JSON Pointer of the place in the value. */
  path: string;
  keyword: string;
  message: string;
  params: Record<string, unknown>;
}

const base = 'mingjuan://schemas/';
let loaded: { ajv: Ajv2020; refs: Map<string, string> } | undefined;
const compiled = new Map<SchemaName, ValidateFunction>();

/** Checks a value against a named schema; an empty list means that it fits. */
export function problemsOf(name: SchemaName, value: unknown): SchemaProblem[] {
  const validate = validator(name);
  return validate(value) ? [] : (validate.errors ?? []).map(toProblem);
}

/** Narrows a value to the type of a named schema. */
export function fits<N extends SchemaName>(name: N, value: unknown): value is SchemaMap[N] {
  return validator(name)(value) === true;
}

function validator(name: SchemaName): ValidateFunction {
  let validate = compiled.get(name);
  if (!validate) {
    loaded ??= load();
    const ref = loaded.refs.get(name);
    if (!ref) throw new Error(`no schema named ${name}`);
    validate = loaded.ajv.compile({ $ref: ref });
    compiled.set(name, validate);
  }
  return validate;
}

function load(): { ajv: Ajv2020; refs: Map<string, string> } {
  const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, keywords: ['tsType'] });
  const refs = new Map<string, string>();
  for (const entry of readdirSync(schemasFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.schema.json')) continue;
    const schema = JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')) as {
      $id: string;
      $defs?: Record<string, unknown>;
    };
    if (!schema.$id.startsWith(base)) throw new Error(`${entry.name}: $id must start with ${base}`);
    ajv.addSchema(schema);
    for (const name of Object.keys(schema.$defs ?? {})) refs.set(name, `${schema.$id}#/$defs/${name}`);
  }
  return { ajv, refs };
}

function toProblem(error: ErrorObject): SchemaProblem {
  return {
    path: error.instancePath,
    keyword: error.keyword,
    message: error.message ?? error.keyword,
    params: error.params as Record<string, unknown>,
  };
}
