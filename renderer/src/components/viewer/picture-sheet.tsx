import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { LineMark } from '../../../../shared/generated/schemas.ts';
import { EvidenceBoxes } from './evidence-boxes.tsx';
import { type Size, sheetSize, type Zoom } from './geometry.ts';
import type { NumberedBox, Region } from './model.ts';
import type { LoadedPage } from './page-store.ts';
import { type Picked, PickLayer } from './pick-layer.tsx';
import { TextLayer } from './text-layer.tsx';

export interface SheetProps {
  label: string;
  boxes: readonly NumberedBox[];
  current: Region | undefined;
  found: readonly LineMark[];
  foundNow: readonly LineMark[];
  picking: boolean;
  onBox(box: NumberedBox): void;
  onPicked(picked: Picked): void;
  onCancelPick(): void;
}

interface Props extends SheetProps {
  page: LoadedPage & { url: string };
  pane: Size;
  scroller: RefObject<HTMLElement | null>;
  zoom: Zoom;
  turns: number;
}

/** Where the size is not said: A4. */
const a4: Size = { width: 210, height: 297 };

/** A page as a picture, with its words, its evidence and what is picked laid over it. */
export function PictureSheet(props: Props) {
  const { page, pane, scroller, zoom, turns, current, foundNow } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { view } = page;
  const drawn = view.size ?? a4;
  const size = sheetSize(drawn, pane, zoom, turns, current);
  const upright = turns % 2 === 0;
  const target = (foundNow[0]?.region ?? current)?.join();
  // The place that is meant stands in the middle; only the page moves, not what is around it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the place and the size of the sheet
  useLayoutEffect(() => {
    const view = scroller.current;
    const here = frame.current?.querySelector('.viewer-found-now, [data-here]')?.getBoundingClientRect();
    if (!view) return;
    const box = view.getBoundingClientRect();
    view.scrollTop = here ? view.scrollTop + here.top + here.height / 2 - box.top - box.height / 2 : 0;
    view.scrollLeft = here
      ? view.scrollLeft + here.left + here.width / 2 - box.left - box.width / 2
      : (view.scrollWidth - view.clientWidth) / 2;
  }, [target, view.file, view.page, Math.round(size.width), turns]);
  return (
    <div
      ref={frame}
      className="viewer-frame"
      style={upright ? size : { width: size.height, height: size.width }}
    >
      <div className={`viewer-sheet viewer-turn-${turns}`} style={size}>
        <img src={page.url} alt={view.lines.map(({ text }) => text).join('\n') || props.label} />
        <TextLayer
          lines={view.lines}
          page={drawn}
          missing={page.missing}
          found={props.found}
          foundNow={foundNow}
        />
        <EvidenceBoxes boxes={props.boxes} current={current} onBox={props.onBox} />
        {props.picking && (
          <PickLayer lines={view.lines} onPicked={props.onPicked} onCancel={props.onCancelPick} />
        )}
      </div>
    </div>
  );
}
