import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type {
  ApiError,
  ComparedLine,
  RescoreResult,
  StandardChange,
  StandardDifference,
  StandardEntry,
} from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  after: StandardEntry;
  others: readonly StandardEntry[];
  /** Id of the earlier standard, or another text where none is chosen yet. */
  before: string;
  onBefore(id: string): void;
}

/** 比较版本: what differs from an earlier standard, and which grades of stored reviews would change. */
export function StandardComparison({ after, others, before, onBefore }: Props) {
  const { standards } = useMessages();
  const known = others.some(({ id }) => id === before) ? before : undefined;
  const query = useQuery(
    'standards.compare',
    known === undefined ? undefined : { before: known, after: after.id },
  );
  return (
    <section className="panel standard-compare" aria-label={standards.compare}>
      <Field label={standards.compareWith} hint={known === undefined ? standards.compareNone : undefined}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value={known ?? null}
            options={others.map((entry) => ({ value: entry.id, label: entry.title }))}
            onChange={(next: string | null) => onBefore(next ?? 'choose')}
          />
        )}
      </Field>
      {known !== undefined && (
        <Loaded query={query}>
          {(difference) => (
            <>
              <Changes difference={difference} />
              <Rescore before={known} after={after} reviews={difference.reviews} />
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}

const mostRows = 200;

/** A table that scrolls by itself, reachable by keyboard. */
function ScrollArea({ className, children }: { className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard
    <div className={className} tabIndex={0}>
      {children}
    </div>
  );
}

function Changes({ difference: { changes, unchanged } }: { difference: StandardDifference }) {
  const { standards } = useMessages();
  if (changes.length === 0) return <p>{standards.compareSame}</p>;
  const counts: Record<string, number> = {};
  for (const what of changes.flatMap((change) => change.what)) counts[what] = (counts[what] ?? 0) + 1;
  return (
    <>
      <p role="status">
        <strong>{standards.compareCounts(counts, unchanged)}</strong>
      </p>
      <ScrollArea className="standard-changes">
        <table>
          {changes.length > mostRows && <caption>{standards.firstOf(mostRows)}</caption>}
          <thead>
            <tr>
              <th scope="col">{standards.changeColumns.what}</th>
              <th scope="col">{standards.changeColumns.before}</th>
              <th scope="col">{standards.changeColumns.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, mostRows).map((change) => (
              <ChangeRow key={`${change.before?.id}/${change.after?.id}`} change={change} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}

function ChangeRow({ change: { what, before, after } }: { change: StandardChange }) {
  const { standards, common } = useMessages();
  return (
    <tr>
      <td className="nowrap">{what.map((name) => standards.what[name]).join(common.listSeparator)}</td>
      <td>{before && <LineText line={before} />}</td>
      <td>{after && <LineText line={after} />}</td>
    </tr>
  );
}

function LineText({ line: { text, where, points } }: { line: ComparedLine }) {
  return (
    <>
      {text} {points !== '' && <strong className="nowrap">{points}</strong>}
      {where !== '' && <div className="quiet">{where}</div>}
    </>
  );
}

function Rescore({ before, after, reviews }: { before: string; after: StandardEntry; reviews: number }) {
  const { standards } = useMessages();
  const { jobs } = useClient();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<RescoreResult>();
  const [error, setError] = useState<ApiError>();
  if (reviews === 0) return <p className="quiet">{standards.rescoreNone}</p>;
  const run = async () => {
    setRunning(true);
    const done = await jobs.run('standards.rescore', { before, after: after.id });
    setRunning(false);
    setResult(done.ok ? done.value : undefined);
    setError(done.ok ? undefined : done.error);
  };
  return (
    <>
      {running ? (
        <p>{standards.rescoreRunning}</p>
      ) : (
        <div>
          <Button onClick={() => void run()}>{standards.rescoreTitled(after.title, reviews)}</Button>
        </div>
      )}
      {error && <ErrorPanel error={error} />}
      {result && <RescoreTable result={result} />}
    </>
  );
}

function RescoreTable({ result }: { result: RescoreResult }) {
  const { standards } = useMessages();
  return (
    <>
      <p role="status">
        <strong>{standards.rescoreDone(result.reviews, result.changed, result.open)}</strong>{' '}
        {result.cancelled && standards.rescoreCancelled}
      </p>
      <ScrollArea className="standard-changes">
        <table>
          <thead>
            <tr>
              <th scope="col">{standards.rescoreColumns.file}</th>
              <th scope="col">{standards.changeColumns.what}</th>
              <th scope="col">{standards.rescoreColumns.before}</th>
              <th scope="col">{standards.rescoreColumns.after}</th>
              <th scope="col" className="number">
                {standards.rescoreColumns.unjudged}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one case may have several reviews
              <tr key={index}>
                <td>
                  <Link href={links.case(line.case)}>{line.label}</Link>
                </td>
                <td>{standards.outcomes[line.outcome]}</td>
                <td>{`${line.before.score} ${line.before.grade}`}</td>
                <td>{`${line.after.score} ${line.after.grade}`}</td>
                <td className="number">{line.unjudged}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}
