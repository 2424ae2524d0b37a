import { useEffect, useRef, useState } from 'react';
import type { PageOutline } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { ErrorPanel } from '../error-panel.tsx';
import type { FoundOnPage } from './find-text.ts';
import type { Size, Zoom } from './geometry.ts';
import {
  boxesOn,
  circled,
  documentAt,
  type EvidenceBox,
  type NumberedBox,
  type ShownPlace,
  samePage,
} from './model.ts';
import type { PageStore } from './page-store.ts';
import type { Picked } from './pick-layer.tsx';
import { PictureSheet } from './picture-sheet.tsx';
import { TextSheet } from './text-sheet.tsx';
import { usePage } from './use-page.ts';

interface Props {
  store: PageStore;
  outline: PageOutline;
  place: ShownPlace;
  zoom: Zoom;
  turns: number;
  boxes: readonly EvidenceBox[];
  found: FoundOnPage;
  picking: boolean;
  /** Takes the keys of the viewer. */
  active: boolean;
  onActive(): void;
  onBox(box: NumberedBox): void;
  onPicked(place: ShownPlace, picked: Picked): void;
  onCancelPick(): void;
}

/** One page with what is laid over it, and under it the rows that point at it. */
export function PagePane(props: Props) {
  const { viewer, common } = useMessages();
  const { store, outline, place } = props;
  const scroller = useRef<HTMLElement>(null);
  const pane = usePaneSize(scroller);
  const drawn = usePage(store, outline, place);
  // The old page stays on the sheet until the new one can be drawn, without what belongs to the new one.
  const isHere = drawn !== undefined && samePage(drawn.place, place);
  const shown = drawn?.place ?? place;
  const boxes = boxesOn(props.boxes, shown);
  const label = viewer.pageOf(documentAt(outline, shown)?.title ?? '', common.page(shown.page));
  const { page, error } = drawn ?? {};
  const sheet = {
    label,
    boxes,
    current: isHere ? place.region : undefined,
    found: isHere ? props.found.others : [],
    foundNow: isHere ? props.found.now : [],
    picking: props.picking && isHere,
    onBox: props.onBox,
    onPicked: (picked: Picked) => props.onPicked(place, picked),
    onCancelPick: props.onCancelPick,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: which pane takes the keys follows the focus within
    <div
      className={`viewer-pane${props.active ? ' viewer-pane-active' : ''}`}
      data-file={shown.file}
      data-page={shown.page}
      data-rendered={isHere ? page?.fineness : undefined}
      onPointerDown={props.onActive}
      onFocus={props.onActive}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard */}
      <section ref={scroller} className="viewer-scroll" tabIndex={0} aria-label={label}>
        {page?.view.problem && <p className="panel panel-warn">{page.view.problem}</p>}
        {page && page.missing.size > 0 && <p className="panel panel-note">{viewer.fontMissing}</p>}
        {error && <ErrorPanel error={error} />}
        {!drawn && <p className="viewer-paper viewer-coming">{viewer.coming(common.page(place.page))}</p>}
        {page?.url !== undefined && (
          <PictureSheet
            {...sheet}
            page={{ ...page, url: page.url }}
            pane={pane}
            scroller={scroller}
            zoom={props.zoom}
            turns={props.turns}
          />
        )}
        {page && page.url === undefined && page.view.lines.length > 0 && (
          <TextSheet {...sheet} lines={page.view.lines} text={isHere ? place.text : undefined} />
        )}
      </section>
      {boxes.length > 0 && (
        <p className="viewer-foot">
          {viewer.related}
          {boxes.map((box) => (
            <button key={box.id} type="button" className="link-button" onClick={() => props.onBox(box)}>
              {viewer.relatedBox(circled(box.number), box.rows)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** Room for the sheet, without the bars by which it is scrolled. */
function usePaneSize(scroller: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 400, height: 500 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const margin = 8;
    const measure = () => {
      const next = {
        width: Math.max(80, element.offsetWidth - 2 * margin - barWidth),
        height: Math.max(80, element.offsetHeight - 2 * margin),
      };
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return size;
}

/** A bar that comes and goes must not change the size of the sheet. */
const barWidth = 10;
