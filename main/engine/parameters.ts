import type { ParameterDefinition, ParameterEntry, ParameterValue } from '../../shared/generated/schemas.ts';
import { because, known, type Reading, unknown } from './reading.ts';

/** Layers of values from strongest to weakest: campaign, office register, user pack, bundled. */
export type ParameterLayers = readonly (readonly ParameterValue[])[];

export type ParameterContent = number | string | boolean | readonly ParameterEntry[];

/** Dated values by key, resolved by layer, then by how many dimensions match, on a day. */
export class ParameterTable {
  readonly definitions: ReadonlyMap<string, ParameterDefinition>;
  readonly #layers: readonly ReadonlyMap<string, readonly ParameterValue[]>[];

  constructor(definitions: ReadonlyMap<string, ParameterDefinition>, layers: ParameterLayers) {
    this.definitions = definitions;
    this.#layers = layers.map((values) => Map.groupBy(values, (value) => value.key));
  }

  /**
   * The value in force on a day for these dimension values; without a day, the value where all times have the same.
   * Unknown while nothing is set, where two equally close values of one layer contradict, or where another value
   * would be closer if a dimension that is open were known.
   */
  resolve(
    key: string,
    match: Readonly<Record<string, string>>,
    day: string | undefined,
    open: Readonly<Record<string, string>> = {},
  ): Reading {
    for (const layer of this.#layers) {
      const missed = dimensionMissed(layer.get(key) ?? [], match, day, open);
      if (missed !== undefined) return unknown(because('notRead', missed));
      const candidates = (layer.get(key) ?? []).filter((value) => covers(value, day) && fits(value, match));
      if (candidates.length === 0) continue;
      const closest = Math.max(...candidates.map(closeness));
      const best = candidates.filter((value) => closeness(value) === closest);
      const first = best[0] as ParameterValue;
      if (best.slice(1).some((value) => JSON.stringify(value.value) !== JSON.stringify(first.value))) {
        if (day === undefined) return unknown(because('versionDateUnknown', this.title(key)));
        return unknown({ kind: 'parameterConflict', about: this.title(key), parameter: key });
      }
      return known(first.value);
    }
    return unknown({ kind: 'parameterNotSet', about: this.title(key), parameter: key });
  }

  title(key: string): string {
    return this.definitions.get(key)?.title ?? key;
  }
}

function covers(value: ParameterValue, day: string | undefined): boolean {
  if (day === undefined || (value.from === null && value.to === null)) return true;
  if (day.length < 10) return false;
  return (value.from === null || value.from <= day) && (value.to === null || day <= value.to);
}

function fits(value: ParameterValue, match: Readonly<Record<string, string>>): boolean {
  return Object.entries(value.match ?? {}).every(([name, wanted]) => match[name] === wanted);
}

/** What the open dimension is called on which a value of this layer depends; undefined where none does. */
function dimensionMissed(
  values: readonly ParameterValue[],
  match: Readonly<Record<string, string>>,
  day: string | undefined,
  open: Readonly<Record<string, string>>,
): string | undefined {
  if (Object.keys(open).length === 0) return undefined;
  for (const value of values) {
    const missed = Object.keys(value.match ?? {}).filter((name) => open[name] !== undefined);
    if (missed.length === 0 || !covers(value, day)) continue;
    const others = Object.entries(value.match ?? {}).filter(([name]) => open[name] === undefined);
    if (others.every(([name, wanted]) => match[name] === wanted)) return open[missed[0] as string];
  }
  return undefined;
}

function closeness(value: ParameterValue): number {
  return Object.keys(value.match ?? {}).length;
}

/** Reading of a rule's own parameter. */
export function ownParameter(value: unknown): Reading {
  return value === undefined ? unknown(because('malformed')) : known(value);
}
