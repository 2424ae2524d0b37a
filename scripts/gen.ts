/** Writes generated files, or with --check says which are stale and exits 1. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateRegistry, generateVerbs } from './gen-registries.ts';
import { generateTypes } from './gen-types.ts';

const root = resolve(import.meta.dirname, '..');
const outputs: Record<string, () => string | Promise<string>> = {
  'main/cli/generated/verbs.ts': () => generateVerbs(root),
  'shared/generated/schemas.ts': () => generateTypes(root),
  'main/engine/generated/operands.ts': () =>
    generateRegistry(root, { folder: 'operands', member: 'operand', table: 'operands' }),
  'main/engine/generated/keywords.ts': () =>
    generateRegistry(root, { folder: 'keywords', member: 'keyword', table: 'keywords' }),
};

const check = process.argv.includes('--check');
for (const [file, make] of Object.entries(outputs)) {
  const path = join(root, file);
  const text = await make();
  if (read(path) === text) continue;
  if (check) {
    console.error(`${file} is stale: run npm run gen`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${file}`);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
