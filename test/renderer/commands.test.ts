import { describe, expect, it } from 'vitest';
import { changeable, chordText, keysWith, problemWith } from '../../renderer/src/commands/bindings.ts';
import { chordLabel, chordOf, isSingle, type KeyPress } from '../../renderer/src/commands/chord.ts';
import { commandFor } from '../../renderer/src/commands/dispatch.ts';
import { InputMethodGuard } from '../../renderer/src/commands/input-method.ts';
import { clashes, commandIds, commands, commandsOf, takenChords } from '../../renderer/src/commands/table.ts';

const nothing = { editable: false, pressable: false, arrows: false };
const typing = { editable: true, pressable: true, arrows: true };
const onButton = { editable: false, pressable: true, arrows: false };

function press(code: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key: code.replace(/^(Key|Digit)/, '').toLowerCase(),
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...more,
  };
}

describe('the command table', () => {
  it('gives no key two meanings on one page', () => {
    expect(clashes()).toEqual([]);
  });

  it('would tell a clash', () => {
    const added = { ...commands, 'row.twin': { keys: ['KeyJ'], places: ['review'] as const } };
    expect(clashes(added)).toEqual(['review: KeyJ means row.next and row.twin']);
  });

  it('binds nothing that input methods, systems or a browser host keep', () => {
    const bound = commandIds.flatMap((id) => commands[id].keys as readonly string[]);
    expect(bound.filter((key) => takenChords.some((taken) => taken.test(key)))).toEqual([]);
  });

  it('reads every chord of the table back', () => {
    for (const id of commandIds) {
      for (const key of commands[id].keys as readonly string[]) {
        expect(chordOf(key).code, key).toMatch(
          /^(Key[A-Z]|Digit\d|Numpad(\d|Add|Subtract)|F\d+|Enter|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|Slash|Equal|Minus|Bracket(Left|Right))$/,
        );
        expect(chordLabel(key)).not.toMatch(/Key|Digit|Numpad/);
      }
    }
  });

  it('shows keys as people write them', () => {
    expect(['KeyJ', 'Shift+KeyJ', 'Ctrl+KeyK', 'Shift+Slash', 'ArrowDown', 'Digit2'].map(chordLabel)).toEqual(
      ['j', 'Shift+J', 'Ctrl+K', '?', '↓', '2'],
    );
  });
});

describe('where keys act', () => {
  const review = commandsOf('review');

  it('finds the command by physical key, whatever the input method types', () => {
    expect(commandFor(press('Digit2', { key: '２' }), review, nothing, true)).toBe('sheet.violated');
    expect(commandFor(press('Numpad2'), review, nothing, true)).toBe('sheet.violated');
    expect(commandFor(press('KeyJ', { key: 'Process' }), review, nothing, true)).toBe('row.next');
    expect(commandFor(press('Slash', { shiftKey: true, key: '？' }), review, nothing, true)).toBe('app.help');
  });

  it('leaves every single key to a field that is being typed in', () => {
    for (const id of review) {
      for (const key of commands[id].keys) {
        const chord = chordOf(key);
        const typed = press(chord.code, { shiftKey: chord.shift, ctrlKey: chord.ctrl, altKey: chord.alt });
        const found = commandFor(typed, review, typing, true);
        expect(found === undefined, key).toBe(isSingle(chord));
      }
    }
  });

  it('lets a focused button have its Enter, and only that', () => {
    expect(commandFor(press('Enter'), review, onButton, true)).toBeUndefined();
    expect(commandFor(press('Enter'), review, nothing, true)).toBe('sheet.accept');
    expect(commandFor(press('KeyJ'), review, onButton, true)).toBe('row.next');
    expect(commandFor(press('Enter', { ctrlKey: true }), review, typing, true)).toBe('sheet.saveNext');
  });

  it('turns letters and digits off, but not the keys that move or combine', () => {
    expect(commandFor(press('Digit2'), review, nothing, false)).toBeUndefined();
    expect(commandFor(press('KeyJ'), review, nothing, false)).toBeUndefined();
    expect(commandFor(press('ArrowDown'), review, nothing, false)).toBe('row.next');
    expect(commandFor(press('KeyK', { ctrlKey: true }), review, nothing, false)).toBe('app.palette');
  });

  it('takes a key with another modifier for another key', () => {
    expect(commandFor(press('Digit2', { ctrlKey: true }), review, nothing, true)).toBeUndefined();
    expect(commandFor(press('KeyJ', { altKey: true }), review, nothing, true)).toBeUndefined();
  });
});

