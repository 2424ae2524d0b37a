import type { Grey } from '../image/bitmap.ts';
import type { Model } from './runtime.ts';
import { type Gap, gapsIn, isSpace } from './spaces.ts';
import { tidied } from './tidy.ts';

export interface ReadText {
  text: string;
  /** Mean of the characters' shares, 0 to 1; 0 for no text. */
  confidence: number;
}

export const readHeight = 48;
/** Longer lines are squeezed: a page of two metres must not make an input without end. */
export const readWidest = 3200;

/** Reads one line, alone: lines in batches are padded to the widest and cost more. */
export async function readLine(model: Model, alphabet: readonly string[], line: Grey): Promise<ReadText> {
  const width = Math.ceil(line.width / 16) * 16;
  const plane = readHeight * width;
  const input = new Float32Array(plane * 3);
  for (let y = 0; y < readHeight; y += 1)
    for (let x = 0; x < line.width; x += 1) input[y * width + x] = line.data[y * line.width + x]! / 127.5 - 1;
  input.copyWithin(plane, 0, plane);
  input.copyWithin(plane * 2, 0, plane);
  const { data, dims } = await model.run({ data: input, dims: [1, 3, readHeight, width] });
  const characters = decoded(data, dims[1] ?? 0, dims[2] ?? 0, alphabet);
  return joined(characters, gapsIn(line), line.width / width);
}

interface Character {
  text: string;
  share: number;
  /** Where in the input it was seen, 0 to 1. */
  at: number;
}

/** The likeliest character of each step; repeats and the blank (0) drop out. */
function decoded(
  shares: Float32Array,
  steps: number,
  size: number,
  alphabet: readonly string[],
): Character[] {
  const characters: Character[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const start = step * size;
    let best = 0;
    let bestShare = -1;
    for (let at = 0; at < size; at += 1) {
      const share = shares[start + at]!;
      if (share > bestShare) {
        bestShare = share;
        best = at;
      }
    }
    if (best !== 0 && best !== previous)
      characters.push({ text: alphabet[best] ?? '', share: bestShare, at: (step + 0.5) / steps });
    previous = best;
  }
  return characters;
}

/** The model swallows wide gaps; each becomes a space, as in text of files. */
function joined(characters: readonly Character[], gaps: readonly Gap[], filled: number): ReadText {
  let text = '';
  let sum = 0;
  let next = 0;
  for (const character of characters) {
    let apart = false;
    for (; next < gaps.length && gaps[next]!.at * filled < character.at; next += 1)
      apart ||= isSpace(gaps[next]!, text.slice(-1), character.text);
    if (apart && text !== '' && !text.endsWith(' ')) text += ' ';
    text += character.text;
    sum += character.share;
  }
  const tidy = tidied(text);
  return { text: tidy, confidence: tidy === '' ? 0 : sum / characters.length };
}
