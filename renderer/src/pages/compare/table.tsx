// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid whose cells are walked with arrows
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys go through the command table
import { useEffect, useRef } from 'react';
import type {
  CompareColumn,
  CompareConclusion,
  CompareRow,
  CompareView,
} from '../../../../shared/generated/schemas.ts';
import { Mark, type MarkName } from '../../components/mark.tsx';
import { useMessages } from '../../messages/context.tsx';
import { CellContent } from './cell.tsx';
import type { Spot } from './grid.ts';

interface Props {
  caseId: string;
  view: CompareView;
  rows: readonly CompareRow[];
  spot: Spot;
  onSpot(spot: Spot): void;
  onOpen(spot: Spot): void;
}

/** Papers as columns by date, what must agree as rows; one cell has the focus. */
export function CompareTable({ caseId, view, rows, spot, onSpot, onOpen }: Props) {
  const { compare } = useMessages();
  const current = useRef<HTMLTableCellElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the cell
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (moved.current) current.current?.focus({ preventScroll: true });
    moved.current = true;
  }, [spot.row, spot.column]);
  return (
    <div className="compare-scroll" data-pane tabIndex={-1}>
      <table className="compare-table" role="grid" aria-label={compare.tableLabel}>
        <thead>
          <tr>
            <td />
            {view.columns.map((column) => (
              <ColumnHead key={column.id} column={column} unsure={!view.inventoryKnown} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.id}>
              <th scope="row">{row.term}</th>
              {row.cells.map((cell, index) => {
                const isCurrent = rowIndex === spot.row && index === spot.column;
                const column = view.columns[index]!;
                return (
                  <td
                    key={column.id}
                    ref={isCurrent ? current : undefined}
                    role="gridcell"
                    tabIndex={isCurrent ? 0 : -1}
                    aria-selected={isCurrent}
                    className={classOf(column, cell.differs)}
                    onClick={() => onSpot({ row: rowIndex, column: index })}
                    onDoubleClick={() => onOpen({ row: rowIndex, column: index })}
                  >
                    <CellContent caseId={caseId} column={column} row={row} cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className="compare-conclusion">
            <th scope="row">{compare.conclusion}</th>
            {view.columns.map((column) => (
              <Conclusion key={column.id} column={column} />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function classOf(column: CompareColumn, differs: boolean): string {
  return [column.missing ? 'compare-missing' : '', differs ? 'compare-differs' : '']
    .filter(Boolean)
    .join(' ');
}

function ColumnHead({ column, unsure }: { column: CompareColumn; unsure: boolean }) {
  const { compare } = useMessages();
  const { title, date, missing, isReference } = column;
  return (
    <th scope="col" className={missing ? 'compare-missing' : ''}>
      {title}
      <div className="quiet compare-date">
        {missing ? (unsure ? compare.missingUnsure : compare.missing) : (date ?? compare.noDate)}
      </div>
      {isReference && <span className="tag">{compare.reference}</span>}
    </th>
  );
}

const signs: Partial<Record<CompareConclusion['what'], MarkName>> = {
  same: 'check',
  different: 'cross',
  beyond: 'cross',
  open: 'question',
};

function Conclusion({ column }: { column: CompareColumn }) {
  const { compare, common } = useMessages();
  const { what, rows } = column.conclusion;
  const sign = signs[what];
  return (
    <td className={column.missing ? 'compare-missing' : `compare-says-${what}`}>
      {sign !== undefined && (
        <>
          <Mark name={sign} />{' '}
        </>
      )}
      {compare.conclusions[what](rows.join(common.listSeparator))}
    </td>
  );
}
