/** A key combination by physical key, so that full-width and Chinese punctuation modes do not matter. */
export interface Chord {
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

/** The part of a KeyboardEvent that chords and the input-method guard read. */
export interface KeyPress {
  code: string;
  key: string;
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Reads `Ctrl+Shift+KeyX`. */
export function chordOf(text: string): Chord {
  const parts = text.split('+');
  return {
    code: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

export function matches(chord: Chord, press: KeyPress): boolean {
  return (
    press.code === chord.code &&
    (press.ctrlKey || press.metaKey) === chord.ctrl &&
    press.shiftKey === chord.shift &&
    press.altKey === chord.alt
  );
}

/** A key that types or moves by itself; it acts only where nothing is being typed. */
export function isSingle(chord: Chord): boolean {
  return !chord.ctrl && !chord.alt && !/^F\d+$/.test(chord.code);
}

const names: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Equal: '=',
  NumpadAdd: '+',
  Minus: '-',
  NumpadSubtract: '-',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** As the key is shown to people: `j`, `Shift+J`, `Ctrl+K`, `?`. */
export function chordLabel(text: string): string {
  const chord = chordOf(text);
  if (chord.code === 'Slash' && chord.shift) return '?';
  const bare = names[chord.code] ?? chord.code.replace(/^(Key|Digit|Numpad)/, '');
  const letter = isSingle(chord) && !chord.shift && bare.length === 1 ? bare.toLowerCase() : bare;
  return [chord.ctrl ? 'Ctrl' : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', letter]
    .filter((part) => part !== '')
    .join('+');
}
