import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PageHit, PageOutline } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { useMessages } from '../../messages/context.tsx';
import { FindBar } from './find-bar.tsx';
import { useFindText } from './find-text.ts';
import { nextZoom, type Zoom } from './geometry.ts';
import {
  type EvidenceBox,
  type PagePlace,
  resolvePlace,
  type ShownPlace,
  stepDocument,
  stepPage,
} from './model.ts';
import { PagePane } from './page-pane.tsx';
import { PageStore } from './page-store.ts';
import type { Picked } from './pick-layer.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { ToolBar, titled } from './tool-bar.tsx';
import { useViewing } from './use-viewing.ts';
import './viewer.css';

interface Props {
  caseId: string;
  outline: PageOutline;
  /** The page to show; another one turns to it. */
  shown: ShownPlace;
  /** Evidence on all pages of the case. */
  boxes: readonly EvidenceBox[];
  zoom?: Zoom;
  onBox(box: EvidenceBox): void;
  /** A place that the reader picked as evidence; without it nothing can be picked. */
  onPicked?: ((place: PagePlace, picked: Picked) => void) | undefined;
  /** Where the reader is now, to come back to. */
  onLooked?: ((place: PagePlace, zoom: Zoom) => void) | undefined;
}

/** The pages of a case: one component wherever papers are read. */
export function Viewer({ caseId, outline, shown, boxes, zoom = 'width', onBox, onPicked, onLooked }: Props) {
  const { viewer } = useMessages();
  const client = useClient();
  const store = useMemo(() => new PageStore(client, caseId), [client, caseId]);
  useEffect(() => () => store.clear(), [store]);
  const viewing = useViewing(shown, { zoom });
  const { current } = viewing;
  const place = current.place ?? shown;
  const [shows, setShows] = useState({ thumbnails: false, find: false, page: false, picking: false });
  const show = (patch: Partial<typeof shows>) => setShows((before) => ({ ...before, ...patch }));
  const beforeWhole = useRef<{ place: ShownPlace; zoom: Zoom }>(undefined);
  const openHit = ({ file, page }: PageHit) => viewing.open({ file, page });
  const finding = useFindText(caseId, place, openHit);
  const { file, page } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells the page and zoom, not who listens
  useEffect(() => onLooked?.({ file, page }, current.zoom), [file, page, current.zoom]);

  const turnTo = (next: PagePlace | undefined) => next && viewing.open(next);
  const stepFound = (by: 1 | -1) => {
    const hit = finding.step(by);
    if (hit) openHit(hit);
  };
  const whole = () => {
    const before = beforeWhole.current;
    beforeWhole.current = before ? undefined : { place, zoom: current.zoom };
    viewing.change(before ?? { zoom: 'page' });
    show({ thumbnails: !before });
  };
  const pick = onPicked && (() => show({ picking: !shows.picking }));
  useCommands({
    'viewer.nextPage': () => turnTo(stepPage(outline, place, 1)),
    'viewer.previousPage': () => turnTo(stepPage(outline, place, -1)),
    'viewer.nextDocument': () => turnTo(stepDocument(outline, place, 1)),
    'viewer.previousDocument': () => turnTo(stepDocument(outline, place, -1)),
    'viewer.goPage': () => show({ page: true }),
    'viewer.zoom': () => viewing.change({ zoom: nextZoom(current.zoom) }),
    'viewer.whole': whole,
    'viewer.beside': viewing.toggleSecond,
    'viewer.find': () => show({ find: true }),
    'viewer.pick': pick,
  });
  return (
    <div className="viewer">
      <ToolBar
        outline={outline}
        place={place}
        zoom={current.zoom}
        asksPage={shows.page}
        showsThumbnails={shows.thumbnails}
        onDocument={(document) => turnTo(resolvePlace(outline, { document }))}
        onPage={(number) => viewing.open({ file, page: number })}
        onAskPage={(asks) => show({ page: asks })}
        onZoom={() => viewing.change({ zoom: nextZoom(current.zoom) })}
        onTurn={() => viewing.change({ turns: (current.turns + 1) % 4 })}
        onThumbnails={() => show({ thumbnails: !shows.thumbnails })}
        more={
          <>
            <Button
              size="small"
              title={titled(viewer.find, 'viewer.find')}
              onClick={() => show({ find: true })}
            >
              {viewer.findShort}
            </Button>
            <Button
              size="small"
              aria-pressed={viewing.panes.length > 1}
              title={titled(viewer.besideTitle, 'viewer.beside')}
              onClick={viewing.toggleSecond}
            >
              {viewer.beside}
            </Button>
            {pick && (
              <Button
                size="small"
                aria-pressed={shows.picking}
                title={titled(viewer.pickTitle, 'viewer.pick')}
                onClick={pick}
              >
                {viewer.pick}
              </Button>
            )}
          </>
        }
      />
      {shows.find && (
        <FindBar
          finding={finding}
          onStep={stepFound}
          onClose={() => {
            finding.setText('');
            show({ find: false });
          }}
        />
      )}
      <div className="viewer-panes">
        {shows.thumbnails && (
          <Thumbnails store={store} outline={outline} place={place} onOpen={viewing.open} />
        )}
        {viewing.panes.map((pane, index) => (
          <PagePane
            // biome-ignore lint/suspicious/noArrayIndexKey: panes have no identity but their place
            key={index}
            store={store}
            outline={outline}
            place={pane.place ?? shown}
            zoom={pane.zoom}
            turns={pane.turns}
            boxes={boxes}
            found={finding.on(pane.place ?? shown)}
            picking={shows.picking && index === viewing.active}
            active={viewing.panes.length > 1 && index === viewing.active}
            onActive={() => viewing.setActive(index)}
            onBox={onBox}
            onPicked={(picked, what) => {
              show({ picking: false });
              onPicked?.(picked, what);
            }}
            onCancelPick={() => show({ picking: false })}
          />
        ))}
      </div>
    </div>
  );
}
