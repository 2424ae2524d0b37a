import { Button, Select } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageOutline } from '../../../../shared/generated/schemas.ts';
import { chordLabel } from '../../commands/chord.ts';
import { type CommandId, commands } from '../../commands/table.ts';
import { useMessages } from '../../messages/context.tsx';
import type { Zoom } from './geometry.ts';
import { documentAt, isKept, type PagePlace, pagesOf } from './model.ts';

interface Props {
  outline: PageOutline;
  place: PagePlace;
  zoom: Zoom;
  /** Where the page number is typed; `g` goes there. */
  asksPage: boolean;
  onDocument(document: string): void;
  onPage(page: number): void;
  onAskPage(asks: boolean): void;
  onZoom(): void;
  onTurn(): void;
  onThumbnails(): void;
  showsThumbnails: boolean;
  more: ReactNode;
}

/** 41/62 处罚决定书: which page this is, and the ways to another. */
export function ToolBar(props: Props) {
  const { viewer } = useMessages();
  const { outline, place, zoom } = props;
  const document = documentAt(outline, place);
  const zoomName = typeof zoom === 'number' ? `${Math.round(zoom * 100)} %` : viewer.zooms[zoom];
  return (
    <div className="viewer-bar no-print">
      <PageNumber {...props} key={`${place.file}/${place.page}`} pages={pagesOf(outline, place.file)} />
      <Select
        aria-label={viewer.document}
        className="viewer-document"
        size="small"
        popupMatchSelectWidth={false}
        value={document?.document ?? null}
        placeholder={viewer.document}
        options={outline.documents
          .filter(({ ranges }) => ranges[0] && isKept(outline, ranges[0].file))
          .map((entry) => ({ value: entry.document, label: entry.title }))}
        onChange={(value) => value !== null && props.onDocument(value)}
      />
      <Button size="small" title={titled(viewer.zoomTitle, 'viewer.zoom')} onClick={props.onZoom}>
        {zoomName}
      </Button>
      <Button size="small" title={viewer.turnTitle} onClick={props.onTurn}>
        {viewer.turn}
      </Button>
      <Button
        size="small"
        aria-pressed={props.showsThumbnails}
        title={viewer.thumbnails}
        onClick={props.onThumbnails}
      >
        {viewer.thumbnailsShort}
      </Button>
      {props.more}
    </div>
  );
}

function PageNumber({
  place,
  pages,
  asksPage,
  onPage,
  onAskPage,
}: Pick<Props, 'place' | 'asksPage' | 'onPage' | 'onAskPage'> & { pages: number }) {
  const { viewer } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(String(place.page));
  useEffect(() => {
    if (asksPage) input.current?.select();
  }, [asksPage]);
  const leave = () => {
    setText(String(place.page));
    onAskPage(false);
  };
  return (
    <span className="viewer-number">
      <input
        ref={input}
        aria-label={viewer.pageNumber}
        title={titled(viewer.pageNumber, 'viewer.goPage')}
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          const page = Number(text.normalize('NFKC'));
          if (event.key === 'Enter' && Number.isInteger(page) && page >= 1 && page <= pages) onPage(page);
          else if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          input.current?.blur();
        }}
      />
      {`/${pages}`}
    </span>
  );
}

export function titled(text: string, command: CommandId): string {
  const [first] = commands[command].keys;
  return first === undefined ? text : `${text} ${chordLabel(first)}`;
}
