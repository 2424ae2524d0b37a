import { createParameterTable } from '../../../main/engine/check.ts';
import type { Knowledge } from '../../../main/engine/packs/load-knowledge.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { mixedText } from '../case-folder.ts';
import { type Line, toKnow } from '../table.ts';

/** Full findings of many generated cases one after another, and whether time or memory grow on the way. */
export function measureMany(knowledge: Knowledge, count: number): Line[] {
  const { checker } = knowledge;
  const parameters = createParameterTable(knowledge.parameters);
  const tenths = Array.from({ length: 10 }, () => 0);
  // Different cases enough; making 10,000 would take longer than checking them.
  const texts = Array.from({ length: Math.min(count, 1000) }, (_, index) => mixedText(index));
  let findings = 0;
  let errors = 0;
  let peak = 0;
  for (let index = 0; index < count; index += 1) {
    const caseFile = JSON.parse(texts[index % texts.length] ?? '') as CaseFile;
    const start = process.cpuUsage();
    const found = checker.check(caseFile, { parameters });
    const tenth = Math.floor((index * 10) / count);
    const { user, system } = process.cpuUsage(start);
    tenths[tenth] = (tenths[tenth] ?? 0) + user + system;
    findings += found.length;
    errors += found.filter(({ verdict }) => verdict === 'error').length;
    if (index % 200 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  if (errors > 0) throw new Error(`${errors} findings in error`);
  const total = tenths.reduce((sum, value) => sum + value, 0);
  // The first tenth warms the code up, so growth is looked for from the second on.
  const growth = (tenths.at(-1) ?? 0) / (tenths[1] ?? 1);
  return [
    toKnow(
      `${count} cases, full findings, of processor time`,
      `${Math.round((count * 1_000_000) / total)} cases/s`,
    ),
    toKnow('findings in all', String(findings)),
    toKnow('last tenth against the second', growth.toFixed(2)),
    toKnow('largest heap seen', `${Math.round(peak / 1_048_576)} MB`),
  ];
}
