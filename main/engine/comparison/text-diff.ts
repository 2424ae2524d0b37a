import { type Token, tokensOf } from './text-tokens.ts';

export interface Segment {
  text: string;
  differs: boolean;
}

export interface TextDifference {
  /** The text in pieces; what the reference does not have is marked. */
  segments: Segment[];
  /** What the reference has and the text has not. */
  lacks: string[];
}

/** Cells of the table by which a common text is sought; above it what lies between equal ends counts as different. */
const mostCells = 4_000_000;

/** Marks what in a text is not in the reference, character by character, amounts and numbers by value. */
export function markDifferences(reference: string, text: string): TextDifference {
  const left = tokensOf(reference);
  const right = tokensOf(text);
  const { inLeft, inRight } = commonOf(withMeaning(left), withMeaning(right));
  return {
    segments: segmentsOf(spread(right, inRight)),
    lacks: segmentsOf(spread(left, inLeft)).flatMap((part) => (part.differs ? [part.text.trim()] : [])),
  };
}

function withMeaning(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ key }) => key !== '');
}

/** Which tokens of each side belong to the longest common text. */
function commonOf(
  left: readonly Token[],
  right: readonly Token[],
): { inLeft: boolean[]; inRight: boolean[] } {
  const inLeft = left.map(() => false);
  const inRight = right.map(() => false);
  let start = 0;
  while (start < left.length && start < right.length && left[start]!.key === right[start]!.key) {
    inLeft[start] = true;
    inRight[start] = true;
    start += 1;
  }
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1]!.key === right[rightEnd - 1]!.key) {
    leftEnd -= 1;
    rightEnd -= 1;
    inLeft[leftEnd] = true;
    inRight[rightEnd] = true;
  }
  for (const [l, r] of longestCommon(left.slice(start, leftEnd), right.slice(start, rightEnd))) {
    inLeft[start + l] = true;
    inRight[start + r] = true;
  }
  return { inLeft, inRight };
}

/** Pairs of positions of a longest common subsequence; none where the texts are too long to look. */
function longestCommon(left: readonly Token[], right: readonly Token[]): [number, number][] {
  const width = right.length + 1;
  if ((left.length + 1) * width > mostCells) return [];
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let l = left.length - 1; l >= 0; l -= 1)
    for (let r = right.length - 1; r >= 0; r -= 1)
      lengths[l * width + r] =
        left[l]!.key === right[r]!.key
          ? lengths[(l + 1) * width + r + 1]! + 1
          : Math.max(lengths[(l + 1) * width + r]!, lengths[l * width + r + 1]!);
  const pairs: [number, number][] = [];
  for (let l = 0, r = 0; l < left.length && r < right.length; ) {
    if (left[l]!.key === right[r]!.key) pairs.push([l++, r++]);
    else if (lengths[(l + 1) * width + r]! >= lengths[l * width + r + 1]!) l += 1;
    else r += 1;
  }
  return pairs;
}

/** The tokens with spaces again; a space goes with what stands before it. */
function spread(tokens: readonly Token[], common: readonly boolean[]): Segment[] {
  let at = -1;
  return tokens.map(({ text, key }) => {
    if (key !== '') at += 1;
    return { text, differs: at >= 0 && !common[at] };
  });
}

/** Neighbours joined; one equal character between two different pieces is chance and joins them. */
function segmentsOf(parts: readonly Segment[]): Segment[] {
  const runs = joined(parts);
  return joined(
    runs.map((part, index) => {
      const isCrumb = !part.differs && [...part.text].length === 1 && runs[index - 1] && runs[index + 1];
      return isCrumb ? { ...part, differs: true } : part;
    }),
  );
}

/** Neighbours that differ alike as one. */
export function joined(parts: readonly Segment[]): Segment[] {
  const runs: Segment[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && last.differs === part.differs) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}
