import { chordLabel } from '../commands/chord.ts';
import { useKeysOf } from '../commands/provider.tsx';
import { type CommandId, commandIds, commands } from '../commands/table.ts';
import { Dialog } from '../components/dialog.tsx';
import { useMessages } from '../messages/context.tsx';
import { useSettings } from '../office/settings.tsx';

/** The key table of this page, from the command table. */
export function HelpDialog({ active, onClose }: { active: ReadonlySet<CommandId>; onClose(): void }) {
  const { shell } = useMessages();
  const { settings } = useSettings();
  const keysOf = useKeysOf();
  const withKeys = commandIds.filter((id) => keysOf(id).length > 0 && active.has(id));
  const everywhere = (id: CommandId) => (commands[id].places as readonly string[]).includes('everywhere');
  return (
    <Dialog title={shell.helpTitle} onClose={onClose} wide>
      {!settings.singleKeys && <p className="panel panel-warn">{shell.helpDisabled}</p>}
      <p className="quiet">{shell.helpNote}</p>
      <div className="help-columns">
        <KeyTable ids={withKeys.filter((id) => !everywhere(id))} title={shell.helpTitle} />
        <KeyTable ids={withKeys.filter(everywhere)} title={shell.helpEverywhere} />
      </div>
    </Dialog>
  );
}

function KeyTable({ ids, title }: { ids: CommandId[]; title: string }) {
  const messages = useMessages();
  const keysOf = useKeysOf();
  if (ids.length === 0) return null;
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row">{messages.commands[id]}</th>
            <td>
              {[...new Set(keysOf(id).map(chordLabel))].map((label) => (
                <kbd key={label}>{label}</kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
