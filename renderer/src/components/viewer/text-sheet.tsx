import { useEffect, useRef, useState } from 'react';
import type { PageLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { showWithin } from '../scroll.ts';
import { circled, type NumberedBox } from './model.ts';
import type { SheetProps } from './picture-sheet.tsx';

interface Props extends SheetProps {
  lines: readonly PageLine[];
  /** The value that is meant, where the page has no places. */
  text: string | undefined;
}

/** A page of a file that has no picture (Word, text): its lines as on a sheet of paper, cells of a row side by side. */
export function TextSheet(props: Props) {
  const { viewer } = useMessages();
  const { lines, foundNow, picking } = props;
  const sheet = useRef<HTMLElement>(null);
  const [range, setRange] = useState({ from: 0, to: 0 });
  const marked = lineWith(lines, props.text);
  const target = foundNow[0]?.line ?? marked;
  useEffect(() => {
    if (target !== undefined) showLine(sheet.current, target);
  }, [target]);
  useEffect(() => {
    if (!picking) return;
    sheet.current?.focus({ preventScroll: true });
    showLine(sheet.current, range.to);
  }, [picking, range]);
  const isPicked = (index: number) =>
    picking && index >= Math.min(range.from, range.to) && index <= Math.max(range.from, range.to);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!picking) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setRange(({ from, to }) => {
        const next = Math.min(lines.length - 1, Math.max(0, to + by));
        return { from: event.shiftKey ? from : next, to: next };
      });
    } else if (event.key === 'Enter')
      props.onPicked({
        quote: lines
          .filter((_line, index) => isPicked(index))
          .map(({ text }) => text)
          .join(''),
      });
    else if (event.key === 'Escape') props.onCancelPick();
    else return;
    event.preventDefault();
  };
  const found = new Set([...props.found, ...foundNow].map(({ line }) => line));
  return (
    <article
      ref={sheet}
      className="viewer-paper"
      tabIndex={-1}
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      {picking && <p className="viewer-note">{viewer.pickHelp}</p>}
      {rowsOf(lines).map((row) => (
        <p
          key={row[0]?.index}
          className={row.length > 1 || row[0]?.line.row !== undefined ? 'viewer-row' : ''}
        >
          {row.map(({ line, index }) => {
            const boxes = props.boxes.filter((box) => !box.region && lineWith(lines, box.text) === index);
            const className = [
              'viewer-line',
              index === marked ? 'viewer-line-now' : '',
              found.has(index) ? 'viewer-line-found' : '',
              isPicked(index) ? 'viewer-line-picked' : '',
            ].join(' ');
            return (
              <span key={index} data-line-index={index} className={className}>
                {line.text || '\u00a0'}
                {boxes.map((box) => (
                  <LineBox key={box.id} box={box} onBox={props.onBox} />
                ))}
              </span>
            );
          })}
        </p>
      ))}
    </article>
  );
}

function LineBox({ box, onBox }: { box: NumberedBox; onBox(box: NumberedBox): void }) {
  const { viewer } = useMessages();
  return (
    <button
      type="button"
      className={`viewer-inline-box viewer-box-${box.state}`}
      aria-label={viewer.box(box.number, box.label, viewer.boxStates[box.state], box.rows)}
      title={box.rows}
      onClick={() => onBox(box)}
    >
      {circled(box.number)}
    </button>
  );
}

/** Only the pane scrolls, not what is around it. */
function showLine(sheet: HTMLElement | null, index: number): void {
  showWithin(sheet?.parentElement ?? null, sheet?.querySelector<HTMLElement>(`[data-line-index="${index}"]`));
}

/** Lines in rows: cells of one row of a table together, other lines by themselves. */
function rowsOf(lines: readonly PageLine[]): { line: PageLine; index: number }[][] {
  const rows: { line: PageLine; index: number }[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = rows.at(-1)?.[0]?.line;
    const sameRow = before?.row !== undefined && before.table === line.table && before.row === line.row;
    if (sameRow) rows.at(-1)?.push({ line, index });
    else rows.push([{ line, index }]);
  }
  return rows;
}

/** The line that a value stands on. */
function lineWith(lines: readonly PageLine[], text: string | undefined): number | undefined {
  const wanted = plain(text ?? '');
  if (wanted === '') return undefined;
  const found = lines.findIndex((line) => plain(line.text).includes(wanted));
  return found < 0 ? undefined : found;
}

function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