describe('the input-method guard', () => {
  it('keeps off keys that belong to a composition', () => {
    const guard = new InputMethodGuard();
    expect(guard.owns(press('KeyJ', { isComposing: true }))).toBe(true);
    expect(guard.owns(press('KeyJ', { key: 'Process' }))).toBe(true);
    expect(guard.owns(press('Enter', { keyCode: 229 }))).toBe(true);
    expect(guard.owns(press('KeyJ'))).toBe(false);
    guard.compositionStart();
    expect(guard.owns(press('Digit1'))).toBe(true);
  });

  it('swallows the Enter that ended a composition, and only that one', () => {
    const enter = press('Enter', { key: 'Enter' });
    const ownedAfter = (act: (guard: InputMethodGuard) => void) => {
      const guard = new InputMethodGuard();
      guard.compositionStart();
      guard.compositionEnd();
      act(guard);
      return guard.owns(enter);
    };
    expect(ownedAfter(() => {})).toBe(true);
    expect(ownedAfter((guard) => guard.released())).toBe(false);
    // Ctrl goes down before Enter does: Ctrl+Enter is an act of its own.
    expect(ownedAfter((guard) => guard.owns(press('ControlLeft', { key: 'Control' })))).toBe(false);
    expect(ownedAfter((guard) => guard.compositionStart())).toBe(true);
  });
});

describe('own keys', () => {
  const nothing = { editable: false, pressable: false, arrows: false };

  it('take the place of single keys and leave arrows', () => {
    const keysOf = keysWith({ 'row.next': ['KeyN'] });
    expect(keysOf('row.next')).toEqual(['KeyN', 'ArrowDown']);
    expect(commandFor(press('KeyN'), ['row.next'], nothing, true, keysOf)).toBe('row.next');
    expect(commandFor(press('KeyJ'), ['row.next'], nothing, true, keysOf)).toBeUndefined();
    expect(commandFor(press('ArrowDown'), ['row.next'], nothing, true, keysOf)).toBe('row.next');
  });

  it('may be none', () => {
    const keysOf = keysWith({ 'sheet.violated': [] });
    expect(commandFor(press('Digit2'), ['sheet.violated'], nothing, true, keysOf)).toBeUndefined();
  });

  it('never take a key that the same page uses, that systems keep, or that moves', () => {
    const keysOf = keysWith({});
    expect(problemWith('KeyK', 'row.next', keysOf)).toEqual({ why: 'clash', with: 'row.previous' });
    expect(problemWith('Digit2', 'sheet.compliant', keysOf)).toEqual({
      why: 'clash',
      with: 'sheet.violated',
    });
    expect(problemWith('Ctrl+KeyW', 'row.next', keysOf)).toEqual({ why: 'taken' });
    expect(problemWith('Enter', 'row.next', keysOf)).toEqual({ why: 'notCharacter' });
    expect(problemWith('KeyQ', 'row.next', keysOf)).toBeUndefined();
    // What another page uses is free.
    expect(problemWith('KeyD', 'sheet.reason', keysOf)).toBeUndefined();
  });

  it('can stand for every command with a single key, and only for those', () => {
    expect(changeable).toContain('sheet.violated');
    expect(changeable).toContain('app.help');
    expect(changeable).not.toContain('app.palette');
    expect(changeable).not.toContain('confirm.accept');
  });

  it('are written as in the table', () => {
    expect(chordText(press('KeyJ', { shiftKey: true }))).toBe('Shift+KeyJ');
    expect(chordText(press('ShiftLeft', { shiftKey: true }))).toBeUndefined();
  });
});
