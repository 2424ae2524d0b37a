import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agencyQuota,
  draw,
  layersOf,
  populationHash,
  replacementFor,
  seededOrder,
  shareOut,
} from '../../main/review/campaign/draw.ts';
import { entryLine, makeEntry } from '../../main/review/campaign/entry.ts';
import type { CampaignEntry, DrawRule } from '../../shared/generated/schemas.ts';

const entryArbitrary = fc
  .record({
    agency: fc.constantFrom('某县市监局', '某县城管局', '某镇政府'),
    caseType: fc.constantFrom('penalty.general', 'penalty.simplified', 'license'),
    number: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ agency, caseType, number }) =>
    makeEntry({
      agency,
      caseType: caseType as CampaignEntry['caseType'],
      caseNumber: `${agency}〔2025〕${number}号`,
      decisionNumber: '',
    }),
  );
const populationArbitrary = fc.uniqueArray(entryArbitrary, {
  minLength: 1,
  maxLength: 120,
  selector: ({ entry }) => entry,
});
const ruleArbitrary: fc.Arbitrary<DrawRule> = fc.record({
  perAgencyMinimum: fc.integer({ min: 1, max: 12 }),
  sharePercent: fc.integer({ min: 0, max: 100 }),
});
const seedArbitrary = fc.string({ minLength: 1, maxLength: 20 });

describe('the draw', () => {
  it('draws the same files in the same order whatever order they were handed in', () => {
    fc.assert(
      fc.property(
        populationArbitrary.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
          ),
        ),
        ruleArbitrary,
        seedArbitrary,
        ([entries, shuffled], rule, seed) => {
          expect(draw(seed, rule, shuffled)).toEqual(draw(seed, rule, entries));
          expect(populationHash(shuffled)).toBe(populationHash(entries));
        },
      ),
    );
  });

  it('gives each agency its quota exactly, and no case twice', () => {
    fc.assert(
      fc.property(populationArbitrary, ruleArbitrary, seedArbitrary, (entries, rule, seed) => {
        const drawn = draw(seed, rule, entries);
        expect(new Set(drawn.map(({ entry }) => entry)).size).toBe(drawn.length);
        for (const [agency, cases] of Map.groupBy(entries, (entry) => entry.agency)) {
          const mine = drawn.filter((entry) => entry.agency === agency).length;
          expect(mine).toBe(agencyQuota(rule, cases.length));
          expect(mine).toBeGreaterThanOrEqual(Math.min(rule.perAgencyMinimum, cases.length));
          expect(mine).toBeGreaterThanOrEqual(Math.ceil((cases.length * rule.sharePercent) / 100 - 1e-9));
        }
      }),
    );
  });

  it('takes at least one from every layer where the quota allows, and never more than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 300 }),
        (sizes, wanted) => {
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const quota = Math.min(wanted, total);
          const shares = shareOut(quota, sizes);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(quota);
          const filled = sizes.filter((size) => size > 0).length;
          for (const [at, share] of shares.entries()) {
            expect(share).toBeLessThanOrEqual(sizes[at]!);
            if (quota >= filled && sizes[at]! > 0) expect(share).toBeGreaterThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('puts the next of the layer in place of an excluded case, and nothing that was taken', () => {
    fc.assert(
      fc.property(populationArbitrary, ruleArbitrary, seedArbitrary, (entries, rule, seed) => {
        const drawn = draw(seed, rule, entries);
        const excluded = drawn[0]!;
        const taken = new Set(drawn.map(({ entry }) => entry));
        const next = replacementFor(seed, excluded, entries, taken);
        const free = entries.filter(({ entry, agency }) => agency === excluded.agency && !taken.has(entry));
        expect(next === undefined).toBe(free.length === 0);
        if (!next) return;
        expect(taken.has(next.entry)).toBe(false);
        const layer = layersOf(rule, entries).find(
          ({ agency, caseType }) => agency === excluded.agency && caseType === excluded.caseType,
        )!;
        const expected = seededOrder(seed, layer.entries).find(({ entry }) => !taken.has(entry));
        if (expected) expect(next).toEqual(expected);
        else expect(next.agency).toBe(excluded.agency);
      }),
    );
  });

  it('can be done again by hand: the place is the SHA-256 of seed, line feed and the line', () => {
    const entry = makeEntry({
      agency: ' 某县市监局 ',
      caseType: 'penalty.general',
      caseNumber: '某市监立[2025] 18 号',
      decisionNumber: '某市监罚（2025）18号',
    });
    expect(entryLine(entry)).toBe('某县市监局\tpenalty.general\t某市监立〔2025〕18号\t某市监罚〔2025〕18号');
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const others = [1, 2, 3].map((number) =>
      makeEntry({ ...entry, caseNumber: `某市监立〔2025〕${number}号` }),
    );
    const byHand = [entry, ...others]
      .map((one) => ({ one, place: hash(`20251123\n${entryLine(one)}`) }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ one }) => one);
    expect(seededOrder('20251123', [...others, entry])).toEqual(byHand);
  });

  it('counts shares without the tails of binary fractions', () => {
    expect(agencyQuota({ perAgencyMinimum: 1, sharePercent: 10 }, 70)).toBe(7);
    expect(agencyQuota({ perAgencyMinimum: 1, sharePercent: 14 }, 50)).toBe(7);
    expect(agencyQuota({ perAgencyMinimum: 5, sharePercent: 10 }, 312)).toBe(32);
    expect(agencyQuota({ perAgencyMinimum: 5, sharePercent: 10 }, 3)).toBe(3);
  });

  it('draws from 20,000 cases in moments', () => {
    const entries = Array.from({ length: 20_000 }, (_none, number) =>
      makeEntry({
        agency: `第${number % 60}单位`,
        caseType: number % 7 === 0 ? 'license' : 'penalty.general',
        caseNumber: `案〔2025〕${number}号`,
        decisionNumber: '',
      }),
    );
    const start = performance.now();
    const drawn = draw('20251123', { perAgencyMinimum: 5, sharePercent: 10 }, entries);
    // Far above what it takes, so that a busy machine does not fail it, and far below what a person would wait for.
    expect(performance.now() - start).toBeLessThan(5000);
    expect(drawn).toHaveLength(60 * Math.ceil(20_000 / 60 / 10));
  });
});
