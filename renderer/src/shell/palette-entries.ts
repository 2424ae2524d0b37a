import type { CommandHandler } from '../commands/provider.tsx';
import { type CommandId, commandIds } from '../commands/table.ts';

export interface PaletteEntry {
  key: string;
  group: 'commands' | 'cases' | 'rules';
  text: string;
  note?: string | undefined;
  /** Why it cannot be chosen now. */
  disabled?: string | undefined;
  choose(): void;
}

/** Commands of this page whose title holds every word of the query, with the reason where one cannot run. */
export function commandEntries(
  active: ReadonlyMap<CommandId, CommandHandler>,
  titles: Readonly<Record<CommandId, string>>,
  query: string,
): PaletteEntry[] {
  const words = wordsOf(query);
  return [...active]
    .filter(([id]) => holds(titles[id], words))
    .map(([id, handler]) => ({
      key: id,
      group: 'commands',
      text: titles[id],
      note: handler.disabled,
      disabled: handler.disabled,
      choose: () => handler.run(),
    }));
}

/** Commands of other pages that were asked for by name: listed with the reason that they cannot run, never silent. */
export function absentCommands(
  active: ReadonlyMap<CommandId, CommandHandler>,
  titles: Readonly<Record<CommandId, string>>,
  query: string,
  reason: string,
): PaletteEntry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return commandIds
    .filter((id) => !active.has(id) && holds(titles[id], words))
    .map((id) => ({
      key: id,
      group: 'commands',
      text: titles[id],
      note: reason,
      disabled: reason,
      choose: () => {},
    }));
}

export function holds(text: string, words: readonly string[]): boolean {
  const folded = text.normalize('NFKC').toLowerCase();
  return words.every((word) => folded.includes(word));
}

export function wordsOf(query: string): string[] {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
