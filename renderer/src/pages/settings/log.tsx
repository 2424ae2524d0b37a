import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, VerifyResult } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';

/** 留痕: walks the chain. */
export function LogSection() {
  const { settings: words } = useMessages();
  const { jobs } = useClient();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<VerifyResult>();
  const [error, setError] = useState<ApiError>();
  const verify = async () => {
    setRunning(true);
    const verified = await jobs.run('log.verify', {});
    setRunning(false);
    setError(verified.ok ? undefined : verified.error);
    setResult(verified.ok ? verified.value : undefined);
  };
  return (
    <>
      <p className="quiet">{words.verifyNote}</p>
      <div>
        <Button disabled={running} onClick={() => void verify()}>
          {running ? words.verifyRunning : words.verify}
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      {result && (
        <div className={result.intact ? 'panel panel-note' : 'panel panel-error'} role="status">
          {!result.intact && (
            <p>
              <strong>{words.verifyBroken}</strong>
            </p>
          )}
          <p>{result.text}</p>
          {result.head !== undefined && <p className="quiet">{words.verifyHead(result.head)}</p>}
        </div>
      )}
    </>
  );
}
