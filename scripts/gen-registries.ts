import { basename } from 'node:path';
import { listFiles } from './files.ts';

interface Registry {
  folder: string;
  /** Name that each file exports. */
  member: string;
  /** Name of the generated table. */
  table: string;
}

/** A table of all files of a folder by their `key`, so that adding one is adding a file. */
export function generateRegistry(root: string, { folder, member, table }: Registry): string {
  const names = listFiles(`${root}/main/engine/${folder}`, '.ts').map((file) => basename(file, '.ts'));
  const alias = (name: string) => name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const imports = names.map(
    (name) => `import { ${member} as ${alias(name)} } from '../${folder}/${name}.ts';`,
  );
  const type = member === 'operand' ? 'Operand' : 'Condition';
  const evaluate = member === 'operand' ? 'EvaluateOperand' : 'EvaluateCondition';
  return `/* Generated from main/engine/${folder} by \`npm run gen\`; do not edit. */
import type { ${type} } from '../../../shared/generated/schemas.ts';
${imports.join('\n')}
import type { Compiler, ${evaluate} } from '../scope.ts';

interface Entry {
  compile(compiler: Compiler, node: ${type}): ${evaluate};
}

const all = [${names.map(alias).join(', ')}];

export const ${table}: Readonly<Record<string, Entry | undefined>> = Object.fromEntries(
  all.map((entry) => [entry.key, entry as unknown as Entry]),
);
`;
}

/** The verbs of the command line from their files. */
export function generateVerbs(root: string): string {
  const names = listFiles(`${root}/main/cli/verbs`, '.ts').map((file) => basename(file, '.ts'));
  const alias = (name: string) =>
    `${name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())}Verb`;
  return `/* Generated from main/cli/verbs by \`npm run gen\`; do not edit. */
${names.map((name) => `import { verb as ${alias(name)} } from '../verbs/${name}.ts';`).join('\n')}
import type { Verb } from '../verb.ts';

export const verbs: readonly Verb[] = [${names.map(alias).join(', ')}];
`;
}
