/** Checks scoring standards: one line a file, exit code 1 on any fault. `node scripts/standards.ts [FOLDER]`. */
import { resolve } from 'node:path';
import { countStandard } from '../main/scoring/check-standard.ts';
import { loadStandards } from '../main/scoring/load.ts';

const folder = resolve(process.argv[2] ?? `${import.meta.dirname}/../resources/standards`);
const loaded = await loadStandards(folder);
if (!loaded.ok) {
  console.error(loaded.error.message);
  process.exitCode = 1;
} else {
  for (const { file, standard } of loaded.value.standards) {
    const counts = Object.entries(countStandard(standard)).filter(([, count]) => count > 0);
    console.log(`ok    ${file}: ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`);
  }
  for (const { file, reason } of loaded.value.broken) console.error(`FAULT ${file}: ${reason}`);
  if (loaded.value.broken.length > 0 || loaded.value.standards.length === 0) process.exitCode = 1;
}
