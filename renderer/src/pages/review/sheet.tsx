// biome-ignore-all lint/a11y/useSemanticElements: a grid that keeps the focus and moves through its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are reached through aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys act on the grid
import { memo, useEffect, useRef } from 'react';
import type { ReviewerVerdict, ReviewLine } from '../../../../shared/generated/schemas.ts';
import { Mark, type MarkName } from '../../components/mark.tsx';
import { MachineTag, type MachineVerdict, ReviewerTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';
import { outcomesByLine, pointsText, suggestionText } from './points-text.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  rows: readonly SheetRow[];
  cursor: string;
  onCursor(key: string): void;
}

/** 评分表: one focusable grid in the standard's order. */
export function Sheet({ review, rows, cursor, onCursor }: Props) {
  const messages = useMessages();
  const words = messages.review;
  const grid = useRef<HTMLDivElement>(null);
  const outcomes = outcomesByLine(review.result);
  const items = new Map(review.result.items.map((item) => [item.item, item]));
  // The row stays in view also when the pane shrinks, as it does when a reason is asked for.
  useEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    const show = () => {
      document.getElementById(rowId(cursor))?.scrollIntoView({ block: 'nearest' });
    };
    show();
    const observer = new ResizeObserver(show);
    observer.observe(element);
    return () => observer.disconnect();
  }, [cursor]);
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={grid}
      className="sheet"
      role="grid"
      aria-label={words.sheet}
      aria-rowcount={rows.length}
      aria-activedescendant={rowId(cursor)}
      tabIndex={0}
      data-pane
      data-sheet
    >
      <div role="row" className="sheet-cells sheet-head">
        <span role="columnheader">{words.columns.no}</span>
        <span role="columnheader">{words.columns.text}</span>
        <span role="columnheader">{words.columns.machine}</span>
        <span role="columnheader">{words.columns.mine}</span>
        <span role="columnheader">{words.columns.points}</span>
      </div>
      {rows.map((row) => {
        if (row.kind === 'section') return <SectionRow key={row.key} title={row.title} />;
        const machine = review.machine.get(row.key);
        const verdict = review.judgements.get(row.key)?.verdict;
        if (row.kind === 'item') {
          const outcome = items.get(row.key);
          return (
            <ItemRow
              key={row.key}
              id={row.key}
              no={row.item.no}
              title={row.item.title}
              canJudge={row.canJudge}
              verdict={verdict}
              points={
                outcome && outcome.points !== null
                  ? words.itemPoints(String(outcome.points), String(outcome.of ?? 0))
                  : row.item.points === null
                    ? ''
                    : String(row.item.points)
              }
              isCursor={row.key === cursor}
              onCursor={onCursor}
            />
          );
        }
        const { line } = row;
        return (
          <LineRow
            key={row.key}
            id={row.key}
            no={line.kind === 'veto' || line.kind === 'deduction' ? line.itemNo : ''}
            text={line.text}
            kind={line.kind}
            state={line.state}
            problem={line.problem}
            machine={machine?.verdict}
            verdict={verdict}
            stated={line.kind === 'veto' ? words.vetoPoints : line.points}
            points={pointsText(line.kind, outcomes.get(row.key), messages)}
            suggested={verdict === undefined ? suggestionText(line.kind, machine?.suggestion, messages) : ''}
            isCursor={row.key === cursor}
            onCursor={onCursor}
          />
        );
      })}
    </div>
  );
}

function rowId(key: string): string {
  return `row-${key}`;
}

const SectionRow = memo(function SectionRow({ title }: { title: string }) {
  return (
    <div role="row" className="sheet-section">
      <span role="gridcell">{title}</span>
    </div>
  );
});

interface ItemProps {
  id: string;
  no: string;
  title: string;
  canJudge: boolean;
  verdict: ReviewerVerdict | undefined;
  points: string;
  isCursor: boolean;
  onCursor(key: string): void;
}

const ItemRow = memo(function ItemRow(props: ItemProps) {
  const { id, canJudge, isCursor } = props;
  return (
    <div
      id={rowId(id)}
      role="row"
      aria-selected={isCursor}
      className={`sheet-cells sheet-item${isCursor ? ' sheet-cursor' : ''}`}
      onClick={canJudge ? () => props.onCursor(id) : undefined}
    >
      <span role="gridcell">{props.no}</span>
      <span role="gridcell">{props.title}</span>
      <span role="gridcell" />
      <span role="gridcell">{props.verdict && <ReviewerTag verdict={props.verdict} />}</span>
      <span role="gridcell" className="number">
        {props.points}
      </span>
    </div>
  );
});

interface LineProps {
  id: string;
  no: string;
  text: string;
  kind: ReviewLine['kind'];
  state: ReviewLine['state'];
  problem: string | undefined;
  machine: MachineVerdict | undefined;
  verdict: ReviewerVerdict | undefined;
  stated: string;
  points: string;
  suggested: string;
  isCursor: boolean;
  onCursor(key: string): void;
}

const stateMarks: Record<ReviewLine['state'], MarkName> = {
  unseen: 'open',
  incomplete: 'half',
  judged: 'full',
  doubtful: 'diamond',
  stale: 'again',
};

const LineRow = memo(function LineRow(props: LineProps) {
  const { common, review } = useMessages();
  const { id, state, isCursor, machine } = props;
  return (
    <div
      id={rowId(id)}
      role="row"
      aria-selected={isCursor}
      data-line={id}
      data-state={state}
      data-verdict={props.verdict ?? ''}
      className={`sheet-cells sheet-line sheet-${state}${isCursor ? ' sheet-cursor' : ''}`}
      onClick={() => props.onCursor(id)}
    >
      <span role="gridcell" title={review.rowStates[state]}>
        <Mark name={stateMarks[state]} />
        <span className="sr-only">{review.rowStates[state]}</span>
        {props.no && ` ${props.no}`}
      </span>
      <span role="gridcell" className="sheet-text">
        {props.kind === 'veto' && <Mark name="veto" />}
        {props.text}
        {props.problem !== undefined && <span className="sheet-problem">{props.problem}</span>}
      </span>
      <span role="gridcell">
        {machine ? <MachineTag verdict={machine} /> : <span className="quiet">{common.manual}</span>}
      </span>
      <span role="gridcell">
        {props.verdict ? (
          <ReviewerTag verdict={props.verdict} />
        ) : (
          <span className="quiet">{state === 'unseen' ? common.none : review.rowStates[state]}</span>
        )}
      </span>
      <span role="gridcell" className="number">
        {props.points || <span className="quiet">{props.suggested || props.stated}</span>}
      </span>
    </div>
  );
});
