import { useEffect, useMemo, useState } from 'react';
import { goTo } from '../address/hash.ts';
import { links } from '../address/links.ts';
import { useQuery } from '../api/use-query.ts';
import type { CommandHandler } from '../commands/provider.tsx';
import type { CommandId } from '../commands/table.ts';
import { Dialog } from '../components/dialog.tsx';
import { useMessages } from '../messages/context.tsx';
import { absentCommands, commandEntries, holds, type PaletteEntry, wordsOf } from './palette-entries.ts';

const mostOfAKind = 8;

interface Props {
  /** Commands that could act when the palette was opened. */
  active: ReadonlyMap<CommandId, CommandHandler>;
  onClose(): void;
}

/** One box for pages, cases, rules and commands. */
export function Palette({ active, onClose }: Props) {
  const { shell } = useMessages();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useEntries(active, query);
  const at = Math.min(chosen, entries.length - 1);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry || entry.disabled !== undefined) return;
    onClose();
    entry.choose();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((at + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[at]);
    }
  };
  return (
    <Dialog title={shell.search} onClose={onClose}>
      <input
        className="palette-box"
        aria-label={shell.search}
        aria-describedby="palette-hint"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${at}` : undefined}
        placeholder={shell.palettePlaceholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p id="palette-hint" className="quiet">
        {shell.paletteHint}
      </p>
      {entries.length === 0 && <p>{shell.paletteNothing}</p>}
      <PaletteList entries={entries} at={at} onChoose={choose} />
    </Dialog>
  );
}

function PaletteList({
  entries,
  at,
  onChoose,
}: {
  entries: readonly PaletteEntry[];
  at: number;
  onChoose(entry: PaletteEntry): void;
}) {
  const { shell } = useMessages();
  useEffect(() => {
    document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div id="palette-list" className="palette-list" role="listbox" aria-label={shell.search}>
      {entries.map((entry, index) => (
        // The box keeps the focus and moves through the options.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the box's
        <div
          key={entry.key}
          id={`palette-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          aria-disabled={entry.disabled !== undefined}
          className="palette-entry"
          onClick={() => onChoose(entry)}
        >
          <span className="palette-group">{shell.paletteGroups[entry.group]}</span>
          <span className="clip">{entry.text}</span>
          {entry.note !== undefined && <span className="quiet clip">{entry.note}</span>}
        </div>
      ))}
    </div>
  );
}

function useEntries(active: ReadonlyMap<CommandId, CommandHandler>, query: string): PaletteEntry[] {
  const messages = useMessages();
  const typed = query.trim();
  const cases = useQuery(
    'cases.list',
    typed.length >= 2
      ? { search: typed, sort: { by: 'risk', descending: true }, offset: 0, limit: mostOfAKind }
      : undefined,
  );
  const rules = useQuery('rules.list', typed.length >= 2 ? {} : undefined);
  return useMemo(() => {
    const words = wordsOf(typed);
    const found = (rules.value?.rules ?? []).filter((rule) =>
      holds(`${rule.title} ${rule.titleEn} ${rule.id}`, words),
    );
    return [
      ...commandEntries(active, messages.commands, typed),
      ...(cases.value?.rows ?? []).map(
        (row): PaletteEntry => ({
          key: `case-${row.case}`,
          group: 'cases',
          text: `${row.caseNumber || row.decisionNumber} ${row.party}`,
          note: row.title,
          choose: () => goTo(links.case(row.case)),
        }),
      ),
      ...found.slice(0, mostOfAKind).map(
        (rule): PaletteEntry => ({
          key: `rule-${rule.id}`,
          group: 'rules',
          text: messages.common.ruleTitle(rule),
          note: messages.common.stage(rule.stage, rule.stageTerm),
          choose: () => goTo(links.library({ rule: rule.id })),
        }),
      ),
      ...absentCommands(active, messages.commands, typed, messages.shell.paletteElsewhere),
    ];
  }, [active, typed, cases.value, rules.value, messages]);
}
