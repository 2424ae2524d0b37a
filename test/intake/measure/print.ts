/** Runs the whole chain over sample folders, as the command line does it, and prints how it stands to the truth. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { programRoot } from '../../../main/paths.ts';
import type { CaseFile, CheckReport } from '../../../shared/generated/schemas.ts';
import { compare, type Outcome, type Share } from './compare.ts';
import { watchMemory } from './peak-memory.ts';
import { readTruths, type Truth } from './truth.ts';

const root = resolve(
  process.argv[2] ?? process.env.MINGJUAN_CASE_FOLDERS ?? join(programRoot, '../shared/samples/case-folders'),
);
const truths = readTruths(root);
if (!truths) {
  console.log(`没有样本案卷文件夹“${root}”，没有测量。`);
  process.exit(0);
}
const bounds = { text: 0.99, scan: 0.97, findings: 0.95, reviews: 0.15 };
let missed = 0;
for (const { path, truth } of truths) missed += await measure(path, truth);
process.exitCode = missed > 0 ? 1 : 0;

async function measure(path: string, truth: Truth): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjuan-measure-'));
  try {
    const file = join(folder, 'case.json');
    const started = performance.now();
    const read = await run('read', path, '--out', file);
    const seconds = (performance.now() - started) / 1000;
    if (!existsSync(file)) {
      console.log(`${truth.folder}：没有读成\n${read.stderr}`);
      return 1;
    }
    const draft = JSON.parse(readFileSync(file, 'utf8')) as CaseFile;
    const report = join(folder, 'report.json');
    await run('check', file, '--format', 'json', '--out', report);
    const { cases } = JSON.parse(readFileSync(report, 'utf8')) as CheckReport;
    const pages = (draft.files ?? []).reduce((sum, one) => sum + (one.pages ?? 1), 0);
    return print(truth.folder, compare(draft, cases[0]?.findings ?? [], truth), {
      seconds,
      pages,
      megabytes: read.megabytes,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command wrote to its error output, and the peak of its memory. */
function run(...words: string[]): Promise<{ stderr: string; megabytes: number | undefined }> {
  const command = join(programRoot, 'main/cli/mingjuan.mjs');
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  const memory = watchMemory(child.pid ?? 0);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on('close', () => resolve({ stderr, megabytes: memory.stop() })));
}

interface Cost {
  seconds: number;
  pages: number;
  megabytes: number | undefined;
}

function print(name: string, { fields, kinds, findings }: Outcome, cost: Cost): number {
  const { seconds, pages, megabytes } = cost;
  console.log(
    `\n== ${name}　${pages} 页，${seconds.toFixed(1)} 秒，每页 ${(seconds / Math.max(1, pages)).toFixed(2)} 秒，内存峰值 ${megabytes ?? '？'} MB`,
  );
  console.log(
    `要素　召回 ${share(fields.recall)}　准确 ${share(fields.precision)}　F1 ${f1(fields).toFixed(3)}`,
  );
  for (const line of fields.wrong) console.log(`  读错 ${line}`);
  for (const line of fields.missed) console.log(`  未读 ${line}`);
  console.log(`文书　召回 ${share(kinds.recall)}　准确 ${share(kinds.precision)}`);
  if (kinds.missed.length + kinds.extra.length > 0)
    console.log(`  缺 ${kinds.missed.join('、') || '—'}　多 ${kinds.extra.join('、') || '—'}`);
  console.log(
    `发现　召回 ${share(findings.recall)}　误报 ${findings.falseAlarms.length}　机械项需人工 ${share(findings.reviews)}`,
  );
  for (const line of findings.missed) console.log(`  漏 ${line}`);
  for (const line of findings.falseAlarms) console.log(`  误报 ${line}`);
  const bound = name.includes('扫描') || name.includes('混合') ? bounds.scan : bounds.text;
  return [
    f1(fields) < bound,
    ratio(findings.recall) < bounds.findings,
    findings.falseAlarms.length > 0,
    ratio(findings.reviews) > bounds.reviews,
    fields.wrong.some((line) => /[Dd]ate|fine|Amount|Income/.test(line)),
  ].filter(Boolean).length;
}

function share(part: Share): string {
  return `${part.right}/${part.of}`;
}

function ratio({ right, of }: Share): number {
  return of === 0 ? 1 : right / of;
}

function f1({ recall, precision }: Outcome['fields']): number {
  const [one, other] = [ratio(recall), ratio(precision)];
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}
