import { Button } from 'antd';
import { useState } from 'react';
import type { Statistics } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { ExportDialog } from '../../components/export-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ScopeBar } from '../../components/scope/scope-bar.tsx';
import { scopeNames, scopeOf, scopeParams } from '../../components/scope/scope-params.ts';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { Block } from './block.tsx';
import { NumberLink } from './number-link.tsx';
import './stats.css';

/** 统计: what the reviews of a scope come to; every number opens its cases. */
export function StatsPage() {
  const { shell, stats } = useMessages();
  useSetTrail([{ text: shell.pages.stats }]);
  const [params, setParams] = useAddressParams();
  const query = useQuery('statistics.get', scopeOf(params), ['cases', 'reviews', 'campaigns']);
  return (
    <div className="page stats" data-pane tabIndex={-1}>
      <h1 className="sr-only">{shell.pages.stats}</h1>
      <Loaded query={query}>
        {(statistics) => (
          <>
            <div className="row-flex">
              <ScopeBar
                params={params}
                agencies={statistics.agencies}
                years={statistics.years}
                set={setParams}
              />
              {statistics.blocks.length > 0 && <Export statistics={statistics} />}
            </div>
            <ScopeLine statistics={statistics} />
            {statistics.blocks.length === 0 ? (
              <Empty
                graded={statistics.graded.value ?? 0}
                isNarrowed={scopeNames.some((name) => params.has(name))}
                onWiden={() => setParams(Object.fromEntries(scopeNames.map((name) => [name, undefined])))}
              />
            ) : (
              statistics.blocks.map((block) => (
                <Block key={block.id} block={block} scope={statistics.scope} />
              ))
            )}
            {statistics.blocks.length > 0 && (
              <p className="no-print">
                <a href={`#${links.reports(scopeParams(params))}`}>{stats.toReports}</a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function ScopeLine({ statistics }: { statistics: Statistics }) {
  const { stats, common } = useMessages();
  const { scope, cases, signed, graded, changed } = statistics;
  const notes = [
    stats.noSamples,
    ...(changed > 0 ? [stats.changed(changed)] : []),
    ...((signed.value ?? 0) > 0 && (graded.value ?? 0) < 10 ? [stats.fewFiles] : []),
  ];
  return (
    <p className="stats-scope">
      <NumberLink
        figure={signed}
        scope={scope}
        label={stats.scope(cases.value ?? 0, signed.value ?? 0, graded.value ?? 0)}
        whole
      />
      <span className="quiet">{notes.join(common.optionSeparator)}</span>
    </p>
  );
}

function Export({ statistics }: { statistics: Statistics }) {
  const { stats } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" className="push no-print" onClick={() => setOpen(true)}>
        {stats.export}
      </Button>
      {isOpen && (
        <ExportDialog
          formats={['xlsx']}
          note={stats.exportNote}
          make={({ jobs }) => jobs.run('statistics.export', statistics.scope)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Empty({ graded, isNarrowed, onWiden }: { graded: number; isNarrowed: boolean; onWiden(): void }) {
  const { stats } = useMessages();
  return (
    <div className="empty">
      <p>{stats.empty(graded)}</p>
      <p className="quiet">{stats.emptyNext}</p>
      <div className="row-flex">
        <Button type="primary" onClick={() => goTo(links.cases())}>
          {stats.toCases}
        </Button>
        {isNarrowed && <Button onClick={onWiden}>{stats.otherScope}</Button>}
      </div>
    </div>
  );
}
