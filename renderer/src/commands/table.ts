/** Where a command can act: on every page, or on pages that show such a list, sheet or form. */
export type Place =
  | 'everywhere'
  | 'cases'
  | 'case'
  | 'calendar'
  | 'compare'
  | 'confirm'
  | 'review'
  | 'library'
  | 'items'
  | 'import'
  | 'fields'
  | 'forms';

interface CommandSpec {
  /** Chords by physical key; the first is the one that buttons show. */
  keys: readonly string[];
  places: readonly Place[];
}

/** Every command with its keys: one table behind keys, palette, help, titles of buttons and tests. */
export const commands = {
  'app.palette': { keys: ['Ctrl+KeyK'], places: ['everywhere'] },
  'app.help': { keys: ['Shift+Slash', 'F1'], places: ['everywhere'] },
  'app.print': { keys: ['Ctrl+KeyP'], places: ['everywhere'] },
  'app.nextPane': { keys: ['F6'], places: ['everywhere'] },
  'app.previousPane': { keys: ['Shift+F6'], places: ['everywhere'] },

  'row.next': {
    keys: ['KeyJ', 'ArrowDown'],
    places: ['cases', 'case', 'confirm', 'import', 'review', 'library'],
  },
  'row.previous': {
    keys: ['KeyK', 'ArrowUp'],
    places: ['cases', 'case', 'confirm', 'import', 'review', 'library'],
  },
  'row.nextOpen': { keys: ['Shift+KeyJ', 'F8'], places: ['case', 'confirm', 'review', 'library'] },
  'row.previousOpen': { keys: ['Shift+KeyK', 'Shift+F8'], places: ['case', 'confirm', 'review', 'library'] },
  'row.first': { keys: ['Home'], places: ['cases'] },
  'row.last': { keys: ['End'], places: ['cases'] },
  'row.pageDown': { keys: ['PageDown'], places: ['cases'] },
  'row.pageUp': { keys: ['PageUp'], places: ['cases'] },
  'row.open': { keys: ['Enter'], places: ['cases'] },
  'row.select': { keys: ['KeyX'], places: ['cases'] },
  'row.selectRange': { keys: ['Shift+KeyX'], places: ['cases'] },
  'row.copy': { keys: ['Ctrl+KeyC'], places: ['cases'] },

  'case.review': { keys: ['Enter'], places: ['case'] },
  'case.derivation': { keys: ['KeyD'], places: ['case'] },
  'case.confirm': { keys: ['KeyC'], places: ['case'] },
  'case.compare': { keys: ['KeyV'], places: ['case'] },

  'cell.up': { keys: ['ArrowUp'], places: ['compare', 'calendar', 'fields'] },
  'cell.down': { keys: ['ArrowDown'], places: ['compare', 'calendar', 'fields'] },
  'cell.left': { keys: ['ArrowLeft'], places: ['compare', 'calendar', 'fields'] },
  'cell.right': { keys: ['ArrowRight'], places: ['compare', 'calendar', 'fields'] },
  'calendar.use': { keys: ['Enter'], places: ['calendar'] },
  'compare.next': { keys: ['KeyJ'], places: ['compare'] },
  'compare.previous': { keys: ['KeyK'], places: ['compare'] },
  'compare.open': { keys: ['Enter'], places: ['compare'] },
  'compare.beside': { keys: ['KeyV'], places: ['compare'] },
  'compare.judge': { keys: ['Ctrl+Enter'], places: ['compare'] },

  'fields.doubt': { keys: ['Enter', 'KeyX'], places: ['fields'] },
  'import.rename': { keys: ['F2'], places: ['import'] },
  'import.merge': { keys: ['KeyM'], places: ['import'] },
  'import.split': { keys: ['KeyS'], places: ['import'] },

  'confirm.accept': { keys: ['Enter'], places: ['confirm'] },
  'confirm.edit': { keys: ['KeyE'], places: ['confirm'] },
  'confirm.notStated': { keys: ['F2'], places: ['confirm'] },
  'confirm.illegible': { keys: ['F4'], places: ['confirm'] },
  'confirm.pageMissing': { keys: ['F9'], places: ['confirm'] },
  'confirm.nextPage': { keys: ['PageDown'], places: ['confirm'] },
  'confirm.previousPage': { keys: ['PageUp'], places: ['confirm'] },

  'sheet.compliant': { keys: ['Digit1', 'Numpad1'], places: ['review'] },
  'sheet.violated': { keys: ['Digit2', 'Numpad2'], places: ['review'] },
  'sheet.notApplicable': { keys: ['Digit3', 'Numpad3'], places: ['review'] },
  'sheet.documentMissing': { keys: ['Digit4', 'Numpad4'], places: ['review'] },
  'sheet.doubtful': { keys: ['Digit5', 'Numpad5'], places: ['review'] },
  'sheet.accept': { keys: ['Enter'], places: ['review'] },
  'sheet.more': { keys: ['Equal', 'NumpadAdd'], places: ['review'] },
  'sheet.less': { keys: ['Minus', 'NumpadSubtract'], places: ['review'] },
  'sheet.zero': { keys: ['Digit0', 'Numpad0'], places: ['review'] },
  'sheet.reason': { keys: ['KeyR'], places: ['review'] },
  'sheet.phrases': { keys: ['Alt+ArrowDown'], places: ['review'] },
  'sheet.nextEvidence': { keys: ['KeyE'], places: ['review'] },
  'sheet.previousEvidence': { keys: ['Shift+KeyE'], places: ['review'] },
  'sheet.undo': { keys: ['KeyU'], places: ['review'] },
  'sheet.saveNext': { keys: ['Ctrl+Enter'], places: ['review'] },

  'viewer.nextPage': { keys: ['PageDown'], places: ['review'] },
  'viewer.previousPage': { keys: ['PageUp'], places: ['review'] },
  'viewer.nextDocument': { keys: ['BracketRight'], places: ['review'] },
  'viewer.previousDocument': { keys: ['BracketLeft'], places: ['review'] },
  'viewer.goPage': { keys: ['KeyG'], places: ['review'] },
  'viewer.zoom': { keys: ['KeyZ'], places: ['review'] },
  'viewer.whole': { keys: ['KeyO'], places: ['review'] },
  'viewer.beside': { keys: ['KeyV'], places: ['review'] },
  'viewer.find': { keys: ['Ctrl+KeyF'], places: ['review'] },
  'viewer.pick': { keys: ['KeyB'], places: ['review'] },

  'items.wholePage': { keys: ['KeyO'], places: ['items'] },
  'items.nextLine': { keys: ['BracketRight'], places: ['items'] },
  'items.previousLine': { keys: ['BracketLeft'], places: ['items'] },

  'form.save': { keys: ['Ctrl+Enter'], places: ['forms', 'fields'] },

  'go.home': { keys: [], places: ['everywhere'] },
  'go.cases': { keys: [], places: ['everywhere'] },
  'go.import': { keys: [], places: ['everywhere'] },
  'go.campaigns': { keys: [], places: ['everywhere'] },
  'go.reports': { keys: [], places: ['everywhere'] },
  'go.stats': { keys: [], places: ['everywhere'] },
  'go.library': { keys: [], places: ['everywhere'] },
  'go.parameters': { keys: [], places: ['everywhere'] },
  'go.settings': { keys: [], places: ['everywhere'] },
  'samples.open': { keys: [], places: ['everywhere'] },
  'review.sign': { keys: [], places: ['review'] },
  'review.arithmetic': { keys: [], places: ['review'] },
  'review.export': { keys: [], places: ['review', 'case'] },
  'backup.now': { keys: [], places: ['everywhere'] },
} as const satisfies Record<string, CommandSpec>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as CommandId[];

