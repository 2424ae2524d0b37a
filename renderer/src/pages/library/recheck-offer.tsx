import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ApiError, RecheckResult } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';

/** After a setting changed: cases here were checked with the earlier one. `done` says what changed. */
export function RecheckOffer({ done }: { done?: string }) {
  const { library } = useMessages();
  const { jobs } = useClient();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<RecheckResult>();
  const [error, setError] = useState<ApiError>();
  const recheck = async () => {
    setRunning(true);
    const done = await jobs.run('cases.recheck', {});
    setRunning(false);
    if (done.ok) setResult(done.value);
    else setError(done.error);
  };
  return (
    <div className="panel panel-note" role="status">
      {error && <ErrorPanel error={error} />}
      {result ? (
        <p>
          {library.recheckDone(result.checked, result.changed)}{' '}
          <Link href={links.cases()}>{library.seeCases}</Link>
        </p>
      ) : (
        <>
          <p>{running ? library.recheckRunning : (done ?? library.saved)}</p>
          <div>
            <Button type="primary" disabled={running} onClick={() => void recheck()}>
              {library.recheckAll}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
