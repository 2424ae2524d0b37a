/**
 * Many PDF fonts name characters by the radical that looks the same (⻓ for 长, ⼀ for 一). Unicode's own normalisation
 * covers one block; these are the simplified forms of the other that are characters of their own.
 */
const radicals = '⺠⺻⻁⻄⻅⻆⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳';
const characters = '民聿虎西见角贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟';

const byRadical = new Map([...radicals].map((radical, at) => [radical, [...characters][at] ?? radical]));

/** The character as people type it. */
export function plainCharacter(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  if (code >= 0x2e80 && code <= 0x2eff) return byRadical.get(text) ?? text;
  const compatible = (code >= 0x2f00 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
  return compatible ? text.normalize('NFKC') : text;
}
