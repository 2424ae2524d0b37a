import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from '../../../main/store/open.ts';
import { mixedText, withFolder, writeCases } from '../case-folder.ts';
import { median } from '../measure.ts';
import { atMost, type Line, toKnow } from '../table.ts';

interface Run {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

/** Whole processes: a folder of files into SQLite through the program's import, against reading and parsing it. */
export async function measureProcesses(count: number, rounds: number): Promise<Line[]> {
  return withFolder(async (folder) => {
    const cases = join(folder, 'cases');
    writeCases(cases, count, mixedText);
    const parse: Run[] = [];
    const whole: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      parse.push(runChild('parse-all.ts', [cases]));
      whole.push(runChild('import-all.ts', [cases, join(folder, `data-${round}`)]));
    }
    const against = (of: keyof Run) =>
      median(whole.map((run, round) => run[of] / (parse[round]?.[of] ?? Number.NaN)));
    const seconds = (runs: readonly Run[]) => median(runs.map((run) => run.seconds)).toFixed(2);
    const cpu = (runs: readonly Run[]) => median(runs.map((run) => run.cpuSeconds)).toFixed(2);
    const peak = (runs: readonly Run[]) => median(runs.map((run) => run.peakMb)).toFixed(0);
    const stored = statSync(join(folder, 'data-0', databaseName)).size / count / 1024;
    return [
      toKnow('database, KB a case', stored.toFixed(0)),
      toKnow(`${count} files, seconds: parse / import`, `${seconds(parse)} / ${seconds(whole)}`),
      toKnow('processor seconds: parse / import', `${cpu(parse)} / ${cpu(whole)}`),
      toKnow('peak memory in MB: parse / import', `${peak(parse)} / ${peak(whole)}`),
      atMost('import to SQLite against parse only, wall', against('seconds'), 2.2),
      atMost('import to SQLite against parse only, peak memory', against('peakMb'), 1.6),
    ];
  });
}

function runChild(script: string, args: readonly string[]): Run {
  const start = performance.now();
  const child = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'child', script), ...args], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(`${script}: ${child.stderr}`);
  const { peakKb, cpuMicros } = JSON.parse(child.stdout) as { peakKb: number; cpuMicros: number };
  return { seconds, cpuSeconds: cpuMicros / 1e6, peakMb: peakKb / 1024 };
}
