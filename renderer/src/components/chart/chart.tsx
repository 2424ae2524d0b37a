import { type MouseEvent, useEffect, useRef, useState } from 'react';
import './chart.css';
import type { ChartData } from './chart-data.ts';
import { drawChart, markAttributes } from './draw.ts';
import { lookOf } from './looks.ts';

interface Props {
  data: ChartData;
  /** What it shows, and that the table beside it has the numbers. */
  label: string;
  /** A mark was clicked: the row and series it stands for. */
  onMark(row: number, series: number): void;
}

/** A picture of the table beside it; everything in it can be reached from there, so keys need not go into it. */
export function Chart({ data, label, onMark }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useBoxWidth(box);
  useEffect(() => {
    if (!box.current || width === 0) return;
    const fontSize = Number.parseFloat(getComputedStyle(box.current).fontSize);
    const perRow = data.kind === 'bars' ? Math.max(30, data.series.length * 24) : 30;
    const height = Math.round((data.rows.length * perRow + 36) * Math.max(1, fontSize / 13));
    box.current.replaceChildren(drawChart(data, width, height, fontSize));
  }, [data, width]);
  const onClick = (event: MouseEvent) => {
    const mark = (event.target as Element).closest(`[${markAttributes.series}]`);
    if (!mark) return;
    onMark(Number(mark.getAttribute(markAttributes.row)), Number(mark.getAttribute(markAttributes.series)));
  };
  return (
    <figure className="chart">
      {data.series.length > 1 && (
        <ul className="chart-keys" aria-hidden="true">
          {data.series.map(({ name, look }) => (
            <li key={name}>
              <Swatch look={look} />
              {name}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same numbers are links in the table */}
      <div ref={box} className="chart-picture" role="img" aria-label={label} onClick={onClick} />
    </figure>
  );
}

function Swatch({ look }: { look: number }) {
  const { fill } = lookOf(look);
  return (
    <svg className="chart-swatch" viewBox="0 0 18 12" aria-hidden="true">
      <rect width="18" height="12" fill={fill} />
      <path d={hatches[look % hatches.length]} stroke="#ffffff" strokeWidth="1.5" fill="none" />
    </svg>
  );
}

/** The hatch of each look, drawn small. */
const hatches = [
  '',
  'M0 12 12 0M6 12 18 0M-6 12 6 0',
  'M0 0 12 12M6 0 18 12M-6 0 6 12',
  'M0 3H18M0 9H18',
  'M3 3h1M9 3h1M15 3h1M6 9h1M12 9h1',
  'M3 0V12M9 0V12M15 0V12',
] as const;

function useBoxWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
