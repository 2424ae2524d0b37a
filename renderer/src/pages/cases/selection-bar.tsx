import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, CaseRow } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ExportDialog } from '../../components/export-dialog.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSettings } from '../../office/settings.tsx';

interface Props {
  selected: ReadonlyMap<string, CaseRow>;
  onClear(): void;
  onSelectAll(): void;
  onCopy(): void;
  onDeleted(): void;
}

/** What can be done with the chosen rows. */
export function SelectionBar({ selected, onClear, onSelectAll, onCopy, onDeleted }: Props) {
  const { cases, items, shell } = useMessages();
  const { settings } = useSettings();
  const client = useClient();
  const confirm = useConfirm();
  const [exporting, setExporting] = useState(false);
  const [error, setError] = useState<ApiError>();
  const ids = [...selected.keys()];
  const [first] = ids;

  const remove = async () => {
    const rows = [...selected.values()];
    const agreed = await confirm({
      title: cases.deleteTitle,
      text: (
        <>
          <p>{cases.deleteAsk(rows.length)}</p>
          <ul className="delete-list">
            {rows.map((row) => (
              <li key={row.case}>{`${row.caseNumber || row.decisionNumber} ${row.party}`}</li>
            ))}
          </ul>
        </>
      ),
      action: cases.delete,
    });
    if (!agreed) return;
    for (const row of rows) {
      const deleted = await client.call('cases.delete', { case: row.case });
      if (!deleted.ok) setError(deleted.error);
    }
    onDeleted();
  };
  return (
    <div className="row-flex case-selection">
      {error && <ErrorPanel error={error} />}
      {ids.length === 0 ? (
        <Button onClick={() => setExporting(true)}>{cases.exportAll}</Button>
      ) : (
        <>
          <strong>{cases.selected(ids.length)}</strong>
          {ids.length === 1 && first !== undefined && (
            <Button type="primary" onClick={() => goTo(links.review(first))}>
              {cases.startReview}
            </Button>
          )}
          {ids.length > 1 && settings.standard !== null && (
            <Button
              onClick={() =>
                goTo(links.items({ cases: ids.join(','), standard: settings.standard ?? undefined }))
              }
            >
              {items.title}
            </Button>
          )}
          <Button onClick={onCopy}>{cases.copy}</Button>
          <Button onClick={() => setExporting(true)}>{cases.export}</Button>
          <Button onClick={() => void client.jobs.start('cases.recheck', { cases: ids })}>
            {cases.recheck}
          </Button>
          <Button onClick={() => void remove()}>{`${cases.delete}…`}</Button>
          <Button onClick={onClear}>{cases.selectNone}</Button>
        </>
      )}
      <Button onClick={onSelectAll}>{cases.selectAllShown}</Button>
      {exporting && (
        <ExportDialog
          formats={['pdf', 'xlsx']}
          note={shell.exportBatchNote}
          onClose={() => setExporting(false)}
          make={({ jobs }, formats) =>
            jobs.run('reports.batch', ids.length === 0 ? { formats } : { cases: ids, formats })
          }
        />
      )}
    </div>
  );
}
