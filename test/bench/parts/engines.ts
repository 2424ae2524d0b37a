import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../../main/engine/packs/load-knowledge.ts';
import { decodeUtf8 } from '../../../main/intake/decode-text.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { type BenchCase, compareEngines } from '../agreement.ts';
import { casesOf, withFolder, writeCases } from '../case-folder.ts';
import { type Size, sizes } from '../cases.ts';
import type { Engine } from '../engine.ts';
import { type Effort, ratio, type Subject, type Timing, timeInTurns } from '../measure.ts';
import { ownEngine } from '../own-engine.ts';
import { ajvPerRule } from '../peers/ajv-per-rule.ts';
import { closures } from '../peers/closures.ts';
import { jsonRules } from '../peers/json-rules.ts';
import { spectral } from '../peers/spectral.ts';
import { atLeast, atMost, type Line, show, toKnow } from '../table.ts';

interface Engines {
  own: Engine;
  hand: Engine;
  ajv: Engine;
  rules: Engine;
  spectral: Engine;
}

/** All engines on the forty rules: first that they agree, then how long they take. Throws where they differ. */
export async function compareAll(knowledge: Knowledge, effort: Effort, count: number): Promise<Line[]> {
  const { calendar } = knowledge.checker.compiler;
  const engines: Engines = {
    own: ownEngine(knowledge),
    hand: closures(calendar),
    ajv: ajvPerRule(calendar),
    rules: jsonRules(calendar),
    spectral: spectral(calendar),
  };
  const lines: Line[] = [];
  for (const size of sizes) {
    const cases = casesOf(size, count);
    lines.push(...(await agree(engines, cases, size)));
    lines.push(...(await engineAlone(engines, cases, effort, size)));
    if (size === 20) lines.push(...(await pipeline(engines, cases, effort)));
  }
  return lines;
}

async function agree(engines: Engines, cases: readonly BenchCase[], size: Size): Promise<Line[]> {
  const quick = [engines.own, engines.hand, engines.ajv, engines.rules];
  const all = await compareEngines(quick, cases);
  const slow = await compareEngines([engines.own, engines.spectral], cases.slice(0, 40));
  const differences = [...all.differences, ...slow.differences];
  if (differences.length > 0) {
    throw new Error(`engines differ at ${differences.length} cases\n${differences.slice(0, 5).join('\n')}`);
  }
  return [toKnow(`${size} KB: engines agree`, `${all.failures} fails, ${all.rules} rules`)];
}

async function engineAlone(
  engines: Engines,
  cases: readonly BenchCase[],
  effort: Effort,
  size: Size,
): Promise<Line[]> {
  const timings = await timeInTurns(
    Object.values(engines).map((engine: Engine) => subjectOf(engine, cases)),
    effort,
  );
  const of = (engine: Engine) => timingOf(timings, engine.name);
  const [own, hand] = [of(engines.own), of(engines.hand)];
  const micros = timings.map((timing) => show(timing.micros)).join(' / ');
  const head = `${size} KB: `;
  const peers = [
    toKnow(`${head}µs a case: own / closures / ajv / json-rules / Spectral`, micros),
    toKnow(`${head}ajv per rule against own engine`, show(ratio(of(engines.ajv), own))),
    toKnow(`${head}json-rules-engine against own engine`, show(ratio(of(engines.rules), own))),
  ];
  const faster = ratio(of(engines.spectral), own);
  return [
    ...peers,
    atMost(`${head}own engine against hand-written closures`, ratio(own, hand), 1.5),
    atLeast(`${head}own engine against Spectral, engine only`, faster, 100),
  ];
}

/** From the file on disk to the ids of failing rules. */
async function pipeline(engines: Engines, cases: readonly BenchCase[], effort: Effort): Promise<Line[]> {
  return withFolder(async (folder) => {
    const paths = writeCases(join(folder, 'cases'), cases.length, (index) => cases[index]?.text ?? '');
    const subjects = [engines.own, engines.rules, engines.spectral].map((engine) => ({
      name: engine.name,
      run: async (count: number, from: number) => {
        for (let index = 0; index < count; index += 1) {
          const text = decodeUtf8(readFileSync(paths[(from + index) % paths.length] ?? ''), '');
          if (!text.ok) throw new Error(text.error.message);
          // Spectral parses by itself, to know the place of each value.
          const parsed =
            engine === engines.spectral ? ({} as CaseFile) : (JSON.parse(text.value) as CaseFile);
          const failing = engine.failing(parsed, text.value);
          if (failing instanceof Promise) await failing;
        }
      },
    }));
    const timings = await timeInTurns(subjects, effort);
    const own = timingOf(timings, engines.own.name);
    const toOwn = (engine: Engine) => ratio(timingOf(timings, engine.name), own);
    return [
      atLeast('20 KB, read + parse + check: against Spectral', toOwn(engines.spectral), 40),
      atLeast('20 KB, read + parse + check: against json-rules-engine', toOwn(engines.rules), 10),
    ];
  });
}

function subjectOf(engine: Engine, cases: readonly BenchCase[]): Subject {
  return {
    name: engine.name,
    run: async (count, from) => {
      for (let index = 0; index < count; index += 1) {
        const one = cases[(from + index) % cases.length];
        if (!one) return;
        const failing = engine.failing(one.caseFile, one.text);
        // A synchronous engine is not made to wait for a turn of the event loop.
        if (failing instanceof Promise) await failing;
      }
    },
  };
}

function timingOf(timings: readonly Timing[], name: string): Timing | undefined {
  return timings.find((timing) => timing.name === name);
}
