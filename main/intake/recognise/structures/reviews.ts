import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Passage } from '../prose/passage.ts';

const points =
  /(?:申辩(?:意见|理由)?|陈述(?:意见)?|(?:提出|认为))[^。；\n]{0,8}?(?<number>[一二三四五六七八九十\d]{1,2})[、.．：:](?<point>[^\n]{4,200}?)(?:复核(?:意见|情况|结论)?|答复|本机关认为|经复核)[：:，,]?(?<response>[^\n]{4,300})/gu;

/** Points of a defence with the answer to each, where the paper sets each beside its answer; else nothing. */
export function readDefenceResults(passage: Passage): Value | undefined {
  const all = [...passage.text.matchAll(points)];
  const [first] = all;
  if (!first) return undefined;
  const last = all.at(-1) ?? first;
  const results = all.map(({ groups }) => ({
    point: (groups?.point ?? '').trim(),
    response: (groups?.response ?? '').trim(),
  }));
  return passage.value(results, first.index, last.index + last[0].length);
}
