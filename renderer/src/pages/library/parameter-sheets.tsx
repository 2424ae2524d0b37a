import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, FileRef, ParameterImportResult } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';
import { ParameterPreview } from './parameter-preview.tsx';
import { RecheckOffer } from './recheck-offer.tsx';

interface Chosen {
  file: FileRef;
  preview: ParameterImportResult;
}

/** Local parameters out to a workbook and back: what would change is shown before anything is saved. */
export function ParameterSheets() {
  const { library } = useMessages();
  const { bridge, jobs, saved } = useClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [applied, setApplied] = useState(false);
  const work = async (act: () => Promise<ApiError | undefined>) => {
    setBusy(true);
    setError(undefined);
    setError(await act());
    setBusy(false);
  };
  const exportAll = () =>
    work(async () => {
      const made = await jobs.run('parameters.export', {});
      if (!made.ok) return made.error;
      for (const file of made.value.files) await bridge.saveFile(file);
      return undefined;
    });
  const choose = () =>
    work(async () => {
      const [file] = await bridge.pickFiles({ extensions: ['xlsx'], multiple: false, folder: false });
      if (!file) return undefined;
      setApplied(false);
      const read = await jobs.run('parameters.import', { file });
      if (!read.ok) return read.error;
      setChosen({ file, preview: read.value });
      return undefined;
    });
  const apply = ({ file, preview }: Chosen) =>
    work(async () => {
      const done = await jobs.run('parameters.import', { file, apply: preview.digest ?? '' });
      if (!done.ok) return done.error;
      saved.note(new Date());
      setChosen(undefined);
      setApplied(true);
      return undefined;
    });
  return (
    <div className="parameter-sheets">
      <div className="row-flex">
        <Button disabled={busy} onClick={() => void exportAll()}>
          {library.sheets.exportAll}
        </Button>
        <Button disabled={busy} onClick={() => void choose()}>
          {`${library.sheets.importFile}…`}
        </Button>
      </div>
      {!chosen && error && <ErrorPanel error={error} />}
      {applied && <RecheckOffer />}
      {chosen && (
        <ParameterPreview
          name={chosen.file.name}
          preview={chosen.preview}
          error={error}
          busy={busy}
          onApply={() => void apply(chosen)}
          onClose={() => {
            setChosen(undefined);
            setError(undefined);
          }}
        />
      )}
    </div>
  );
}