/** Combinations that input methods, systems or a browser host keep for themselves (ui.md 2.2 d). */
export const takenChords: readonly RegExp[] = [
  /^Ctrl\+Space$/,
  /^(Ctrl\+Shift|Alt\+Shift|Shift)$/,
  /^Ctrl\+(Period|Comma|BracketLeft|BracketRight|Semicolon)$/,
  /^Ctrl\+Shift\+KeyF$/,
  /^Ctrl\+Key[NTW]$/,
  /^(Ctrl|Alt)\+(Digit|Numpad)[1-9]$/,
  /^Alt\+KeyD$/,
];

/** Commands that can act on one kind of page, those of every page among them. */
export function commandsOf(place: Place): CommandId[] {
  return commandIds.filter((id) => actsIn(commands[id], place));
}

function actsIn({ places }: CommandSpec, place: Place): boolean {
  return places.includes(place) || places.includes('everywhere');
}

/** Whether two commands can act on one kind of page. */
export function sharePlace(one: CommandId, other: CommandId): boolean {
  const [first, second]: CommandSpec[] = [commands[one], commands[other]];
  return (
    (first?.places ?? []).some(
      (place) => place === 'everywhere' || (second !== undefined && actsIn(second, place)),
    ) ||
    (second?.places.includes('everywhere') ?? false)
  );
}

/** Two commands of one place with one key; empty means the table is sound. */
export function clashes(table: Readonly<Record<string, CommandSpec>> = commands): string[] {
  const found: string[] = [];
  const places = new Set(Object.values(table).flatMap((spec) => spec.places));
  places.delete('everywhere');
  for (const place of places) {
    const owner = new Map<string, string>();
    for (const [id, spec] of Object.entries(table)) {
      for (const key of actsIn(spec, place) ? spec.keys : []) {
        const other = owner.get(key);
        if (other) found.push(`${place}: ${key} means ${other} and ${id}`);
        owner.set(key, id);
      }
    }
  }
  return found;
}
