import type {
  DraftFix,
  DraftLine,
  DraftProblem,
  StandardDraft,
} from '../../../../shared/generated/schemas.ts';

/** The draft with one line changed. */
export function withLine(draft: StandardDraft, id: string, patch: Partial<DraftLine>): StandardDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === id ? { ...line, ...patch } : line)) };
}

/** The draft after the act that a problem offers; the person chose it. */
export function withFix(
  draft: StandardDraft,
  { line: id }: DraftProblem,
  { what, value }: DraftFix,
): StandardDraft {
  if (what === 'setTotal') return { ...draft, header: { ...draft.header, total: value ?? null } };
  if (id === undefined) return draft;
  switch (what) {
    case 'setPoints':
      return withLine(draft, id, { points: value ?? null });
    case 'setMost':
      return withLine(draft, id, { most: value ?? null });
    case 'zeroWhenMissing':
      return withLine(draft, id, { zeroesItem: true });
    case 'leaveOut':
      return withLine(draft, id, { kind: 'left' });
    case 'addEarn':
      return withEarn(draft, id);
  }
}

/** An item that nothing is said of is earned as a whole. */
function withEarn(draft: StandardDraft, id: string): StandardDraft {
  return {
    ...draft,
    lines: draft.lines.flatMap((line) =>
      line.id === id
        ? [line, { ...line, id: `${id}e`, kind: 'earn' as const, no: '', doubts: [], zeroesItem: false }]
        : [line],
    ),
  };
}

/** How far in a line stands below its heading. */
export const depths: Record<DraftLine['kind'], number> = {
  section: 0,
  veto: 0,
  bonus: 0,
  left: 0,
  item: 1,
  fault: 2,
  earn: 2,
};

/** A number as a person types it; null where the field is empty, undefined where it is none. */
export function typedPoints(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 && Math.round(value * 1000) / 1000 === value
    ? value
    : undefined;
}

/** Rules by how many pairs of characters their title shares with a text, the most first. */
export function byLikeness<T extends { title: string }>(rules: readonly T[], text: string): T[] {
  const grams = new Set(pairsOf(text));
  const score = new Map(
    rules.map((rule) => [rule, pairsOf(rule.title).filter((pair) => grams.has(pair)).length]),
  );
  return [...rules].sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0));
}

function pairsOf(text: string): string[] {
  const characters = [...text.replace(/[\s\p{P}]/gu, '')];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
