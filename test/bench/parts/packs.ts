import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checker, createParameterTable } from '../../../main/engine/check.ts';
import type { Knowledge } from '../../../main/engine/packs/load-knowledge.ts';
import { decodeUtf8 } from '../../../main/intake/decode-text.ts';
import { checkCaseFile } from '../../../main/intake/read-case-file.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { casesOf, mixedText, withFolder, writeCases } from '../case-folder.ts';
import { faults } from '../faults.ts';
import { type Effort, ratio, type Timing, timeInTurns } from '../measure.ts';
import { checkerOf } from '../own-engine.ts';
import { atMost, type Line, show, toKnow } from '../table.ts';

/** The full packs against themselves: more rules, full findings, and the way from the file on disk. */
export async function measurePacks(knowledge: Knowledge, effort: Effort, count: number): Promise<Line[]> {
  return [...(await moreRules(knowledge, effort, count)), ...(await fromDisk(knowledge, effort, count))];
}

/** Rules of a checker that a file of general penalty procedure meets. */
function penaltyRules({ checker }: Knowledge): string[] {
  return checker.rules
    .filter(({ rule }) => rule.procedures.some((name) => name === 'penalty.general' || name === 'common'))
    .map(({ rule }) => rule.id);
}

/** So many of a list, evenly spread: the mix of rules stays that of the packs. */
function spread<T>(list: readonly T[], count: number): T[] {
  return list.filter(
    (_, index) =>
      Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );
}

async function moreRules(knowledge: Knowledge, effort: Effort, count: number): Promise<Line[]> {
  const cases = casesOf(20, count).map(({ caseFile }) => caseFile);
  const parameters = createParameterTable(knowledge.parameters);
  const all = penaltyRules(knowledge);
  const some = spread(all, 120);
  const checkers = { forty: spread(all, 40), some, all };
  const verdicts = (name: keyof typeof checkers) => {
    const set = new Set(checkers[name]);
    const checker = checkerOf(knowledge, (rule) => set.has(rule));
    return subject(name, cases, (file) => checker.verdicts(file, { parameters }));
  };
  const whole = new Set(all);
  const checker = checkerOf(knowledge, (rule) => whole.has(rule));
  const timings = await timeInTurns(
    [
      verdicts('forty'),
      verdicts('some'),
      verdicts('all'),
      subject('full', cases, (file) => checker.check(file, { parameters })),
    ],
    effort,
  );
  const of = (name: string) => timings.find((timing) => timing.name === name);
  return [
    toKnow(`20 KB, µs a case: 40 / 120 / ${all.length} rules / with full findings`, micros(timings)),
    atMost(`${some.length} rules against 40`, ratio(of('some'), of('forty')), 2),
    atMost(`${all.length} rules of a penalty file against ${some.length}`, ratio(of('all'), of('some')), 2),
    atMost('full findings against verdicts only', ratio(of('full'), of('all')), 2),
  ];
}

/** Read, parse and check with all packs against read and parse. */
async function fromDisk(knowledge: Knowledge, effort: Effort, count: number): Promise<Line[]> {
  const { checker, vocabulary } = knowledge;
  const parameters = createParameterTable(knowledge.parameters);
  const forty = new Set(faults.map(({ rule }) => rule));
  const subset = checkerOf(knowledge, (rule) => forty.has(rule));
  return withFolder(async (folder) => {
    const paths = writeCases(join(folder, 'cases'), count, mixedText);
    const timings = await timeInTurns(
      [
        subject('parse', paths, readAndParse),
        subject('forty', paths, (path) => verdictsOf(subset, readAndParse(path))),
        subject('verdicts', paths, (path) => verdictsOf(checker, readAndParse(path))),
        subject('full', paths, (path) => checker.check(readAndParse(path), { parameters })),
        subject('intake', paths, (path) => checkCaseFile(readAndParse(path), '', vocabulary)),
      ],
      effort,
    );
    const of = (name: string) => timings.find((timing) => timing.name === name);
    const against = (name: string) => ratio(of(name), of('parse'));
    return [
      toKnow('mixed sizes from disk, µs: parse / +40 / +all / +full / +intake', micros(timings)),
      atMost('read + parse + check against read + parse, 40 rules', against('forty'), 1.5),
      atMost('the same, all packs, verdicts', against('verdicts'), 1.5),
      toKnow('the same, all packs, full findings', show(against('full'))),
      toKnow('read + parse + shape and contents (intake), without a check', show(against('intake'))),
    ];
  });

  function verdictsOf(of: Checker, caseFile: CaseFile) {
    return of.verdicts(caseFile, { parameters });
  }
}

function readAndParse(path: string): CaseFile {
  const text = decodeUtf8(readFileSync(path), path);
  if (!text.ok) throw new Error(text.error.message);
  return JSON.parse(text.value) as CaseFile;
}

function subject<T>(name: string, list: readonly T[], work: (item: T) => unknown) {
  return {
    name,
    run: (count: number, from: number) => {
      for (let index = 0; index < count; index += 1) work(list[(from + index) % list.length] as T);
    },
  };
}

function micros(timings: readonly Timing[]): string {
  return timings.map((timing) => show(timing.micros)).join(' / ');
}
