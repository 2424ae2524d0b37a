import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useClient, useJobs } from '../../api/client.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useOpenSamples } from '../../office/samples.ts';
import { useSetTrail } from '../../shell/trail.tsx';
import './home.css';
import { PaperCaseDialog } from './paper-case.tsx';
import { Reminders } from './reminders.tsx';
import { Todo } from './todo.tsx';
import { useHome } from './use-home.ts';

/** What to begin with; later, what to do now. */
export function HomePage() {
  const { home, shell } = useMessages();
  useSetTrail([{ text: shell.pages.home }]);
  const view = useHome();
  return (
    <div className="page home">
      <h1>{`${home.title} · ${home.lead}`}</h1>
      <div className="home-columns">
        <Start isEmpty={view.total === 0} samples={view.samples} />
        <div>
          {view.error && <ErrorPanel error={view.error} onRetry={view.reload} />}
          <Todo view={view} />
        </div>
      </div>
      <Reminders />
    </div>
  );
}

function Start({ isEmpty, samples }: { isEmpty: boolean; samples: number }) {
  const { home } = useMessages();
  const openSamples = useOpenSamples();
  const [paper, setPaper] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const opening = useJobs().some(
    (job) => job.state.route === 'samples.open' && job.state.state === 'running',
  );
  useEffect(() => {
    if (isEmpty) first.current?.focus();
  }, [isEmpty]);
  return (
    <section className="home-start">
      <div className="home-choice">
        <Button
          ref={first}
          size="large"
          type={isEmpty ? 'primary' : 'default'}
          disabled={opening}
          onClick={openSamples}
        >
          {opening ? home.openingSamples : home.openSamples}
        </Button>
        <span className="quiet">{home.openSamplesNote}</span>
      </div>
      <div className="home-choice">
        <Button size="large" onClick={() => goTo(links.import())}>
          {home.importCases}
        </Button>
        <span className="quiet">{home.importNote}</span>
      </div>
      <div className="home-choice">
        <Button size="large" onClick={() => setPaper(true)}>
          {home.paper}
        </Button>
        <span className="quiet">{home.paperNote}</span>
      </div>
      <div className="home-choice">
        <Button size="large" onClick={() => goTo(links.settings('backup'))}>
          {home.restore}
        </Button>
        <span className="quiet">{home.restoreNote}</span>
      </div>
      {samples > 0 && <ClearSamples samples={samples} />}
      {paper && <PaperCaseDialog onClose={() => setPaper(false)} />}
    </section>
  );
}

function ClearSamples({ samples }: { samples: number }) {
  const { home } = useMessages();
  const client = useClient();
  const confirm = useConfirm();
  const clear = async () => {
    const agreed = await confirm({
      title: home.clearSamples,
      text: home.clearSamplesAsk(samples),
      action: home.clearSamples,
    });
    if (agreed) await client.call('samples.clear', {});
  };
  return (
    <div className="home-choice">
      <Button size="large" onClick={() => void clear()}>
        {home.clearSamples}
      </Button>
      <span className="quiet">{home.clearSamplesNote(samples)}</span>
    </div>
  );
}
