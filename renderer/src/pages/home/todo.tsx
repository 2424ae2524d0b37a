import { Link } from 'wouter';
import { links } from '../../address/links.ts';
import { useMessages } from '../../messages/context.tsx';
import type { HomeView } from './use-home.ts';

/** What is waiting, each line with its door. */
export function Todo({ view }: { view: HomeView }) {
  const { home } = useMessages();
  return (
    <section className="home-todo">
      <h2>{home.todo}</h2>
      {view.total === 0 && <p className="quiet">{home.todoEmpty}</p>}
      {(view.total ?? 0) > 0 && (
        <ul>
          {view.reviewing.total > 0 && (
            <li>
              {home.reviewing(view.reviewing.total)}
              <ul>
                {view.reviewing.rows.map((row) => (
                  <li key={row.case}>
                    {`${row.caseNumber || row.decisionNumber || row.title} ${row.party} · ${home.looked(row.looked, row.lines)} `}
                    <Link href={links.review(row.case)}>{home.continue}</Link>
                  </li>
                ))}
              </ul>
            </li>
          )}
          {view.first > 0 && <TodoLink text={home.first(view.first)} to={links.cases({ group: 'first' })} />}
          {view.unreviewed > 0 && (
            <TodoLink text={home.unreviewed(view.unreviewed)} to={links.cases({ state: 'unreviewed' })} />
          )}
          {view.changed > 0 && (
            <TodoLink text={home.changed(view.changed)} to={links.cases({ state: 'changedAfterSigning' })} />
          )}
          <TodoLink text={home.total(view.total ?? 0)} to={links.cases()} />
        </ul>
      )}
    </section>
  );
}

/** A line of the to-do list with its door. */
function TodoLink({ text, to }: { text: string; to: string }) {
  const { home } = useMessages();
  return (
    <li>
      {text} <Link href={to}>{home.look}</Link>
    </li>
  );
}
