import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output, RouteName, routes } from '../../../shared/contract.ts';
import type { ApiError, ApiEvent } from '../../../shared/generated/schemas.ts';
import { useClient } from './client.tsx';

export type QueryRoute = {
  [R in RouteName]: (typeof routes)[R]['kind'] extends 'query' ? R : never;
}[RouteName];
export type ChangeKind = NonNullable<ApiEvent['changed']>[number];

export interface Query<T> {
  /** Last good answer for this input; stays while it is asked again. */
  value: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
  reload(): void;
}

interface Held<T> {
  key: string;
  value: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
}

/** Asks a route, again when the input changes or the host says that one of `watch` changed. No input, no question. */
export function useQuery<R extends QueryRoute>(
  route: R,
  input: Input<R> | undefined,
  watch: readonly ChangeKind[] = [],
): Query<Output<R>> {
  const client = useClient();
  const key = JSON.stringify(input) ?? '';
  const [held, setHeld] = useState<Held<Output<R>>>(empty(key));
  const latest = useRef(0);

  // The key stands for the input: an equal input is the same question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const ask = useCallback(async () => {
    if (input === undefined) return;
    latest.current += 1;
    const mine = latest.current;
    setHeld((before) => (before.key === key ? { ...before, loading: true } : empty(key)));
    const result = await client.call(route, input);
    if (mine !== latest.current) return;
    setHeld((before) =>
      result.ok
        ? { key, value: result.value, error: undefined, loading: false }
        : { ...before, key, error: result.error, loading: false },
    );
  }, [client, route, key]);

  useEffect(() => {
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [ask]);
  useChanges(watch, ask);

  const current = held.key === key ? held : empty<Output<R>>(key);
  return { value: current.value, error: current.error, loading: current.loading, reload: () => void ask() };
}

/** Calls back when the host says that something of these kinds changed. */
export function useChanges(kinds: readonly ChangeKind[], changed: () => void): void {
  const { bridge } = useClient();
  const wanted = kinds.join();
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.type === 'changed' && event.changed?.some((kind) => wanted.split(',').includes(kind)))
          changed();
      }),
    [bridge, wanted, changed],
  );
}

function empty<T>(key: string): Held<T> {
  return { key, value: undefined, error: undefined, loading: key !== '' };
}
