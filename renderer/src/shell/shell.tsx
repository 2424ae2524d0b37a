import { type ReactNode, useEffect, useState } from 'react';
import { goTo } from '../address/hash.ts';
import { links } from '../address/links.ts';
import { focusPane } from '../commands/focus.ts';
import { type CommandHandler, useCommandRegistry, useCommands } from '../commands/provider.tsx';
import type { CommandId } from '../commands/table.ts';
import { useMessages } from '../messages/context.tsx';
import { ReviewerDialog } from '../office/reviewer-dialog.tsx';
import { useOpenSamples } from '../office/samples.ts';
import { Header } from './header.tsx';
import { HelpDialog } from './help.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import './shell.css';
import { StatusBar } from './status-bar.tsx';
import { useTrail } from './trail.tsx';

type Overlay =
  | { kind: 'palette' | 'help'; active: ReadonlyMap<CommandId, CommandHandler> }
  | { kind: 'reviewer' };

/** Frame of the window. */
export function Shell({ children }: { children: ReactNode }) {
  const { common, shell } = useMessages();
  const registry = useCommandRegistry();
  const openSamples = useOpenSamples();
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  const openPalette = () => setOverlay({ kind: 'palette', active: registry.active() });
  const openHelp = () => setOverlay({ kind: 'help', active: registry.active() });
  useWindowTitle(common.program);
  useHarmlessDrops();
  useCommands({
    'app.palette': openPalette,
    'app.help': openHelp,
    'app.print': () => print(),
    'app.nextPane': () => focusPane(1),
    'app.previousPane': () => focusPane(-1),
    'go.home': () => goTo(links.home()),
    'go.cases': () => goTo(links.cases()),
    'go.import': () => goTo(links.import()),
    'go.campaigns': () => goTo(links.campaigns()),
    'go.reports': () => goTo(links.reports()),
    'go.stats': () => goTo(links.stats()),
    'go.library': () => goTo(links.library()),
    'go.parameters': () => goTo(links.library({ tab: 'parameters' })),
    'go.settings': () => goTo(links.settings()),
    'samples.open': openSamples,
    'backup.now': () => goTo(links.settings('backup')),
  });
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {shell.skip}
      </button>
      <Rail />
      <Header onPalette={openPalette} onHelp={openHelp} onReviewer={() => setOverlay({ kind: 'reviewer' })} />
      <PaperHead />
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <StatusBar />
      {overlay?.kind === 'palette' && <Palette active={overlay.active} onClose={close} />}
      {overlay?.kind === 'help' && <HelpDialog active={new Set(overlay.active.keys())} onClose={close} />}
      {overlay?.kind === 'reviewer' && <ReviewerDialog onClose={close} />}
    </div>
  );
}

/** On paper the frame is left out; this says what the sheet is. */
function PaperHead() {
  const { common } = useMessages();
  const trail = useTrail();
  return (
    <p className="print-only paper-head">
      {[common.program, ...trail.map((crumb) => crumb.text)].join(' › ')}
    </p>
  );
}

/** A file dropped beside the place for it must not take the window away. */
function useHarmlessDrops(): void {
  useEffect(() => {
    const stop = (event: DragEvent) => event.preventDefault();
    addEventListener('dragover', stop);
    addEventListener('drop', stop);
    return () => {
      removeEventListener('dragover', stop);
      removeEventListener('drop', stop);
    };
  }, []);
}

function useWindowTitle(program: string): void {
  const trail = useTrail();
  useEffect(() => {
    document.title =
      trail.length === 0 ? program : `${trail.map((crumb) => crumb.text).join(' › ')} · ${program}`;
  }, [trail, program]);
}
