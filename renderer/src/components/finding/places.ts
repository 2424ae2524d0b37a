import type { CheckFinding, Evidence } from '../../../../shared/generated/schemas.ts';

/** Places that a finding points at, each once: its own evidence, then that of conditions, occurrences and facts. */
export function placesOf(
  finding: Pick<CheckFinding, 'evidence' | 'occurrences' | 'conditions' | 'facts'>,
): Evidence[] {
  const all = [
    ...finding.evidence,
    ...finding.occurrences.flatMap((entry) => entry.evidence ?? []),
    ...finding.conditions.flatMap((entry) => entry.evidence ?? []),
    ...finding.facts.flatMap((entry) => entry.evidence ?? []),
  ];
  const seen = new Set<string>();
  return all.filter((place) => {
    const key = placeKey(place);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function placeKey(place: Evidence): string {
  return [place.document, place.field ?? '', place.page ?? ''].join('/');
}

/** Places by their names, each name once: two values of one page need one link. */
export function distinctPlaces(
  places: readonly Evidence[],
  page: (number: number) => string,
): { place: Evidence; text: string }[] {
  const byText = new Map<string, Evidence>();
  for (const place of places) {
    const text = placeText(place, page);
    if (text !== '' && !byText.has(text)) byText.set(text, place);
  }
  return [...byText].map(([text, place]) => ({ place, text }));
}

/** `第41页 处罚决定书`: how a place is named on screen, on paper and in a judgement. */
export function placeText(place: Evidence, page: (number: number) => string): string {
  const title = place.title ?? '';
  return place.page === undefined ? title : `${page(place.page)} ${title}`.trim();
}
