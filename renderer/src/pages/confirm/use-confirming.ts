import { useCallback, useMemo, useRef, useState } from 'react';
import type {
  ApiError,
  ArrangeInput,
  ConfirmAct,
  ConfirmValue,
  ConfirmView,
} from '../../../../shared/generated/schemas.ts';
import type { Result } from '../../../../shared/result.ts';
import { useClient } from '../../api/client.tsx';

export function keyOf({ document, path }: Pick<ConfirmValue, 'document' | 'path'>): string {
  return `${document}/${path}`;
}

export interface Confirming {
  view: ConfirmView;
  /** Values in the order in which they were when the page was opened: the list does not move under the cursor. */
  values: readonly ConfirmValue[];
  cursor: string;
  current: ConfirmValue | undefined;
  error: ApiError | undefined;
  /** Number of acts that were stored since the page was opened. */
  saved: number;
  busy: boolean;
  moveTo(key: string): void;
  step(by: 1 | -1, rows: readonly ConfirmValue[]): void;
  stepOpen(by: 1 | -1): void;
  /** Says something of a value and goes to the next that needs a person. */
  say(
    value: Pick<ConfirmValue, 'document' | 'path'>,
    act: ConfirmAct['act'],
    text?: string,
  ): Promise<boolean>;
  arrange(input: Omit<ArrangeInput, 'case'>): Promise<boolean>;
}

/** The values of a case while a person goes through them. */
export function useConfirming(first: ConfirmView): Confirming {
  const { call } = useClient();
  const [view, setView] = useState(first);
  const [order, setOrder] = useState<readonly string[]>(() => first.values.map(keyOf));
  const [cursor, setCursor] = useState(() => first.values[0] && keyOf(first.values[0]));
  const [error, setError] = useState<ApiError>();
  const [saved, setSaved] = useState(0);
  const [waiting, setWaiting] = useState(0);
  const values = useMemo(() => inOrder(view.values, order), [view.values, order]);
  const latest = useRef({ values, cursor });
  latest.current = { values, cursor };

  const stepOpen = useCallback((by: 1 | -1) => {
    const { values: all, cursor: here } = latest.current;
    const next = nextOpen(all, here, by);
    if (next) setCursor(keyOf(next));
  }, []);

  const take = (result: Result<ConfirmView>): boolean => {
    setWaiting((count) => count - 1);
    if (!result.ok) {
      setError(result.error);
      return false;
    }
    setError(undefined);
    setView(result.value);
    setSaved((count) => count + 1);
    return true;
  };

  return {
    view,
    values,
    cursor: cursor ?? '',
    current: values.find((value) => keyOf(value) === cursor),
    error,
    saved,
    busy: waiting > 0,
    moveTo: setCursor,
    step: (by, rows) => {
      const at = rows.findIndex((value) => keyOf(value) === cursor);
      const next = rows[at < 0 ? 0 : at + by];
      if (next) setCursor(keyOf(next));
    },
    stepOpen,
    say: async (value, act, text) => {
      const held = latest.current.values.find((entry) => keyOf(entry) === keyOf(value));
      setWaiting((count) => count + 1);
      const result = await call('confirm.value', {
        case: view.case,
        document: value.document,
        path: value.path,
        act,
        ...(text === undefined ? {} : { text }),
        ...(act === 'confirm' && held?.raw !== undefined ? { shown: held.raw } : {}),
        // What is shown with it as saying the same is settled with it.
        ...(held?.alike && (act === 'confirm' || act === 'notStated') ? { also: held.alike } : {}),
      });
      const isStored = take(result);
      // Only where the person is still at this value; who has moved on stays there.
      if (isStored && latest.current.cursor === keyOf(value)) stepOpen(1);
      return isStored;
    },
    arrange: async (input) => {
      setWaiting((count) => count + 1);
      const result = await call('confirm.arrange', { case: view.case, ...input });
      const isStored = take(result);
      if (result.ok) {
        // Documents are others now, so the order is made anew.
        setOrder(result.value.values.map(keyOf));
        const [top] = result.value.values;
        setCursor(top && keyOf(top));
      }
      return isStored;
    },
  };
}

/** Known values where they were, new ones behind them. */
function inOrder(values: readonly ConfirmValue[], order: readonly string[]): ConfirmValue[] {
  const place = new Map(order.map((key, index) => [key, index]));
  const placeOf = (value: ConfirmValue) => place.get(keyOf(value)) ?? order.length;
  return values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => placeOf(a.value) - placeOf(b.value) || a.index - b.index)
    .map(({ value }) => value);
}

/** The next value that needs a person, around the end once. */
export function nextOpen(
  values: readonly ConfirmValue[],
  cursor: string | undefined,
  by: 1 | -1,
): ConfirmValue | undefined {
  const at = values.findIndex((value) => keyOf(value) === cursor);
  for (let step = 1; step <= values.length; step += 1) {
    const value = values[(at + step * by + values.length * 2) % values.length];
    if (value?.needed && keyOf(value) !== cursor) return value;
  }
  return undefined;
}
