import { Switch } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import {
  changeable,
  chordText,
  type KeyProblem,
  keysWith,
  type OwnKeys,
  problemWith,
} from '../../commands/bindings.ts';
import { chordLabel } from '../../commands/chord.ts';
import { useDialogCommands } from '../../commands/provider.tsx';
import type { CommandId } from '../../commands/table.ts';
import { useMessages } from '../../messages/context.tsx';
import { useChange } from './use-change.tsx';

/** 键盘: single keys off, or each by itself off or on another key. */
export function KeyboardSection() {
  const { settings: words } = useMessages();
  const { settings, change, problem } = useChange();
  return (
    <>
      {problem}
      <div className="setting">
        <span>{words.singleKeys}</span>
        <Switch
          aria-label={words.singleKeys}
          checked={settings.singleKeys}
          checkedChildren={words.on}
          unCheckedChildren={words.off}
          onChange={(singleKeys) => change({ singleKeys })}
        />
      </div>
      <p className="quiet">{words.singleKeysHint}</p>
      <p className="quiet">{words.keysShow}</p>
      <KeyList own={settings.keys} onChange={(keys) => change({ keys })} />
    </>
  );
}

/** Commands with a single key, each with what can be done to it. */
function KeyList({ own, onChange }: { own: OwnKeys; onChange(keys: Record<string, string[]>): void }) {
  const { settings: words, commands } = useMessages();
  const [asking, setAsking] = useState<CommandId>();
  const [refused, setRefused] = useState<{ id: CommandId; problem: KeyProblem; key: string }>();
  // While a new key is being asked for, it must not act.
  useDialogCommands(asking !== undefined);
  const keysOf = keysWith(own);
  const set = (id: CommandId, keys: string[] | undefined) => {
    const { [id]: _before, ...others } = Object.fromEntries(
      Object.entries(own).map(([name, list]) => [name, [...list]]),
    );
    setRefused(undefined);
    onChange(keys === undefined ? others : { ...others, [id]: keys });
  };
  const take = (id: CommandId, event: KeyboardEvent) => {
    if (event.key === 'Tab') return setAsking(undefined);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setAsking(undefined);
    const key = chordText(pressOf(event));
    if (key === undefined) return;
    const problem = problemWith(key, id, keysOf);
    if (problem) return setRefused({ id, problem, key });
    setAsking(undefined);
    set(id, [key]);
  };
  return (
    <details className="key-list">
      <summary>{words.keysChange}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.keyColumns.command}</th>
            <th scope="col">{words.keyColumns.keys}</th>
            <th scope="col">{words.keyColumns.acts}</th>
          </tr>
        </thead>
        <tbody>
          {changeable.map((id) => (
            <tr key={id} data-command={id}>
              <th scope="row">{commands[id]}</th>
              <td>
                {keysOf(id).length === 0
                  ? words.keyOff
                  : keysOf(id).map((key) => <kbd key={key}>{chordLabel(key)}</kbd>)}
                {refused?.id === id && (
                  <p className="field-problem" role="alert">
                    {refusal(refused, words, commands)}
                  </p>
                )}
              </td>
              <td>
                <button
                  type="button"
                  className="link-button"
                  aria-pressed={asking === id}
                  onClick={() => {
                    setAsking(id);
                    setRefused(undefined);
                  }}
                  onBlur={() => setAsking((before) => (before === id ? undefined : before))}
                  onKeyDown={asking === id ? (event) => take(id, event) : undefined}
                >
                  {asking === id ? words.keyAsk : words.keyChange(commands[id])}
                </button>
                <button type="button" className="link-button" onClick={() => set(id, [])}>
                  {words.keyTurnOff(commands[id])}
                </button>
                {own[id] !== undefined && (
                  <button type="button" className="link-button" onClick={() => set(id, undefined)}>
                    {words.keyReset(commands[id])}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The part of a React event that a chord is made of. */
function pressOf({ code, key, keyCode, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  return { code, key, keyCode, ctrlKey, metaKey, shiftKey, altKey, isComposing: false };
}

function refusal(
  { problem, key }: { problem: KeyProblem; key: string },
  words: ReturnType<typeof useMessages>['settings'],
  commands: Readonly<Record<CommandId, string>>,
): string {
  const label = chordLabel(key);
  if (problem.why === 'clash') return words.keyClash(label, commands[problem.with]);
  return problem.why === 'taken' ? words.keyTaken(label) : words.keyNotCharacter(label);
}
