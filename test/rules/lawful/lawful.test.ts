import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParameterTable } from '../../../main/engine/check.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { bundledKnowledge, exampleGround } from '../ground.ts';
import { licenseVariations } from './license.ts';
import { losses } from './losses.ts';
import { measureVariations } from './measure.ts';
import { outcomes } from './outcomes.ts';
import type { Variation } from './parts.ts';
import { shiftCase } from './shift.ts';
import { cleanVariations } from './variations.ts';

const ground = exampleGround(bundledKnowledge());
const parameters = createParameterTable(ground.parameters);
const seed = 20_251_125;

function base(name: string): CaseFile {
  const found = ground.base(name);
  if (!found) throw new Error(`no base ${name}`);
  return found;
}

function verdicts(caseFile: CaseFile): Map<string, string> {
  const list = ground.checker.verdicts(caseFile, { parameters });
  return new Map(list.map(({ rule, procedure, verdict }) => [`${rule} ${procedure}`, verdict]));
}

/** Rules that find a fault or break down, with what they say. */
function faults(caseFile: CaseFile): string[] {
  const findings = ground.checker.check(caseFile, { parameters });
  return findings
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'error')
    .map(({ rule, message }) => `${rule}：${message}`);
}

const lawful = [
  'penalty-general-clean',
  'penalty-general-hearing',
  'penalty-simplified',
  'license-granted',
  'measure-seizure',
];

/** Days of so many whole years of weeks back, so that days of the week stay. */
const yearsBack = (...years: number[]) => years.map((year) => year * -364);

/** A case and the lawful ways it may have gone. In the years named no holiday falls where a period would end later. */
const families: [string, string, readonly Variation[], number[], number][] = [
  ['处罚', 'penalty-general-clean', cleanVariations, yearsBack(0, 1, 2, 3), 70],
  ['不予处罚、移送', 'penalty-general-clean', outcomes, yearsBack(0, 1, 2, 3), 10],
  ['许可', 'license-granted', licenseVariations, yearsBack(0, 1, 2, 3, 4), 50],
  ['强制措施', 'measure-seizure', measureVariations, yearsBack(0, 1, 2, 3), 50],
];

/** Weeks between the first and the last, some each so many. */
const weeks = (first: number, last: number, step: number) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_none, index) => (first + index * step) * 7);

describe('a lawful case', () => {
  it.each(families)(
    'of %s has no fault, in whichever lawful way it went',
    (_words, name, ways, years, numRuns) => {
      const groups = Object.values(Object.groupBy(ways, ({ group }) => group)) as Variation[][];
      const choice = fc.record({
        chosen: fc.tuple(...groups.map((group) => fc.option(fc.constantFrom(...group), { nil: undefined }))),
        days: fc.constantFrom(...years),
      });
      fc.assert(
        fc.property(choice, ({ chosen, days }) => {
          const taken = chosen.filter((way) => way !== undefined);
          const varied = taken.reduce((file, { apply }) => apply(file), base(name));
          expect(ground.check(varied)).toBeUndefined();
          const moved = taken.some(({ thatYear }) => thatYear) ? 0 : days;
          const found = faults(shiftCase(varied, moved));
          expect(found, `${taken.map((way) => way.name).join('、')}，移${moved}日`).toEqual([]);
        }),
        { seed, numRuns },
      );
    },
  );

  it.each([
    ['penalty-general-hearing', '2013年至2020年', weeks(-580, -180, 13)],
    ['penalty-general-hearing', '2023年至2025年', weeks(-60, 40, 7)],
    ['penalty-simplified', '2021年以后', weeks(-200, 30, 9)],
    ['license-granted', '2015年以后', weeks(-560, 30, 17)],
    ['license-refused', '2015年以后', weeks(-560, 30, 17)],
    ['license-renewal', '2022年以后', weeks(-200, 30, 17)],
    ['license-revoked', '2022年以后', weeks(-200, 30, 17)],
    ['measure-seizure', '2015年以后', weeks(-560, 30, 17)],
    ['measure-freeze', '2015年以后', weeks(-560, 30, 17)],
    ['execution-demolition', '2021年以后', weeks(-200, 30, 17)],
  ])('%s has no fault at other times either (%s)', (name, _words, shifts) => {
    const file = base(name);
    // A bare file has no cover, no catalogue and no remarks.
    const bare = !file.documents.some(({ kind }) => kind === 'cover');
    const found = shifts.flatMap((days) =>
      faults(shiftCase(file, days))
        .filter((fault) => !bare || !fault.startsWith('common.archive.'))
        .map((fault) => `移${days}日：${fault}`),
    );
    expect(found).toEqual([]);
  });

  it.each(lawful)('%s has no fault when a document is there twice', (name) => {
    const file = base(name);
    for (const document of file.documents) {
      const copy = { ...structuredClone(document), id: `${document.id}-copy` };
      expect(faults({ ...file, documents: [...file.documents, copy] }), document.id).toEqual([]);
    }
  });
});

describe('what is not known', () => {
  it.each(lawful)('never decides a rule of %s', (name) => {
    const file = base(name);
    const before = verdicts(file);
    const all = [...losses(file)];
    const decided: string[] = [];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: all.length - 1 }), (index) => {
        const { words, caseFile, document } = all[index] as (typeof all)[number];
        for (const [rule, verdict] of verdicts(caseFile)) {
          const was = before.get(rule);
          if (verdict === was || verdict === 'review' || (document && verdict !== 'fail')) continue;
          decided.push(`${words}：${rule} ${was} → ${verdict}`);
        }
      }),
      { seed, numRuns: Math.min(all.length, 300) },
    );
    expect(decided).toEqual([]);
  });
});
