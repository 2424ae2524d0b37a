import { Button } from 'antd';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient, useJobs } from '../../api/client.tsx';
import type { KnownJob } from '../../api/job-store.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';
import { JobText } from '../../shell/jobs.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { CaseRows } from './case-rows.tsx';
import { DropArea } from './drop-area.tsx';
import { ExportDialog } from './export-dialog.tsx';
import './import.css';
import { LedgerDialog } from './ledger-dialog.tsx';
import { LeftOver } from './left-over.tsx';
import { ImportOutcome } from './outcome.tsx';
import { PlanStep } from './plan-step.tsx';
import { useBegin } from './use-begin.ts';

const importRoutes = ['cases.import', 'imports.continue', 'samples.open', 'ledgers.import', 'exports.import'];

/** 导入: one bad file never stops the others, and the result stays readable. */
export function ImportPage() {
  const { importing, shell } = useMessages();
  useSetTrail([{ text: shell.pages.import }]);
  const [params, setParams] = useAddressParams();
  const jobs = useJobs().filter((job) => importRoutes.includes(job.state.route));
  const wanted = params.get('job');
  const shown = jobs.find((job) => job.state.job === wanted);
  const { begin, answer, waiting, fetching, error, planned, beginPlanned, start } = useBegin((job) =>
    setParams({ job }),
  );
  const ended = jobs.filter((job) => job.state.state !== 'running').length;
  const [asking] = waiting.files;
  return (
    <div className="page import">
      <h1 className="no-print">{importing.title}</h1>
      <div className="no-print">
        <p>{importing.lead}</p>
        <DropArea disabled={fetching} onFiles={(choose) => void begin(choose)} />
        {fetching && <p role="status">{importing.reading}</p>}
        {error && <ErrorPanel error={error} />}
      </div>
      {planned && (
        <PlanStep
          key={planned.files[0]?.token ?? ''}
          plan={planned.plan}
          onBegin={(cases) => void beginPlanned(cases)}
          onCancel={() => void beginPlanned()}
        />
      )}
      {!planned && <LeftOver ended={ended} onStart={(route) => void start(route, {})} />}
      {shown?.state.state === 'running' && <Running job={shown} />}
      {shown && <CaseRows key={shown.state.job} job={shown.state} />}
      {shown && shown.state.state !== 'running' && <ImportOutcome job={shown.state} />}
      <EarlierImports jobs={jobs} shown={shown} />
      {asking?.what === 'ledger' && (
        <LedgerDialog
          key={asking.file.token}
          file={asking.file}
          onTake={(input) => void answer('ledgers.import', input)}
          onClose={() => void answer()}
        />
      )}
      {asking?.what === 'export' && (
        <ExportDialog
          key={asking.file.token}
          sorted={asking}
          profiles={waiting.profiles}
          onTake={(input) => void answer('exports.import', input)}
          onClose={() => void answer()}
        />
      )}
    </div>
  );
}

function Running({ job }: { job: KnownJob }) {
  const { importing } = useMessages();
  const { jobs } = useClient();
  const { done, total } = job.state;
  return (
    <section className="panel panel-note no-print" aria-live="polite">
      <p>
        <JobText job={job} />
      </p>
      <progress
        aria-label={importing.runningLabel}
        value={total === 0 ? undefined : done}
        max={total === 0 ? 1 : total}
      />
      <p className="quiet">{importing.running(done, total)}</p>
      <p>{importing.runningNote}</p>
      <p>
        <Button onClick={() => void jobs.cancel(job.state.job)}>{importing.pause}</Button>
      </p>
    </section>
  );
}

function EarlierImports({ jobs, shown }: { jobs: readonly KnownJob[]; shown: KnownJob | undefined }) {
  const { importing, shell } = useMessages();
  const others = jobs.filter((job) => job !== shown);
  if (others.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{importing.earlier}</h2>
      <ul>
        {others.map((job) => (
          <li key={job.state.job}>
            <a href={`#${links.import(job.state.job)}`}>
              <JobText job={job} />
            </a>
            {` ${shell.jobStates[job.state.state]}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
