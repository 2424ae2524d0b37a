/**
 * Reads the images in case folders and prints what was found, with processor time and memory of the process:
 * `npm run measure:recognition [-- FOLDER|FILE ... [--lines]]`, by default the scanned sample folders in ../shared.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourcePage } from '../../main/intake/page/types.ts';
import { isOpened, openSources } from '../../main/intake/source/open-sources.ts';
import { startNodeChild } from '../../main/recognition/child.ts';
import { RecognitionClient } from '../../main/recognition/client.ts';

const words = process.argv.slice(2);
const withLines = words.includes('--lines');
const named = words.filter((word) => !word.startsWith('--'));
const samples = resolve(import.meta.dirname, '../../../shared/samples/case-folders');
const paths = named.length > 0 ? named : scannedSamples();

if (paths.length === 0) {
  console.error(`no samples in ${samples}; name folders or files`);
  process.exitCode = 1;
} else await measure();

function scannedSamples(): string[] {
  if (!existsSync(samples)) return [];
  const folders = readdirSync(samples).filter((name) => /^0[34]/.test(name));
  return folders.map((name) => join(samples, name)).filter((path) => statSync(path).isDirectory());
}

async function measure(): Promise<void> {
  let pid: number | undefined;
  const client = new RecognitionClient(() => {
    const child = startNodeChild();
    pid = child.pid;
    return child;
  });
  let pages = 0;
  let wall = 0;
  for await (const file of openSources(paths)) {
    if (!isOpened(file)) {
      console.log(`${file.name}: ${file.error.message}`);
      continue;
    }
    for await (const page of file.pages) {
      if (page.toRecognise === undefined) continue;
      const raster = await file.render(page.page, client.dpi);
      if (!raster.ok) {
        console.log(`${file.name} ${page.page}: ${raster.error.message}`);
        continue;
      }
      const before = usage(pid);
      const started = performance.now();
      const read = await client.recognise(page, raster.value);
      const took = (performance.now() - started) / 1000;
      pages += 1;
      wall += took;
      const cpu = usage(pid).cpu - before.cpu;
      console.log(
        `== ${file.name} ${page.page}: ${took.toFixed(2)} s, ${Number.isNaN(cpu) ? '?' : cpu.toFixed(2)} CPU-s`,
      );
      if (read.ok) print(read.value);
      else console.log(read.error.message);
    }
  }
  const { cpu, memory } = usage(pid);
  console.log(
    `${pages} pages, ${(wall / pages).toFixed(2)} s and ${(cpu / pages).toFixed(2)} CPU-s a page with the start, peak ${memory} MB`,
  );
  client.close();
}

function print({ lines, marks = [], turned, blank }: SourcePage): void {
  const counts = marks.map(
    ({ kind, region }) => `${kind}@${region?.map((share) => share.toFixed(2)).join(',')}`,
  );
  console.log(
    `   ${lines.length} lines${blank ? ', blank' : ''}${turned ? `, turned ${turned}` : ''} ${counts.join(' ')}`,
  );
  if (!withLines) return;
  for (const { text, confidence, cell } of lines)
    console.log(
      `   ${confidence.toFixed(2)} ${cell ? `[${cell.table}:${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}] ` : ''}${text}`,
    );
}

/** Processor seconds and peak megabytes of a process, where the system tells. */
function usage(pid: number | undefined): { cpu: number; memory: number } {
  if (pid === undefined || !existsSync(`/proc/${pid}/stat`)) return { cpu: 0, memory: Number.NaN };
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Math.round(Number(peak) / 1024) };
}
