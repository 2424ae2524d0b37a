import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { type KeysOf, keysWith, type OwnKeys } from './bindings.ts';
import { chordLabel } from './chord.ts';
import { commandFor } from './dispatch.ts';
import { focusOf } from './focus.ts';
import { InputMethodGuard } from './input-method.ts';
import type { CommandId } from './table.ts';

export interface CommandHandler {
  run(): void;
  /** Why it cannot run now; shown in the palette. */
  disabled?: string | undefined;
}

type Handlers = Partial<Record<CommandId, CommandHandler>>;

/** Handlers of what is on screen. An open dialog hides those of the page under it. */
export class CommandRegistry {
  #layers: { handlers: Handlers; dialog: boolean }[] = [];

  add(layer: { handlers: Handlers; dialog: boolean }): () => void {
    this.#layers.push(layer);
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer);
    };
  }

  /** Commands that have a handler now, the last one added first. */
  active(): Map<CommandId, CommandHandler> {
    const found = new Map<CommandId, CommandHandler>();
    for (const layer of [...this.#layers].reverse()) {
      for (const [id, handler] of Object.entries(layer.handlers)) {
        if (!found.has(id as CommandId)) found.set(id as CommandId, handler);
      }
      if (layer.dialog) break;
    }
    return found;
  }
}

const KeysContext = createContext<KeysOf>(keysWith({}));

/** The keys of each command, the reader's own among them. */
export function useKeysOf(): KeysOf {
  return useContext(KeysContext);
}

/** The first key of a command as it is shown; empty where it has none. */
export function useKeyLabel(): (command: CommandId) => string {
  const keysOf = useKeysOf();
  return (command) => {
    const [first] = keysOf(command);
    return first === undefined ? '' : chordLabel(first);
  };
}

const RegistryContext = createContext<CommandRegistry | undefined>(undefined);

/** Listens to the keyboard for the whole window. */
export function CommandProvider({
  singleKeys,
  own,
  children,
}: {
  singleKeys: boolean;
  own: OwnKeys;
  children: ReactNode;
}) {
  const registry = useMemo(() => new CommandRegistry(), []);
  const keysOf = useMemo(() => keysWith(own), [own]);
  useEffect(() => listen(registry, singleKeys, keysOf), [registry, singleKeys, keysOf]);
  return (
    <KeysContext value={keysOf}>
      <RegistryContext value={registry}>{children}</RegistryContext>
    </KeysContext>
  );
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('CommandProvider is missing');
  return registry;
}

/** Makes commands act while the component is mounted; undefined handlers are left out. */
export function useCommands(
  handlers: { [Id in CommandId]?: CommandHandler | (() => void) | undefined },
): void {
  useLayer(handlers, false);
}

/** Hides the page's commands while a dialog is open. */
export function useDialogCommands(
  open: boolean,
  handlers: { [Id in CommandId]?: CommandHandler | (() => void) | undefined } = {},
): void {
  useLayer(open ? handlers : undefined, true);
}

function useLayer(
  handlers: { [Id in CommandId]?: CommandHandler | (() => void) | undefined } | undefined,
  dialog: boolean,
): void {
  const registry = useCommandRegistry();
  const latest = useRef<Handlers>({});
  latest.current = normal(handlers ?? {});
  const present = handlers !== undefined;
  useEffect(() => {
    if (!present) return undefined;
    const layer = {
      dialog,
      get handlers() {
        return latest.current;
      },
    };
    return registry.add(layer);
  }, [registry, dialog, present]);
}

function normal(handlers: { [Id in CommandId]?: CommandHandler | (() => void) | undefined }): Handlers {
  const result: Handlers = {};
  for (const [id, handler] of Object.entries(handlers)) {
    if (handler) result[id as CommandId] = typeof handler === 'function' ? { run: handler } : handler;
  }
  return result;
}

function listen(registry: CommandRegistry, singleKeys: boolean, keysOf: KeysOf): () => void {
  const guard = new InputMethodGuard();
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || guard.owns(event)) return;
    const active = registry.active();
    const id = commandFor(event, [...active.keys()], focusOf(document.activeElement), singleKeys, keysOf);
    if (id === undefined) return;
    // Copying goes through the browser's own copy event, which may have marked text to copy.
    if (id === 'row.copy') return;
    event.preventDefault();
    const handler = active.get(id);
    if (handler && handler.disabled === undefined) handler.run();
  };
  const onStart = () => guard.compositionStart();
  const onEnd = () => guard.compositionEnd();
  const onRelease = () => guard.released();
  document.addEventListener('keydown', onKey);
  document.addEventListener('compositionstart', onStart);
  document.addEventListener('compositionend', onEnd);
  document.addEventListener('keyup', onRelease);
  document.addEventListener('pointerdown', onRelease);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('compositionstart', onStart);
    document.removeEventListener('compositionend', onEnd);
    document.removeEventListener('keyup', onRelease);
    document.removeEventListener('pointerdown', onRelease);
  };
}
