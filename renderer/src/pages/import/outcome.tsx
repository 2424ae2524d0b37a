import { Button } from 'antd';
import { Link } from 'wouter';
import type {
  ImportResult,
  JobState,
  ReadingSummary,
  RegisterImportResult,
} from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import { RegisterNotes } from './register-notes.tsx';
import { tallyOf } from './tally.ts';

const mostShown = 200;
/** Cases that are looked through by field at once. */
const mostByField = 60;

/** What became of each file. */
export function ImportOutcome({ job }: { job: JobState }) {
  const { importing, shell } = useMessages();
  const result = job.result as ImportResult | RegisterImportResult | undefined;
  const left = result && 'left' in result ? (result.left ?? 0) : 0;
  return (
    <section className="import-outcome">
      <h2>{importing.resultOf(job.title || shell.jobNames[job.route] || '')}</h2>
      {job.state === 'cancelled' && (
        <p className="panel panel-warn">
          {left > 0 ? importing.paused(left) : importing.cancelled(result?.imported.length ?? 0)}
        </p>
      )}
      {job.error && <ErrorPanel error={job.error} meaning={importing.stopped} />}
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result }: { result: ImportResult | RegisterImportResult }) {
  const { byField, importing } = useMessages();
  const tally = tallyOf(result);
  const summary = 'notes' in result ? importing.registers.summary : importing.summary;
  const bad = result.failed.length + result.conflicts.length;
  const read = result.imported.filter((entry) => entry.read);
  const [firstRead] = read;
  return (
    <>
      <p role="status">
        <strong>{summary(tally.taken, tally.files)}</strong>
      </p>
      <ul className="import-counts">
        <li>{importing.added(tally.byOutcome.new)}</li>
        <li>{importing.revised(tally.byOutcome.revised)}</li>
        <li>{importing.unchanged(tally.byOutcome.unchanged)}</li>
        <li>{importing.failed(result.failed.length)}</li>
        <li>{importing.conflicts(result.conflicts.length)}</li>
      </ul>
      <div className="row-flex no-print">
        {firstRead && (
          <Button type="primary" onClick={() => goTo(links.confirm(firstRead.case))}>
            {importing.toConfirm}
          </Button>
        )}
        {read.length > 1 && (
          <Button
            onClick={() => goTo(links.confirmFields(read.slice(0, mostByField).map((entry) => entry.case)))}
          >
            {byField.title}
          </Button>
        )}
        {tally.taken > 0 && (
          <Button type={firstRead ? 'default' : 'primary'} onClick={() => goTo(links.cases())}>
            {importing.toCases}
          </Button>
        )}
        {bad > 0 && <Button onClick={() => print()}>{importing.printReturn}</Button>}
      </div>
      {bad > 0 && <ReturnList result={result} />}
      {'notes' in result && <RegisterNotes {...result} />}
      {result.imported.length > 0 && <Imported result={result} />}
    </>
  );
}

/** 退件清单: what was not taken, why, and what to do; the part that is printed. */
function ReturnList({ result }: { result: ImportResult }) {
  const { importing } = useMessages();
  return (
    <div className="return-list">
      <h2 className="print-only">{importing.returnSheet}</h2>
      <p className="print-only">{importing.returnLead}</p>
      <p className="print-only">{importing.returnDate(localTime(new Date().toISOString()))}</p>
      {result.failed.length > 0 && (
        <table>
          <caption>{importing.failedTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{importing.failedFile}</th>
              <th scope="col">{importing.failedWhy}</th>
            </tr>
          </thead>
          <tbody>
            {result.failed.map(({ file, error }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of different folders may share a name
              <tr key={index}>
                <td>{file}</td>
                <td>{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result.conflicts.length > 0 && (
        <table>
          <caption>{importing.conflictsTitle}</caption>
          <tbody>
            {result.conflicts.map((conflict) => (
              <tr key={conflict.key}>
                <td>{conflict.files.join('\n')}</td>
                <td>{importing.conflictsWhy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Imported({ result }: { result: ImportResult }) {
  const { importing } = useMessages();
  const shown = result.imported.slice(0, mostShown);
  return (
    <table className="no-print">
      <caption>{importing.importedTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{importing.importedCase}</th>
          <th scope="col">{importing.failedFile}</th>
          <th scope="col">{importing.importedOutcome}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((entry) => (
          <tr key={entry.file}>
            <td>
              <Link href={links.case(entry.case)}>{entry.label}</Link>
            </td>
            <td>{entry.file}</td>
            <td>
              {importing.outcomes[entry.outcome]}
              {entry.read && <ReadSummary id={entry.case} read={entry.read} />}
            </td>
          </tr>
        ))}
      </tbody>
      {shown.length < result.imported.length && (
        <tfoot>
          <tr>
            <td colSpan={3}>{importing.shownFirst(shown.length, result.imported.length)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** What reading made of the files, what it could not read, and the way to confirm it. */
function ReadSummary({ id, read }: { id: string; read: ReadingSummary }) {
  const { importing, confirming } = useMessages();
  return (
    <>
      {` · ${importing.read(read.files, read.pages, read.documents)} `}
      <Link href={links.confirm(id)}>{confirming.title}</Link>
      {read.notes.length > 0 && (
        <details>
          <summary>{importing.notes(read.notes.length)}</summary>
          <ul>
            {read.notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
              <li key={index}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
