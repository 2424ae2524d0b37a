import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, BackupResult, FileRef, RestoreResult } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { SaveFile } from '../../components/export-dialog.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';

/** 备份 and 恢复. */
export function BackupSection() {
  return (
    <>
      <BackupNow />
      <Restore />
    </>
  );
}

function BackupNow() {
  const { settings: words } = useMessages();
  const { jobs } = useClient();
  const [running, setRunning] = useState(false);
  const [made, setMade] = useState<BackupResult>();
  const [error, setError] = useState<ApiError>();
  const run = async () => {
    setRunning(true);
    setMade(undefined);
    const result = await jobs.run('backup.create', {});
    setRunning(false);
    setError(result.ok ? undefined : result.error);
    if (result.ok) setMade(result.value);
  };
  return (
    <>
      <p className="quiet">{words.backupNote}</p>
      <div>
        <Button type="primary" disabled={running} onClick={() => void run()}>
          {running ? words.backupRunning : words.backupNow}
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      {made && (
        <div className="panel panel-note">
          <p>{words.backupDone(made.cases, made.events)}</p>
          <SaveFile file={made.file} />
        </div>
      )}
    </>
  );
}

/** Compares first; only then it can be confirmed. */
function Restore() {
  const { settings: words } = useMessages();
  const { bridge, jobs } = useClient();
  const confirm = useConfirm();
  const [file, setFile] = useState<FileRef>();
  const [compared, setCompared] = useState<RestoreResult>();
  const [busy, setBusy] = useState<'compare' | 'restore'>();
  const [error, setError] = useState<ApiError>();
  const run = async (chosen: FileRef, confirmed: boolean) => {
    setBusy(confirmed ? 'restore' : 'compare');
    const result = await jobs.run('backup.restore', { file: chosen, confirm: confirmed });
    setBusy(undefined);
    setError(result.ok ? undefined : result.error);
    setCompared(result.ok ? result.value : undefined);
  };
  const choose = async () => {
    try {
      const [chosen] = await bridge.pickFiles({ extensions: ['mjbackup'], multiple: false, folder: false });
      if (!chosen) return;
      setFile(chosen);
      await run(chosen, false);
    } catch (problem) {
      setError({ code: 'PICK', message: problem instanceof Error ? problem.message : String(problem) });
    }
  };
  const restore = async () => {
    const agreed = await confirm({
      title: words.restore,
      text: words.restoreAsk,
      action: words.restoreConfirm,
    });
    if (agreed && file) await run(file, true);
  };
  return (
    <>
      <h3>{words.restore}</h3>
      <p className="quiet">{words.restoreNote}</p>
      <div>
        <Button disabled={busy !== undefined} onClick={() => void choose()}>
          {busy === 'compare' ? words.restoreComparing : words.restoreChoose}
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      {compared && (
        <div className={compared.lostCases > 0 ? 'panel panel-warn' : 'panel panel-note'} role="status">
          {compared.restored ? (
            <p>{compared.text}</p>
          ) : (
            <>
              <p>
                {words.restoreCompare(
                  localTime(compared.backupAt),
                  compared.backupCases,
                  compared.presentCases,
                )}
              </p>
              <p>
                {compared.lostCases > 0 ? words.restoreLoses(compared.lostCases) : words.restoreLosesNone}
              </p>
              <div>
                <Button disabled={busy !== undefined} onClick={() => void restore()}>
                  {busy === 'restore' ? words.restoreRunning : `${words.restoreConfirm}…`}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </>
  );
}
