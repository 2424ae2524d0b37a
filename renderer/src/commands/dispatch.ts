import { type KeysOf, keysWith } from './bindings.ts';
import { type Chord, chordOf, isSingle, type KeyPress, matches } from './chord.ts';
import type { CommandId } from './table.ts';

/** What the focused element does with keys of its own. */
export interface Focus {
  /** Text can be typed into it. */
  editable: boolean;
  /** It acts on Enter and Space: a button, a link, a tab, an option. */
  pressable: boolean;
  /** It moves with arrows: tabs, menus, options, radio groups, sliders. */
  arrows: boolean;
}

/** The first active command that this key press means; undefined leaves the key to the page. */
export function commandFor(
  press: KeyPress,
  active: readonly CommandId[],
  focus: Focus,
  singleKeys: boolean,
  keysOf: KeysOf = keysWith({}),
): CommandId | undefined {
  return active.find((id) =>
    keysOf(id).some((key) => {
      const chord = chordOf(key);
      return matches(chord, press) && mayAct(chord, focus, singleKeys);
    }),
  );
}

function mayAct(chord: Chord, focus: Focus, singleKeys: boolean): boolean {
  if (!isSingle(chord)) return true;
  if (focus.editable) return false;
  if (chord.code === 'Enter') return !focus.pressable;
  if (/^(Arrow|Page|Home|End)/.test(chord.code)) return !focus.arrows;
  return singleKeys;
}
