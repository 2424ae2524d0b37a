import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PageLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { placeStyle } from './evidence-boxes.tsx';
import type { Region } from './model.ts';

export interface Picked {
  region?: Region;
  /** Words of the lines that were picked; empty where an area was drawn. */
  quote: string;
}

interface Props {
  lines: readonly PageLine[];
  onPicked(picked: Picked): void;
  onCancel(): void;
}

/** Smaller drags are clicks. */
const leastArea = 0.005;

/** Picking a place: lines by arrows (Shift takes more of them), or an area by dragging. Enter keeps, Esc leaves. */
export function PickLayer({ lines, onPicked, onCancel }: Props) {
  const { viewer } = useMessages();
  const layer = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => lines.filter((line) => line.text.trim() !== '' && line.region), [lines]);
  const [range, setRange] = useState({ from: 0, to: 0 });
  const [drag, setDrag] = useState<{ from: readonly [number, number]; to: readonly [number, number] }>();
  useEffect(() => layer.current?.focus({ preventScroll: true }), []);
  const [first, last] = [Math.min(range.from, range.to), Math.max(range.from, range.to)];
  const chosen = placed.slice(first, last + 1);
  const area = drag && areaOf(drag.from, drag.to);
  const region = area ?? around(chosen.flatMap((line) => (line.region ? [line.region] : [])));
  const pointOf = (event: PointerEvent): readonly [number, number] => {
    const box = layer.current?.getBoundingClientRect();
    return box
      ? [share(event.clientX - box.left, box.width), share(event.clientY - box.top, box.height)]
      : [0, 0];
  };
  const keep = () =>
    region && onPicked({ region, quote: area ? '' : chosen.map((line) => line.text).join('') });
  const move = (by: number, extend: boolean) => {
    setDrag(undefined);
    setRange(({ from, to }) => {
      const next = Math.min(placed.length - 1, Math.max(0, to + by));
      return { from: extend ? from : next, to: next };
    });
  };
  return (
    <div
      ref={layer}
      className="viewer-pick"
      role="application"
      aria-label={viewer.pickHelp}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: takes the keys while a place is picked
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
          move(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
        else if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        layer.current?.setPointerCapture(event.pointerId);
        setDrag({ from: pointOf(event), to: pointOf(event) });
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) setDrag((before) => before && { ...before, to: pointOf(event) });
      }}
      onPointerUp={() => {
        if (area && area[2] * area[3] >= leastArea * leastArea) keep();
        else setDrag(undefined);
      }}
    >
      {region && <div className="viewer-picked" style={placeStyle(region)} />}
      <span className="sr-only" role="status">
        {chosen.map((line) => line.text).join('') || viewer.pickHelp}
      </span>
    </div>
  );
}

function share(distance: number, of: number): number {
  return Math.min(1, Math.max(0, distance / of));
}

function areaOf(from: readonly [number, number], to: readonly [number, number]) {
  return [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.abs(to[0] - from[0]),
    Math.abs(to[1] - from[1]),
  ] as const;
}

function around(regions: readonly Region[]): Region | undefined {
  if (regions.length === 0) return undefined;
  const left = Math.min(...regions.map(([x = 0]) => x));
  const top = Math.min(...regions.map(([, y = 0]) => y));
  const right = Math.max(...regions.map(([x = 0, , width = 0]) => x + width));
  const bottom = Math.max(...regions.map(([, y = 0, , height = 0]) => y + height));
  return [left, top, right - left, bottom - top];
}
