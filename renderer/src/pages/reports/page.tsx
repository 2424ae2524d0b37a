import { Button } from 'antd';
import { useState } from 'react';
import type { Paper, PaperKind } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { ExportDialog } from '../../components/export-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ScopeBar } from '../../components/scope/scope-bar.tsx';
import { scopeOf, scopeParams } from '../../components/scope/scope-params.ts';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { Behind } from './behind.tsx';
import { Checks } from './checks.tsx';
import { PaperView } from './paper-view.tsx';
import './reports.css';

const kinds = [
  'circular',
  'summary',
  'problems',
  'excellent',
  'draw',
  'annual',
] as const satisfies readonly PaperKind[];

/** 报告: choose a paper, see it as it will be exported, look behind its numbers. */
export function ReportsPage() {
  const { shell, reports } = useMessages();
  const [params, setParams] = useAddressParams();
  const kind = kinds.find((name) => name === params.get('paper')) ?? 'circular';
  useSetTrail([{ text: shell.pages.reports }, { text: reports.papers[kind] }]);
  const scope = scopeOf(params);
  const statistics = useQuery('statistics.get', scope, ['cases', 'reviews', 'campaigns']);
  const query = useQuery('papers.get', { paper: kind, scope }, ['cases', 'reviews', 'campaigns']);
  return (
    <div className="page-fixed reports">
      <h1 className="sr-only">{shell.pages.reports}</h1>
      <nav className="reports-kinds no-print" aria-label={reports.choose} data-pane tabIndex={-1}>
        <ul>
          {kinds.map((name) => (
            <li key={name}>
              <button
                type="button"
                className="finding-row"
                aria-current={name === kind}
                onClick={() => setParams({ paper: name, number: undefined })}
              >
                {reports.papers[name]}
              </button>
            </li>
          ))}
        </ul>
        <p className="quiet">{reports.scoreSheets}</p>
        <p>
          <a href={`#${links.stats(scopeParams(params))}`}>{reports.toStats}</a>
        </p>
      </nav>
      <div className="reports-main">
        <div className="row-flex no-print">
          <ScopeBar
            params={params}
            agencies={statistics.value?.agencies ?? []}
            years={statistics.value?.years ?? []}
            set={(patch) => setParams({ ...patch, number: undefined })}
          />
          {query.value && <Actions paper={query.value} />}
        </div>
        <Loaded query={query}>
          {(paper) => (
            <>
              <Checks paper={paper} />
              {kind === 'draw' && scope.campaign === undefined && (
                <p className="panel panel-note no-print">{reports.needsCampaign}</p>
              )}
              {kind !== 'draw' && statistics.value?.signed.value === 0 && (
                <p className="panel panel-note no-print">
                  {reports.empty(statistics.value.graded.value ?? 0)}{' '}
                  <a href={`#${links.cases()}`}>{shell.pages.cases}</a>
                </p>
              )}
              <PaperView
                key={kind}
                paper={paper}
                number={params.get('number') ?? undefined}
                onNumber={(number) => setParams({ number })}
                onChanged={query.reload}
              />
              <Behind paper={paper} number={params.get('number') ?? undefined} />
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}

function Actions({ paper }: { paper: Paper }) {
  const { reports } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="row-flex push">
      <Button onClick={() => print()}>{reports.print}</Button>
      <Button type="primary" onClick={() => setOpen(true)}>
        {reports.export}
      </Button>
      {isOpen && (
        <ExportDialog
          formats={['docx', 'pdf', 'xlsx', 'html']}
          note={reports.exportNote}
          warning={paper.warnings.length > 0 ? reports.exportWarning(paper.warnings.length) : undefined}
          make={({ jobs }, formats) =>
            jobs.run('papers.export', { paper: paper.kind, scope: paper.scope, formats })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
