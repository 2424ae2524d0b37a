import { useEffect, useRef } from 'react';
import type { ItemRow } from '../../../../shared/generated/schemas.ts';
import { showWithin } from '../../components/scroll.ts';
import { MachineTag, ReviewerTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  rows: readonly ItemRow[];
  current: string | undefined;
  onChoose(row: ItemRow): void;
}

/** The cases of a line; those without a place to show come last under a heading of their own. */
export function CaseColumn({ rows, current, onChoose }: Props) {
  const { items: words } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the cursor
  useEffect(() => {
    showWithin(list.current, list.current?.querySelector('[aria-current="true"]'));
  }, [current]);
  const placed = rows.filter(({ places }) => places > 0);
  const others = rows.filter(({ places }) => places === 0);
  const part = (some: readonly ItemRow[]) => (
    <ul>
      {some.map((row) => (
        <li key={row.case}>
          <CaseButton row={row} isCurrent={row.case === current} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav ref={list} className="items-cases" aria-label={words.cases} data-pane tabIndex={-1}>
      {part(placed)}
      {others.length > 0 && <h2>{words.noPlaces}</h2>}
      {part(others)}
    </nav>
  );
}

function CaseButton({
  row,
  isCurrent,
  onChoose,
}: {
  row: ItemRow;
  isCurrent: boolean;
  onChoose(row: ItemRow): void;
}) {
  const { items: words } = useMessages();
  return (
    <button type="button" className="finding-row" aria-current={isCurrent} onClick={() => onChoose(row)}>
      <span title={`${row.agency} ${row.party}`}>{row.label}</span>
      <span className="row-flex">
        {row.judgement === undefined ? (
          row.machine && <MachineTag verdict={row.machine} />
        ) : (
          <>
            <ReviewerTag verdict={row.judgement} />
            {row.lost !== undefined && row.lost > 0 && <span>{words.lostPoints(String(row.lost))}</span>}
          </>
        )}
      </span>
    </button>
  );
}
