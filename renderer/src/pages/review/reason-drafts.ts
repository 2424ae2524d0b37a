import { useMemo } from 'react';

/** Reasons that were written before there is a judgement to store them with; kept over an abrupt end. */
export interface ReasonDrafts {
  get(line: string): string | undefined;
  set(line: string, text: string): void;
}

export function useReasonDrafts(review: string): ReasonDrafts {
  return useMemo(() => reasonDrafts(`mingjuan.reasons.${review}`, localStorage), [review]);
}

export function reasonDrafts(
  key: string,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): ReasonDrafts {
  const held = read(storage.getItem(key));
  return {
    get: (line) => held.get(line),
    set: (line, text) => {
      if (text.trim() === '') held.delete(line);
      else held.set(line, text);
      if (held.size === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify([...held]));
    },
  };
}

function read(text: string | null): Map<string, string> {
  try {
    const entries = JSON.parse(text ?? '[]') as unknown;
    const isPair = (entry: unknown): entry is [string, string] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
    return new Map(Array.isArray(entries) ? entries.filter(isPair) : []);
  } catch {
    return new Map();
  }
}
