/** Checks the layers of the program and that the checker saw every source file. */
import { relative, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { cruiseOptions, rules } from './boundary-rules.ts';
import { listFiles } from './files.ts';

const root = resolve(import.meta.dirname, '..');
const folders = ['shared', 'main', 'renderer/src', 'scripts', 'test'];
process.chdir(root);

const { output } = await cruise(folders, { ...cruiseOptions, ruleSet: { forbidden: rules }, validate: true });
const { modules, summary } = output as ICruiseResult;

const seen = new Set(modules.map(({ source }) => source));
const onDisk = folders
  .flatMap((folder) => [...listFiles(folder, '.ts'), ...listFiles(folder, '.tsx')])
  .map((file) => relative(root, resolve(file)).replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'));
// A compiler that the checker does not know makes it see no modules and find nothing wrong.
const missed = onDisk.filter((file) => !seen.has(file));

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
for (const file of missed) console.error(`not seen: ${file}`);
console.log(
  `${onDisk.length - missed.length} of ${onDisk.length} source files seen, ${summary.totalDependenciesCruised} imports`,
);
if (summary.violations.length > 0 || missed.length > 0 || onDisk.length === 0) process.exitCode = 1;
