import type { CaseFile, ReadPlace } from '../../../shared/generated/schemas.ts';

/** Whether a place touches a seal: what stands under one is never read for sure. */
export function sealTest({ documents }: CaseFile): (place: ReadPlace | undefined) => boolean {
  const byPage = new Map<string, number[][]>();
  for (const { seals = [] } of documents) {
    for (const { file, page, region } of seals.flatMap(({ name }) => name.read ?? [])) {
      if (!region) continue;
      const key = `${file}/${page}`;
      byPage.set(key, [...(byPage.get(key) ?? []), [...region]]);
    }
  }
  return (place) => {
    const { region } = place ?? {};
    if (!place || !region) return false;
    return byPage.get(`${place.file}/${place.page}`)?.some((seal) => overlap(region, seal)) ?? false;
  };
}

function overlap(a: readonly number[], b: readonly number[]): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = a;
  const [x = 0, y = 0, wide = 0, high = 0] = b;
  return left < x + wide && x < left + width && top < y + high && y < top + height;
}
