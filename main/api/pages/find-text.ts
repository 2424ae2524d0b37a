import type { LineMark } from '../../../shared/generated/schemas.ts';
import type { TextLine } from '../../intake/page/types.ts';

/** Where each character of the joined text of a page stands. */
interface Spot {
  line: number;
  /** Share of the line's width at which the character begins and ends. */
  from: number;
  to: number;
}

/** All places of a text on one page; a word that is broken over two lines is one place with two marks. */
export function findOnPage(lines: readonly TextLine[], wanted: string): LineMark[][] {
  const needle = plain(wanted).map(({ letter }) => letter);
  if (needle.length === 0) return [];
  const spots: Spot[] = [];
  const letters: string[] = [];
  for (const [line, { text }] of lines.entries()) {
    const { length } = text;
    for (const { letter, at, size } of plain(text)) {
      letters.push(letter);
      spots.push({ line, from: at / length, to: (at + size) / length });
    }
  }
  const joined = letters.join('');
  const found: LineMark[][] = [];
  const sought = needle.join('');
  for (let at = joined.indexOf(sought); at >= 0; at = joined.indexOf(sought, at + sought.length))
    found.push(marksOf(lines, spots.slice(at, at + sought.length)));
  return found;
}

/** Letters in one width and case, without spaces; each is one UTF-16 unit, so that places in the joined text hold. */
function plain(text: string): { letter: string; at: number; size: number }[] {
  const result: { letter: string; at: number; size: number }[] = [];
  let at = 0;
  for (const character of text) {
    const folded = character.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    for (const letter of folded.split('')) result.push({ letter, at, size: character.length });
    at += character.length;
  }
  return result;
}

function marksOf(lines: readonly TextLine[], spots: readonly Spot[]): LineMark[] {
  const byLine = Map.groupBy(spots, ({ line }) => line);
  return [...byLine].map(([line, own]) => {
    const region = lines[line]?.region;
    if (!region) return { line };
    const [x, y, width, height] = region;
    const from = Math.min(...own.map((spot) => spot.from));
    const to = Math.max(...own.map((spot) => spot.to));
    return { line, region: [x + width * from, y, width * (to - from), height] };
  });
}
