import { type Chord, chordOf, isSingle, type KeyPress } from './chord.ts';
import { type CommandId, commandIds, commands, sharePlace, takenChords } from './table.ts';

/** Keys that a reader chose, by command; an empty list turns its keys off. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

export type KeysOf = (command: CommandId) => readonly string[];

/** A letter, digit or sign by itself: what speech and shaking hands set off unwillingly, so it can be changed (WCAG 2.1.4). */
export function isCharacterKey(chord: Chord): boolean {
  return isSingle(chord) && /^(Key|Digit|Numpad|Equal|Minus|Slash|Bracket|Comma|Period)/.test(chord.code);
}

/** Commands with a character key. */
export const changeable: readonly CommandId[] = commandIds.filter((id) => characterKeys(id).length > 0);

/** The table with the reader's own keys: they take the place of character keys, arrows and the like stay. */
export function keysWith(own: OwnKeys): KeysOf {
  return (id) => {
    const chosen = own[id];
    if (chosen === undefined || characterKeys(id).length === 0) return commands[id].keys;
    return [...chosen, ...commands[id].keys.filter((key) => !isCharacterKey(chordOf(key)))];
  };
}

function characterKeys(id: CommandId): string[] {
  return commands[id].keys.filter((key) => isCharacterKey(chordOf(key)));
}

/** The chord of a key press as the table writes it; undefined for Shift and the like alone. */
export function chordText(press: KeyPress): string | undefined {
  if (press.code === '' || /^(Shift|Control|Alt|Meta|CapsLock|Lang|Convert|NonConvert)/.test(press.code))
    return undefined;
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
  ];
  return [...parts, press.code].filter((part) => part !== '').join('+');
}

export type KeyProblem = { why: 'taken' } | { why: 'notCharacter' } | { why: 'clash'; with: CommandId };

/** Why a key cannot stand for a command: another command of one page has it, or others keep it for themselves. */
export function problemWith(key: string, id: CommandId, keysOf: KeysOf): KeyProblem | undefined {
  if (takenChords.some((taken) => taken.test(key))) return { why: 'taken' };
  const { code, ctrl, alt } = chordOf(key);
  if (!isCharacterKey({ code, ctrl: false, alt: false, shift: false }) && !/^F\d+$/.test(code))
    return { why: 'notCharacter' };
  if (ctrl && alt) return { why: 'taken' };
  const other = commandIds.find(
    (candidate) => candidate !== id && sharePlace(candidate, id) && keysOf(candidate).includes(key),
  );
  return other === undefined ? undefined : { why: 'clash', with: other };
}
