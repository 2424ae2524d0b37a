// biome-ignore-all lint/a11y/useSemanticElements: a grid that keeps the focus and moves through its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are reached through aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys act on the grid
import { memo, type RefObject, useEffect, useMemo } from 'react';
import type { CaseRow } from '../../../../shared/generated/schemas.ts';
import { CountTags, SampleTag } from '../../components/tags.tsx';
import type { VirtualRows } from '../../components/use-virtual-rows.ts';
import { useMessages } from '../../messages/context.tsx';
import { type RowBlocks, rowAt } from './row-blocks.ts';

interface Props {
  scroller: RefObject<HTMLDivElement | null>;
  rows: VirtualRows;
  blocks: RowBlocks;
  total: number;
  cursor: number;
  selected: ReadonlyMap<string, CaseRow>;
  onCursor(index: number): void;
  onToggle(index: number): void;
  onOpen(index: number): void;
}

const columnNames = [
  'select',
  'number',
  'party',
  'agency',
  'counts',
  'reason',
  'looked',
  'score',
  'state',
] as const;

/** One focusable grid; rows are drawn only around what is on screen. */
export function CaseGrid(props: Props) {
  const { cases } = useMessages();
  const { scroller, rows, blocks, total, cursor } = props;
  const indexes = useMemo(
    () => Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, at) => rows.first + at),
    [rows.first, rows.last],
  );
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  return (
    <div
      ref={scroller}
      className="case-grid"
      role="grid"
      aria-label={cases.listLabel}
      aria-rowcount={total + 1}
      aria-colcount={columnNames.length}
      aria-multiselectable="true"
      aria-activedescendant={cursor >= rows.first && cursor <= rows.last ? `case-row-${cursor}` : undefined}
      tabIndex={0}
      data-pane
    >
      <div className="case-head case-cells" role="row" aria-rowindex={1}>
        {columnNames.map((name) => (
          <span key={name} role="columnheader" className={`case-${name}`}>
            {name === 'select' ? (
              <span className="sr-only">{cases.columns.select}</span>
            ) : (
              cases.columns[name]
            )}
          </span>
        ))}
      </div>
      <div className="case-space" role="rowgroup" style={{ height: total * rows.rowHeight }}>
        {indexes.map((index) => {
          const row = rowAt(blocks, index);
          return (
            <CaseLine
              key={index}
              index={index}
              row={row}
              top={index * rows.rowHeight}
              height={rows.rowHeight}
              isCursor={index === cursor}
              isSelected={row !== undefined && props.selected.has(row.case)}
              onCursor={props.onCursor}
              onToggle={props.onToggle}
              onOpen={props.onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

interface LineProps {
  index: number;
  row: CaseRow | undefined;
  top: number;
  height: number;
  isCursor: boolean;
  isSelected: boolean;
  onCursor(index: number): void;
  onToggle(index: number): void;
  onOpen(index: number): void;
}

const CaseLine = memo(function CaseLine(props: LineProps) {
  const { cases } = useMessages();
  const { index, row, isCursor, isSelected } = props;
  return (
    <div
      id={`case-row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`case-cells case-line${isCursor ? ' case-cursor' : ''}${isSelected ? ' case-picked' : ''}`}
      style={{ top: props.top, height: props.height }}
      onClick={() => props.onCursor(index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      {row ? (
        <CaseCells row={row} isSelected={isSelected} onToggle={() => props.onToggle(index)} />
      ) : (
        <span role="gridcell" className="quiet case-wait">
          {cases.rowLoading(index + 1)}
        </span>
      )}
    </div>
  );
});

function CaseCells({ row, isSelected, onToggle }: { row: CaseRow; isSelected: boolean; onToggle(): void }) {
  const { cases, common } = useMessages();
  const number = row.caseNumber || row.decisionNumber || row.title;
  return (
    <>
      <span role="gridcell" className="case-select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={cases.selectRow(`${number} ${row.party}`)}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={onToggle}
        />
      </span>
      <span role="gridcell" className="case-number clip" title={`${number} ${row.title}`}>
        {number}
      </span>
      <span role="gridcell" className="case-party clip" title={row.party}>
        {row.party || common.none}
      </span>
      <span role="gridcell" className="case-agency clip" title={row.agency}>
        {row.agency}
      </span>
      <span role="gridcell" className="case-counts">
        <CountTags counts={row.counts} />
      </span>
      <span role="gridcell" className="case-reason clip" title={row.reason}>
        {row.unconfirmed > 0 && (
          <span className="quiet">{`${openValues(row) ? cases.unchecked : cases.unconfirmed(row.unconfirmed)} · `}</span>
        )}
        {row.reason}
      </span>
      <span role="gridcell" className="case-looked number">
        {cases.looked(row.looked, row.lines)}
      </span>
      <span role="gridcell" className="case-score number">
        {row.score ? `${row.score}${row.grade ? ` ${row.grade}` : ''}` : common.none}
      </span>
      <span role="gridcell" className="case-state clip">
        {row.sample && <SampleTag />} {common.states[row.state]}
      </span>
    </>
  );
}

/** Nothing was found, but on values that nobody confirmed: that is no clean bill. */
function openValues({ counts, unconfirmed }: CaseRow): boolean {
  return unconfirmed > 0 && counts.veto + counts.fail + counts.review + counts.error === 0;
}
