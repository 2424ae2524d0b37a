import { Button } from 'antd';
import type {
  ApiError,
  ParameterChangeLine,
  ParameterImportResult,
  WorkbookProblem,
} from '../../../../shared/generated/schemas.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  name: string;
  preview: ParameterImportResult;
  error: ApiError | undefined;
  busy: boolean;
  onApply(): void;
  onClose(): void;
}

/** What a workbook would change, or what is wrong in it; only a whole one can be taken. */
export function ParameterPreview({ name, preview, error, busy, onApply, onClose }: Props) {
  const { library, common } = useMessages();
  const { sheets } = library;
  const { added, changed, removed, unchanged, wrong, lines, problems } = preview;
  const changes = added + changed + removed;
  const isReady = wrong === 0 && changes > 0;
  return (
    <Dialog
      title={sheets.previewOf(name)}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isReady ? common.cancel : common.close}</Button>
          {isReady && (
            <Button type="primary" disabled={busy} onClick={onApply}>
              {sheets.apply(changes)}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorPanel error={error} />}
      <p role="status">
        <strong>{sheets.counts(added, changed, removed, unchanged)}</strong>
      </p>
      {wrong > 0 && <p className="panel panel-warn">{sheets.wrong(wrong)}</p>}
      {wrong === 0 && changes === 0 && <p>{sheets.nothing}</p>}
      {problems.length > 0 && <Problems problems={problems} all={wrong} />}
      {wrong === 0 && lines.length > 0 && <Lines lines={lines} all={changes} />}
    </Dialog>
  );
}

function Problems({ problems, all }: { problems: readonly WorkbookProblem[]; all: number }) {
  const { sheets } = useMessages().library;
  return (
    <table className="parameter-problems">
      <caption>{all > problems.length ? sheets.firstOf(problems.length) : sheets.problems}</caption>
      <thead>
        <tr>
          <th scope="col">{sheets.problemColumns.sheet}</th>
          <th scope="col">{sheets.problemColumns.row}</th>
          <th scope="col">{sheets.problemColumns.column}</th>
          <th scope="col">{sheets.problemColumns.message}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ sheet, row, column, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have several faults
          <tr key={index}>
            <td>{sheet}</td>
            <td>{row}</td>
            <td>{column}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines, all }: { lines: readonly ParameterChangeLine[]; all: number }) {
  const { library } = useMessages();
  const { sheets, always, anyMatch } = library;
  return (
    <table>
      <caption>{all > lines.length ? sheets.firstOf(lines.length) : sheets.changes}</caption>
      <thead>
        <tr>
          <th scope="col">{sheets.lineColumns.what}</th>
          <th scope="col">{sheets.lineColumns.title}</th>
          <th scope="col">{library.valueColumns.match}</th>
          <th scope="col">{library.valueColumns.from}</th>
          <th scope="col">{library.valueColumns.to}</th>
          <th scope="col">{sheets.lineColumns.before}</th>
          <th scope="col">{sheets.lineColumns.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ what, title, match, from, to, before, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two values may have the same words
          <tr key={index}>
            <td>{sheets.what[what]}</td>
            <td>{title}</td>
            <td>{match || anyMatch}</td>
            <td>{from || always}</td>
            <td>{to || always}</td>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
