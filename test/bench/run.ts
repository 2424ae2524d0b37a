/**
 * The engine part of the benchmark: `npm run bench`, with `-- --quick` for less than a minute. Prints ratios of one
 * run; fails where engines don't name the same failing rules, never because of a time.
 */
import { bundledKnowledge } from '../rules/ground.ts';
import { compareAll } from './parts/engines.ts';
import { measureMany } from './parts/many-cases.ts';
import { measurePacks } from './parts/packs.ts';
import { measureProcesses } from './parts/whole-process.ts';
import { printLines } from './table.ts';

const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 7, turnMs: 15, warmMs: 200 } : { rounds: 21, turnMs: 50, warmMs: 1000 };
const count = quick ? 80 : 400;

const start = performance.now();
const knowledge = bundledKnowledge();
console.log(
  `node ${process.version}, ${effort.rounds} rounds in turns, processor time, medians of paired ratios`,
);

const parts = [
  { title: 'Forty mechanical rules, five engines', measure: () => compareAll(knowledge, effort, count) },
  { title: 'The packs against themselves', measure: () => measurePacks(knowledge, effort, count) },
  { title: 'Whole processes', measure: () => measureProcesses(quick ? 100 : 500, quick ? 1 : 3) },
  { title: 'Many cases', measure: async () => measureMany(knowledge, quick ? 500 : 10_000) },
];
const lines = [];
for (const { title, measure } of parts) {
  const measured = await measure();
  printLines(title, measured);
  lines.push(...measured);
}
const targets = lines.filter(({ met }) => met !== undefined);
const missed = targets.filter(({ met }) => met === false).length;
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`\n${targets.length - missed} of ${targets.length} targets met, ${missed} missed; ${seconds} s`);
