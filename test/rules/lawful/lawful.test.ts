import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParameterTable } from '../../../main/engine/check.ts';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { bundledKnowledge, exampleGround } from '../ground.ts';
import { losses } from './losses.ts';
import { shiftCase } from './shift.ts';
import { cleanVariations, type Variation } from './variations.ts';

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

/** Whole years of weeks, so that days of the week stay; in none of them a holiday falls within a party's period. */
const yearsUnderPresentLaw = [0, -364, -728, -1092];

describe('a lawful case', () => {
  it('has no fault, in whichever lawful way it went', () => {
    const groups = Object.values(Object.groupBy(cleanVariations, ({ group }) => group)) as Variation[][];
    const choice = fc.record({
      ways: fc.tuple(...groups.map((ways) => fc.option(fc.constantFrom(...ways), { nil: undefined }))),
      days: fc.constantFrom(...yearsUnderPresentLaw),
    });
    fc.assert(
      fc.property(choice, ({ ways, days }) => {
        const chosen = ways.filter((way) => way !== undefined);
        const varied = chosen.reduce((file, { apply }) => apply(file), base('penalty-general-clean'));
        expect(ground.check(varied)).toBeUndefined();
        const found = faults(shiftCase(varied, days));
        expect(found, `${chosen.map(({ name }) => name).join('、')}，移${days}日`).toEqual([]);
      }),
      { seed, numRuns: 80 },
    );
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
      { seed, numRuns: Math.min(all.length, 500) },
    );
    expect(decided).toEqual([]);
  });
});
