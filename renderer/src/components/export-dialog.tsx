import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, FileRef, ReportFiles } from '../../../shared/generated/schemas.ts';
import type { Result } from '../../../shared/result.ts';
import { type Client, useClient } from '../api/client.tsx';
import { useMessages } from '../messages/context.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorPanel } from './error-panel.tsx';

export type ReportFormat = 'pdf' | 'docx' | 'xlsx' | 'html' | 'json';

interface Props<F extends ReportFormat> {
  formats: readonly F[];
  note: string;
  /** A warning that the papers will carry too. */
  warning?: string | undefined;
  make(client: Client, formats: F[]): Promise<Result<ReportFiles>>;
  onClose(): void;
}

/** Chooses formats, makes the papers, and offers each for saving. */
export function ExportDialog<F extends ReportFormat>({ formats, note, warning, make, onClose }: Props<F>) {
  const { shell, common } = useMessages();
  const client = useClient();
  const [chosen, setChosen] = useState<readonly F[]>(formats.slice(0, 2));
  const [files, setFiles] = useState<FileRef[]>();
  const [error, setError] = useState<ApiError>();
  const [running, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    setError(undefined);
    const made = await make(client, [...chosen]);
    setRunning(false);
    if (made.ok) setFiles(made.value.files);
    else setError(made.error);
  };
  return (
    <Dialog
      title={shell.exportTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.close}</Button>
          {!files && (
            <Button type="primary" disabled={running || chosen.length === 0} onClick={() => void run()}>
              {running ? shell.exportRunning : shell.exportMake}
            </Button>
          )}
        </>
      }
    >
      <p>{note}</p>
      {warning !== undefined && <p className="panel panel-warn">{warning}</p>}
      {error && <ErrorPanel error={error} onRetry={() => void run()} />}
      {files ? (
        <SaveList files={files} />
      ) : (
        formats.map((format) => (
          <label key={format}>
            <input
              type="checkbox"
              checked={chosen.includes(format)}
              onChange={(event) =>
                setChosen(
                  formats.filter((other) =>
                    other === format ? event.target.checked : chosen.includes(other),
                  ),
                )
              }
            />
            {` ${shell.exportFormats[format]}`}
          </label>
        ))
      )}
    </Dialog>
  );
}

function SaveList({ files }: { files: readonly FileRef[] }) {
  const { shell } = useMessages();
  return (
    <>
      <p>{shell.exportReady}</p>
      {files.map((file) => (
        <SaveFile key={file.token} file={file} />
      ))}
    </>
  );
}

/** One file to save; says so once it is. */
export function SaveFile({ file }: { file: FileRef }) {
  const { shell } = useMessages();
  const { bridge } = useClient();
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setProblem(undefined);
    try {
      if ((await bridge.saveFile(file)) === 'saved') setSaved(true);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="row-flex">
      <Button onClick={() => void save()}>{shell.exportSave(file.name)}</Button>
      {saved && <span role="status">{`● ${shell.exportSaved}`}</span>}
      {problem !== undefined && <span role="alert">{problem}</span>}
    </div>
  );
}
