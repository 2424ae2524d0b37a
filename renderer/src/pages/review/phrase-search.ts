import { pinyin } from 'pinyin-pro';

/** Phrases that hold what was typed: their characters, or the initials of their pinyin. Those that begin so come first. */
export function searchPhrases(phrases: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...phrases];
  const ranked = phrases.map((phrase) => ({ phrase, at: placeIn(phrase, wanted) }));
  return ranked
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ phrase }) => phrase);
}

function placeIn(phrase: string, wanted: string): number {
  const at = phrase.toLowerCase().indexOf(wanted);
  return at >= 0 ? at : initialsOf(phrase).indexOf(wanted);
}

const known = new Map<string, string>();

/** 卷内另有文书 → jnlyws; a character that is not Chinese stands for itself. */
function initialsOf(phrase: string): string {
  const held = known.get(phrase);
  if (held !== undefined) return held;
  const initials = pinyin(phrase, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase();
  known.set(phrase, initials);
  return initials;
}
