// biome-ignore-all lint/a11y/useSemanticElements: a grid that keeps the focus and moves through its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are reached through aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys act on the grid
import { type RefObject, useEffect } from 'react';
import type { ConfirmValue } from '../../../../shared/generated/schemas.ts';
import { showWithin } from '../../components/scroll.ts';
import { useMessages } from '../../messages/context.tsx';
import { keyOf } from './use-confirming.ts';

interface Props {
  grid: RefObject<HTMLDivElement | null>;
  values: readonly ConfirmValue[];
  cursor: string;
  onCursor(key: string): void;
}

/** The values of the case; one focusable grid, so that keys act wherever a row was clicked. */
export function ValueList({ grid, values, cursor, onCursor }: Props) {
  const { confirming } = useMessages();
  useEffect(() => {
    showWithin(grid.current, document.getElementById(rowId(cursor)));
  }, [grid, cursor]);
  useEffect(() => grid.current?.focus({ preventScroll: true }), [grid]);
  return (
    <div
      ref={grid}
      className="confirm-values"
      role="grid"
      aria-label={confirming.valuesLabel}
      aria-rowcount={values.length}
      aria-activedescendant={rowId(cursor)}
      tabIndex={0}
      data-pane
    >
      {values.map((value) => {
        const key = keyOf(value);
        return (
          <div
            key={key}
            id={rowId(key)}
            role="row"
            aria-selected={key === cursor}
            className={rowClass(value, key === cursor)}
            onClick={() => {
              onCursor(key);
              grid.current?.focus({ preventScroll: true });
            }}
          >
            <span role="gridcell" className="confirm-term">
              {value.term}
              {value.alike && <span className="quiet">{confirming.times(value.alike.length + 1)}</span>}
              <small className="quiet">{value.about}</small>
            </span>
            <span role="gridcell" className="confirm-value">
              {value.text || (value.state in absences ? '' : confirming.blank)}
            </span>
            <span role="gridcell">
              <ValueState value={value} />
            </span>
          </div>
        );
      })}
    </div>
  );
}

const absences = { notStated: true, illegible: true, pageMissing: true };

export function ValueState({ value }: { value: ConfirmValue }) {
  const { confirming } = useMessages();
  const isOpen = value.needed || value.state === 'draft';
  const words =
    value.state === 'draft' ? confirming.confidence[value.confidence] : confirming.states[value.state];
  const why = value.why === 'key' ? ` · ${confirming.why.key}` : '';
  return <span className={isOpen ? 'field-open' : 'quiet'}>{`${words}${value.needed ? why : ''}`}</span>;
}

function rowId(key: string): string {
  return `value-${key}`;
}

function rowClass({ needed }: ConfirmValue, isCursor: boolean): string {
  return `confirm-row${needed ? ' confirm-needed' : ''}${isCursor ? ' confirm-cursor' : ''}`;
}
