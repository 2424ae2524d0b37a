import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { useSettings } from '../../office/settings.tsx';
import './axis.css';
import {
  type AxisBar,
  type AxisMark,
  labelStart,
  labelWidth,
  layoutAxis,
  spansToDraw,
} from './axis-layout.ts';
import { AxisTable } from './axis-table.tsx';

interface Props {
  view: Pick<CaseView, 'timeline' | 'spans'>;
  onSpan(rule: string): void;
}

/** The axis as a picture, or as the table that readers of the screen and the printer get. */
export function TimelineAxis({ view, onSpan }: Props) {
  const { caseFile } = useMessages();
  const [asTable, setAsTable] = useState(false);
  const [all, setAll] = useState(false);
  const scale = useSettings().settings.fontScale / 100;
  // A low window has room for the findings or for the axis.
  const [isOpen, setIsOpen] = useState(() => innerHeight / scale >= lowWindow);
  const spans = spansToDraw(view.spans, all);
  const { axisLegend } = caseFile;
  return (
    <section className="axis" aria-label={caseFile.axis}>
      <div className="row-flex">
        <h2>{caseFile.axis}</h2>
        {isOpen && <span className="quiet no-print">{Object.values(axisLegend).join('  ')}</span>}
        <span className="push row-flex no-print">
          {isOpen && (spans.length !== view.spans.length || all) ? (
            <button type="button" className="link-button" onClick={() => setAll(!all)}>
              {all ? caseFile.axisFewSpans : caseFile.axisAllSpans(view.spans.length)}
            </button>
          ) : null}
          {isOpen && (
            <button type="button" className="link-button" onClick={() => setAsTable(!asTable)}>
              {asTable ? caseFile.axisPicture : caseFile.axisTable}
            </button>
          )}
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? caseFile.axisFold : caseFile.axisUnfold}
          </button>
        </span>
      </div>
      {view.timeline.length === 0 ? (
        <p className="quiet">{caseFile.axisEmpty}</p>
      ) : (
        <>
          {isOpen && asTable && <AxisTable view={view} onSpan={onSpan} />}
          {isOpen && !asTable && (
            <AxisPicture view={{ timeline: view.timeline, spans: [...spans] }} onSpan={onSpan} />
          )}
          {!(isOpen && asTable) && (
            <div className="print-only">
              <AxisTable view={view} onSpan={onSpan} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Below this height, in pixels at 100 %, the axis starts folded. */
const lowWindow = 640;
const labelHeight = 20;
const barHeight = 26;

function AxisPicture({ view, onSpan }: Props) {
  const { caseFile, common } = useMessages();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const scale = useSettings().settings.fontScale / 100;
  const axis = layoutAxis(view.timeline, view.spans, width, scale);
  const line = axis.markLanes * labelHeight * scale + 10;
  return (
    <div className="no-print">
      <div
        ref={frame}
        className="axis-picture"
        style={{ height: line + 12 + axis.barLanes * barHeight * scale }}
      >
        <div className="axis-line" style={{ top: line }} />
        {axis.marks.map((mark) => (
          <EventMark key={mark.key} mark={mark} line={line} width={width} scale={scale} />
        ))}
        {axis.bars.map((bar) => (
          <Bar
            key={bar.key}
            bar={bar}
            scale={scale}
            top={line + 12 + bar.lane * barHeight * scale}
            onSpan={onSpan}
          />
        ))}
      </div>
      {axis.unread.length > 0 && (
        <p className="quiet">
          {caseFile.axisUnread(axis.unread.map((event) => event.label).join(common.listSeparator))}
        </p>
      )}
    </div>
  );
}

function EventMark({
  mark,
  line,
  width,
  scale,
}: {
  mark: AxisMark;
  line: number;
  width: number;
  scale: number;
}) {
  const { caseFile } = useMessages();
  const title = mark.events
    .map((event) => `${event.label} ${event.date} ${caseFile.eventStates[event.state]}`)
    .join('\n');
  const height = labelHeight * scale;
  const top = (mark.lane ?? 0) * height;
  return (
    <>
      {mark.lane !== undefined && (
        <>
          <span
            className="axis-stem"
            style={{ left: mark.x, top: top + height, height: line - top - height }}
          />
          <span
            className="axis-label"
            title={title}
            style={{ left: labelStart(mark.x - 4, labelWidth(mark.text, scale), width), top }}
          >
            {mark.text}
          </span>
        </>
      )}
      <span
        className={mark.isDraft ? 'axis-dot axis-dot-draft' : 'axis-dot'}
        title={title}
        style={{ left: mark.x, top: line }}
      />
    </>
  );
}

const barMarks = { pass: '○', fail: '▲', review: '◇', error: '!', notApplicable: '—' } as const;

function Bar({
  bar,
  top,
  scale,
  onSpan,
}: {
  bar: AxisBar;
  top: number;
  scale: number;
  onSpan(rule: string): void;
}) {
  const { common } = useMessages();
  const { span } = bar;
  const look = `axis-bar-${span.verdict}`;
  return (
    <>
      <span
        className={`axis-bar ${look}`}
        style={{
          left: Math.min(bar.from, bar.to),
          top: top + 19 * scale,
          width: Math.max(3, Math.abs(bar.to - bar.from)),
        }}
      />
      <span className={`axis-target ${look}`} style={{ left: bar.target, top: top + 15 * scale }} />
      <button
        type="button"
        className={`axis-bar-label axis-text-${span.verdict}`}
        title={`${span.label} ${span.from} → ${span.lastDay ?? ''} ${common.verdicts[span.verdict]}`}
        style={{ left: bar.label, top }}
        onClick={() => onSpan(span.rule)}
      >
        {`${barMarks[span.verdict]} ${span.lastDay ?? span.to} ${span.label}`}
      </button>
    </>
  );
}

function useElementWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
