import type { CampaignEntry, DrawRule } from '../../../shared/generated/schemas.ts';
import { byBytes, entryLine, sha256 } from './entry.ts';

/**
 * The draw (抽卷), so plain that it can be done again with any tool: a case's place is the SHA-256 of the seed, a line
 * feed and the case's line (`entryLine`), smallest first. Layers are the cases of one agency and one case type; each
 * takes its quota from the front of its own order.
 */
export function seededOrder(seed: string, entries: readonly CampaignEntry[]): CampaignEntry[] {
  return entries
    .map((entry) => {
      const line = entryLine(entry);
      return { entry, line, place: seededPlace(seed, line) };
    })
    .sort((a, b) => byBytes(a.place, b.place) || byBytes(a.line, b.line))
    .map(({ entry }) => entry);
}

export function seededPlace(seed: string, line: string): string {
  return sha256(`${seed}\n${line}`);
}

/** Hash of a set of cases: SHA-256 of their lines in byte order, each ended by a line feed. */
export function populationHash(entries: readonly CampaignEntry[]): string {
  return sha256(
    entries
      .map(entryLine)
      .sort(byBytes)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

export interface Layer {
  agency: string;
  caseType: CampaignEntry['caseType'];
  entries: CampaignEntry[];
  quota: number;
}

/** Layers by agency and case type in byte order, each with the number of cases to draw from it. */
export function layersOf(rule: DrawRule, entries: readonly CampaignEntry[]): Layer[] {
  const agencies = Map.groupBy(entries, (entry) => entry.agency);
  return [...agencies]
    .sort(([a], [b]) => byBytes(a, b))
    .flatMap(([agency, cases]) => {
      const types = [...Map.groupBy(cases, (entry) => entry.caseType)].sort(([a], [b]) => byBytes(a, b));
      const quotas = shareOut(
        agencyQuota(rule, cases.length),
        types.map(([, layer]) => layer.length),
      );
      return types.map(([caseType, layer], at) => ({
        agency,
        caseType,
        entries: layer,
        quota: quotas[at] ?? 0,
      }));
    });
}

/** Not fewer than the minimum, not less than the share (rounded up), at most all. */
export function agencyQuota({ perAgencyMinimum, sharePercent }: DrawRule, population: number): number {
  // Percent to thousandths and whole numbers from there: 10 % of 70 must not become 8.
  const share = Math.ceil((population * Math.round(sharePercent * 1000)) / 100_000);
  return Math.min(population, Math.max(perAgencyMinimum, share));
}

/**
 * Shares an agency's quota out over its layers by their sizes, largest remainder first. Where the quota allows, each
 * layer gets one at least; equal claims go to the earlier layer.
 */
export function shareOut(quota: number, sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return sizes.map(() => 0);
  const least = quota >= sizes.filter((size) => size > 0).length ? 1 : 0;
  const shares = sizes.map((size) => (size === 0 ? 0 : Math.max(least, Math.floor((quota * size) / total))));
  const claim = (at: number) => (quota * (sizes[at] ?? 0)) / total - (shares[at] ?? 0);
  const order = () => sizes.map((_size, at) => at).sort((a, b) => claim(b) - claim(a) || a - b);
  for (
    let left = quota - shares.reduce((sum, share) => sum + share, 0);
    left !== 0;
    left -= Math.sign(left)
  ) {
    const at =
      left > 0
        ? order().find((index) => (shares[index] ?? 0) < (sizes[index] ?? 0))
        : order().findLast((index) => (shares[index] ?? 0) > least);
    if (at === undefined) break;
    shares[at] = (shares[at] ?? 0) + Math.sign(left);
  }
  return shares;
}

/** The cases drawn from all layers, layer after layer, each in its seeded order. */
export function draw(seed: string, rule: DrawRule, entries: readonly CampaignEntry[]): CampaignEntry[] {
  return layersOf(rule, entries).flatMap((layer) => seededOrder(seed, layer.entries).slice(0, layer.quota));
}

/**
 * The case that comes in for one that does not qualify: the next of its layer in the seeded order, else the next of
 * its agency. `taken` are the cases that were drawn, put in by hand or excluded.
 */
export function replacementFor(
  seed: string,
  excluded: CampaignEntry,
  entries: readonly CampaignEntry[],
  taken: ReadonlySet<string>,
): CampaignEntry | undefined {
  const free = entries.filter((entry) => entry.agency === excluded.agency && !taken.has(entry.entry));
  const layer = free.filter((entry) => entry.caseType === excluded.caseType);
  return seededOrder(seed, layer.length > 0 ? layer : free)[0];
}
