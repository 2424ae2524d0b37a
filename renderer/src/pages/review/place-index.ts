import type { Evidence } from '../../../../shared/generated/schemas.ts';
import { placesOf } from '../../components/finding/places.ts';
import type { LineMachine } from './line-machine.ts';

/** Lines of the sheet by the place that their findings point at: the way from a page back to its rows. */
export type PlaceIndex = ReadonlyMap<string, readonly string[]>;

export function indexPlaces(machine: ReadonlyMap<string, LineMachine>): PlaceIndex {
  const index = new Map<string, Set<string>>();
  for (const [line, { findings }] of machine) {
    for (const place of findings.flatMap(placesOf)) {
      const key = keyOf(place);
      const lines = index.get(key) ?? new Set();
      lines.add(line);
      index.set(key, lines);
    }
  }
  return new Map([...index].map(([key, lines]) => [key, [...lines]]));
}

export function linesAt(index: PlaceIndex, place: Pick<Evidence, 'document' | 'field'>): readonly string[] {
  return index.get(keyOf(place)) ?? [];
}

function keyOf(place: Pick<Evidence, 'document' | 'field'>): string {
  return `${place.document}/${place.field ?? ''}`;
}

/** Places behind one line, each once, in the order of its findings. */
export function placesOfLine(machine: LineMachine | undefined): Evidence[] {
  const seen = new Set<string>();
  return (machine?.findings ?? []).flatMap(placesOf).filter((place) => {
    const key = `${keyOf(place)}/${place.page ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
