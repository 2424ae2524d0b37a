import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, StandardCatalogue, StandardEntry } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { StandardDetailPane } from './standard-detail.tsx';

/** 评查标准: what can be scored with, and how it was made. */
export function StandardsTab() {
  const query = useQuery('standards.catalogue', {}, ['standards', 'reviews']);
  return <Loaded query={query}>{(catalogue) => <Standards catalogue={catalogue} />}</Loaded>;
}

function Standards({ catalogue }: { catalogue: StandardCatalogue }) {
  const { standards } = useMessages();
  const [params, setParams] = useAddressParams();
  // The office's own come first: they are what its reviews are held to.
  const shown = [...catalogue.standards].sort((a, b) => Number(b.own) - Number(a.own));
  const chosen = shown.find(({ id }) => id === params.get('standard'));
  const choose = (id: string | undefined) => setParams({ standard: id, before: undefined });
  const step = (by: 1 | -1) => {
    const next = shown[(chosen ? shown.indexOf(chosen) : -1) + by];
    if (next) choose(next.id);
  };
  useCommands({ 'row.next': () => step(1), 'row.previous': () => step(-1) });
  return (
    <div className="library-columns">
      <div className="library-list">
        <p className="quiet">{standards.lead}</p>
        <StandardActs onImported={choose} />
        {catalogue.broken.length > 0 && (
          <div className="panel panel-warn">
            <p>{standards.broken(catalogue.broken.length)}</p>
            <ul>
              {catalogue.broken.map(({ file, reason }) => (
                <li key={file}>{`${file}：${reason}`}</li>
              ))}
            </ul>
          </div>
        )}
        <ul className="finding-list rule-rows" aria-label={standards.listLabel} data-pane tabIndex={-1}>
          {shown.map((entry) => (
            <li key={entry.id}>
              <StandardRow entry={entry} isChosen={entry === chosen} onChoose={() => choose(entry.id)} />
            </li>
          ))}
        </ul>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <div className="library-detail" data-pane tabIndex={0}>
        {chosen ? (
          <StandardDetailPane key={chosen.hash} id={chosen.id} all={shown} />
        ) : (
          <p className="quiet">{standards.choose}</p>
        )}
      </div>
    </div>
  );
}

/** New standards: from a table of Word or Excel, or a file of this program. */
function StandardActs({ onImported }: { onImported(id: string): void }) {
  const { standards } = useMessages();
  const { bridge, jobs } = useClient();
  const [error, setError] = useState<ApiError>();
  const [done, setDone] = useState<string>();
  const importFile = async () => {
    const [file] = await bridge.pickFiles({ extensions: ['json'], multiple: false, folder: false });
    if (!file) return;
    setDone(undefined);
    const saved = await jobs.run('standards.import', { file });
    setError(saved.ok ? undefined : saved.error);
    if (!saved.ok) return;
    setDone(standards.imported(saved.value.entry.title, saved.value.replaced));
    onImported(saved.value.entry.id);
  };
  return (
    <>
      <div className="row-flex">
        <Button type="primary" onClick={() => goTo(links.workshop())}>
          {`${standards.fromTable}…`}
        </Button>
        <Button onClick={() => void importFile()}>{`${standards.importFile}…`}</Button>
      </div>
      {error && <ErrorPanel error={error} />}
      {done !== undefined && (
        <p className="panel panel-note" role="status">
          {done}
        </p>
      )}
    </>
  );
}

function StandardRow({
  entry,
  isChosen,
  onChoose,
}: {
  entry: StandardEntry;
  isChosen: boolean;
  onChoose(): void;
}) {
  const { standards } = useMessages();
  return (
    <button type="button" className="finding-row" aria-current={isChosen} onClick={onChoose}>
      <strong>{entry.title}</strong>
      <span className="finding-row-text quiet">
        {[
          entry.own ? standards.own : standards.bundled,
          entry.issuer ?? standards.noIssuer,
          entry.documentNumber,
          standards.completeness[entry.completeness],
          entry.scorable ? standards.scorable : standards.readOnly,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  );
}
