import { useEffect } from 'react';
import { Link } from 'wouter';
import type { ImportRow, JobState } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';

/** How often the rows of a running import are asked for, in milliseconds. */
const pace = 1000;

/** ③ Each case of an import with how far it is. */
export function CaseRows({ job }: { job: JobState }) {
  const { importing, confirming } = useMessages();
  const { rowWords: words } = importing;
  const query = useQuery('imports.rows', { job: job.job });
  const { reload } = query;
  const isRunning = job.state === 'running';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock runs with the job
  useEffect(() => {
    reload();
    if (!isRunning) return undefined;
    const timer = setInterval(reload, pace);
    return () => clearInterval(timer);
  }, [isRunning, job.job]);
  const rows = query.value?.rows ?? [];
  if (rows.length < 2) return null;
  return (
    <table className="import-rows no-print">
      <caption>{words.title(rows.filter(isThrough).length, rows.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.progress}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two folders may have one name
          <tr key={index} className={`import-row-${row.state}`}>
            <td>{words.states[row.state]}</td>
            <td>{row.label && row.label !== row.name ? `${row.name} · ${row.label}` : row.name}</td>
            <td>
              {progressOf(row, words)}{' '}
              {row.case !== undefined && <Link href={links.confirm(row.case)}>{confirming.title}</Link>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RowWords = ReturnType<typeof useMessages>['importing']['rowWords'];

function progressOf({ state, page, pages, documents, seconds, message }: ImportRow, words: RowWords): string {
  if (state === 'reading') return page === undefined ? '' : words.reading(page, pages);
  if (state === 'done' || state === 'problem') {
    const read = words.read(pages ?? 0, documents ?? 0, seconds ?? 0);
    return message === undefined ? read : `${read} ${message}`;
  }
  return message ?? '';
}

function isThrough({ state }: ImportRow): boolean {
  return state === 'done' || state === 'problem' || state === 'failed';
}
