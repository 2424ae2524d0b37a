import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';

const step = 100;

/** 改动记录: the log's events on this case, newest first. */
export function HistoryTab({ caseId }: { caseId: string }) {
  const { caseFile } = useMessages();
  const [limit, setLimit] = useState(step);
  const query = useQuery('log.history', { case: caseId, offset: 0, limit: Math.min(limit, 500) }, [
    'cases',
    'reviews',
  ]);
  const { historyColumns: columns } = caseFile;
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.at}</th>
                <th scope="col">{columns.actor}</th>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.hash}</th>
              </tr>
            </thead>
            <tbody>
              {page.events.map((event) => (
                <tr key={event.seq}>
                  <td>{localTime(event.at)}</td>
                  <td>{event.actor}</td>
                  <td>{event.text}</td>
                  <td className="quiet">{event.hash.slice(0, 12)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{caseFile.historyTotal(page.events.length, page.total)}</p>
          {page.events.length < page.total && limit < 500 && (
            <Button className="no-print" onClick={() => setLimit(limit + step)}>
              {caseFile.historyMore}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
