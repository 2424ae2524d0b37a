import type { ReactNode } from 'react';
import type { Query } from '../api/use-query.ts';
import { ErrorPanel } from './error-panel.tsx';
import { Waiting } from './waiting.tsx';

/** Draws what a query answered; waiting and failure keep the rest of the page in place. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (value: T) => ReactNode }) {
  if (query.value !== undefined) {
    return (
      <>
        {query.error && <ErrorPanel error={query.error} onRetry={query.reload} />}
        {children(query.value)}
      </>
    );
  }
  if (query.error) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  return <Waiting />;
}
