import { Button } from 'antd';
import { useState } from 'react';
import type { OfficeValue, ParameterLine, ParameterValue } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { useMessages } from '../../messages/context.tsx';
import { ParameterForm } from './parameter-form.tsx';
import { isUnset, valueWords } from './parameter-value.ts';
import { RecheckOffer } from './recheck-offer.tsx';
import { RuleCasesFound } from './rule-cases.tsx';
import { RuleLinks } from './rule-links.tsx';
import { termOfDimension } from './vocabulary.ts';

/** One parameter: its values with their sources, and the form for the office's own. */
export function ParameterDetail({ line }: { line: ParameterLine }) {
  const { library, common } = useMessages();
  const { call } = useClient();
  const confirm = useConfirm();
  const [editing, setEditing] = useState<OfficeValue | 'new'>();
  const [saved, setSaved] = useState(false);
  const { definition, office, usedBy } = line;
  const remove = async (value: OfficeValue) => {
    const agreed = await confirm({
      title: library.removeTitle,
      text: library.removeAsk,
      action: common.remove,
    });
    if (!agreed) return;
    const removed = await call('parameters.remove', { id: value.id });
    if (removed.ok) setSaved(true);
  };
  return (
    <article className="parameter">
      <h2>{definition.title}</h2>
      <p className="quiet">
        {[
          definition.scope === 'local' ? library.local : library.national,
          library.usedBy(usedBy.length),
          common.titled(library.id, definition.key),
        ].join(' · ')}
      </p>
      {definition.note !== undefined && <p>{definition.note}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{library.valueColumns.value}</th>
            <th scope="col">{library.valueColumns.match}</th>
            <th scope="col">{library.valueColumns.from}</th>
            <th scope="col">{library.valueColumns.to}</th>
            <th scope="col">{library.valueColumns.source}</th>
            <th scope="col">{library.valueColumns.origin}</th>
          </tr>
        </thead>
        <tbody>
          {office.map((entry) => (
            <tr key={entry.id}>
              <ValueCells line={line} value={entry.value} />
              <td>
                {library.originOffice}{' '}
                <button type="button" className="link-button" onClick={() => setEditing(entry)}>
                  {common.edit}
                </button>
                <button type="button" className="link-button" onClick={() => void remove(entry)}>
                  {`${common.remove}…`}
                </button>
              </td>
            </tr>
          ))}
          {definition.values.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bundled values have no identity but their place
            <tr key={index}>
              <ValueCells line={line} value={value} />
              <td className="quiet">{library.originBundled}</td>
            </tr>
          ))}
          {office.length + definition.values.length === 0 && (
            <tr>
              <td colSpan={6}>
                <span className="tag tag-review">{library.notSet}</span>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <UsingRules rules={usedBy} />
      {isUnset(line) && (
        <RuleCasesFound
          ask={{ route: 'parameters.waiting', input: { key: definition.key } }}
          action={library.findWaiting}
        />
      )}
      {saved && <RecheckOffer />}
      {editing === undefined ? (
        <Button
          type="primary"
          onClick={() => {
            setSaved(false);
            setEditing('new');
          }}
        >
          {library.add}
        </Button>
      ) : (
        <ParameterForm
          key={editing === 'new' ? 'new' : editing.id}
          definition={definition}
          replaced={editing === 'new' ? undefined : editing}
          onClose={(wasSaved) => {
            setEditing(undefined);
            setSaved(wasSaved);
          }}
        />
      )}
    </article>
  );
}

/** Rules that ask for the parameter, each leading to its sentences. */
function UsingRules({ rules }: { rules: readonly string[] }) {
  const { library } = useMessages();
  const query = useQuery('rules.list', {});
  if (rules.length === 0) return null;
  const titles = Object.fromEntries((query.value?.rules ?? []).map(({ id, title }) => [id, title]));
  return (
    <details>
      <summary>{library.usedBy(rules.length)}</summary>
      <RuleLinks rules={rules.map((rule) => ({ rule }))} titles={titles} />
    </details>
  );
}

function ValueCells({ line, value }: { line: ParameterLine; value: ParameterValue }) {
  const messages = useMessages();
  const { library } = messages;
  const match = Object.entries(value.match ?? {}).map(
    ([name, text]) => `${library.dimension[name] ?? name} ${termOfDimension(name, String(text))}`,
  );
  return (
    <>
      <td>
        <strong>{valueWords(line.definition, value.value, messages)}</strong>
      </td>
      <td>{match.length === 0 ? library.anyMatch : match.join(messages.common.optionSeparator)}</td>
      <td>{value.from ?? library.always}</td>
      <td>{value.to ?? library.always}</td>
      <td>{value.source}</td>
    </>
  );
}
