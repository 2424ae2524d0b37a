/** Runs all tests, or those named, and ends with one plain line of counts; keeps the runner's exit code. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Counts, closingLine, countTests, type TestReport } from './test-counts.ts';

const root = resolve(import.meta.dirname, '..');
const reportFile = join(root, '.cache', 'test-report.json');

rmSync(reportFile, { force: true });
const runner = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
const counts = readCounts();
console.log(closingLine(counts));
const bad = counts.failed > 0 || counts.passed === 0;
process.exitCode = runner.status === 0 && bad ? 1 : (runner.status ?? 1);

/** A runner that died without a report is one failure. */
function readCounts(): Counts {
  try {
    const counts = countTests(JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport);
    return runner.status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
