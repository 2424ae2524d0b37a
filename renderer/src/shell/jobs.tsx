import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { links } from '../address/links.ts';
import { useClient, useJobs } from '../api/client.tsx';
import type { KnownJob } from '../api/job-store.ts';
import { Dialog } from '../components/dialog.tsx';
import { useMessages } from '../messages/context.tsx';
import { remaining, roundedDuration } from './estimate.ts';

/** Running jobs in the status bar; never a dialog that blocks. */
export function JobStrip() {
  const { shell } = useMessages();
  const jobs = useJobs();
  const [open, setOpen] = useState(false);
  const running = jobs.filter((job) => job.state.state === 'running');
  return (
    <>
      <span className="job-strip" aria-live="polite">
        {running.length > 0 && <span>{shell.background}</span>}
        {running.map((job) => (
          <RunningJob key={job.state.job} job={job} />
        ))}
      </span>
      {jobs.length > 0 && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {shell.jobsTitle}
        </button>
      )}
      {open && <JobsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function RunningJob({ job }: { job: KnownJob }) {
  const { shell } = useMessages();
  const { jobs } = useClient();
  return (
    <span className="job">
      <JobText job={job} />
      <button type="button" className="link-button" onClick={() => void jobs.cancel(job.state.job)}>
        {shell.jobCancel}
      </button>
    </span>
  );
}

/** `导入案卷 12/30 · 约 4 分钟`. */
export function JobText({ job }: { job: KnownJob }) {
  const { shell, common } = useMessages();
  const now = useClock(job.state.state === 'running');
  const left = remaining(job, now);
  const name = job.state.title || shell.jobNames[job.state.route] || job.state.route;
  const parts = [
    job.state.total > 0 ? `${name} ${shell.jobProgress(job.state.done, job.state.total)}` : name,
  ];
  if (left !== undefined) {
    const { unit, amount } = roundedDuration(left);
    parts.push(unit === 'seconds' ? common.durationSeconds(amount) : common.durationMinutes(amount));
  }
  if (job.state.note) parts.push(job.state.note);
  return <span>{parts.join(' · ')}</span>;
}

function useClock(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

function JobsDialog({ onClose }: { onClose(): void }) {
  const { shell, common } = useMessages();
  const jobs = useJobs();
  return (
    <Dialog
      title={shell.jobsTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <ul className="job-list">
        {[...jobs].reverse().map((job) => (
          <li key={job.state.job}>
            <JobText job={job} />
            <span className="quiet">{` ${shell.jobStates[job.state.state]}`}</span>
            {job.state.state === 'cancelled' && job.state.done > 0 && (
              <span className="quiet">{` · ${shell.jobKept(job.state.done)}`}</span>
            )}
            {job.state.error && <div>{job.state.error.message}</div>}
            {/^(cases\.import|samples\.open)$/.test(job.state.route) && (
              <Link href={links.import(job.state.job)} onClick={onClose}>
                {shell.jobShow}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
