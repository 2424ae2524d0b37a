import { useEffect, useRef, useState } from 'react';
import type { PageOutline } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { showWithin } from '../scroll.ts';
import { documentAt, type PagePlace, pagesOf, samePage } from './model.ts';
import type { LoadedPage, PageStore } from './page-store.ts';

interface Props {
  store: PageStore;
  outline: PageOutline;
  place: PagePlace;
  onOpen(place: PagePlace): void;
}

/** All pages of the file in small, drawn as they come into view. */
export function Thumbnails({ store, outline, place, onOpen }: Props) {
  const { viewer } = useMessages();
  const list = useRef<HTMLElement>(null);
  const pages = Array.from({ length: pagesOf(outline, place.file) }, (_page, index) => index + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the page
  useEffect(() => {
    showWithin(list.current, list.current?.querySelector<HTMLElement>('[aria-current]'));
  }, [place.file, place.page]);
  return (
    <nav ref={list} className="viewer-thumbs" aria-label={viewer.thumbnails}>
      {pages.map((page) => (
        <Thumbnail
          key={`${place.file}/${page}`}
          store={store}
          place={{ file: place.file, page }}
          title={startingAt(outline, { file: place.file, page })}
          isCurrent={samePage(place, { file: place.file, page })}
          onOpen={onOpen}
        />
      ))}
    </nav>
  );
}

/** Title of the document that begins on this page. */
function startingAt(outline: PageOutline, place: PagePlace): string | undefined {
  const document = documentAt(outline, place);
  const begins = document?.ranges.some(({ file, from }) => file === place.file && from === place.page);
  return begins ? document?.title : undefined;
}

interface ThumbnailProps {
  store: PageStore;
  place: PagePlace;
  title: string | undefined;
  isCurrent: boolean;
  onOpen(place: PagePlace): void;
}

function Thumbnail({ store, place, title, isCurrent, onOpen }: ThumbnailProps) {
  const { common } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [page, setPage] = useState<LoadedPage>();
  const { file, page: number } = place;
  useEffect(() => {
    const element = button.current;
    if (!element) return undefined;
    let wanted = true;
    const observer = new IntersectionObserver(async ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      const answer = await store.load({ file, page: number }, 'preview');
      if (wanted && 'page' in answer) setPage(answer.page);
    });
    observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [store, file, number]);
  return (
    <button
      ref={button}
      type="button"
      className="viewer-thumb"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => onOpen(place)}
    >
      {title !== undefined && <span className="viewer-thumb-title">{title}</span>}
      <span className="viewer-thumb-page">
        {page?.url !== undefined && <img src={page.url} alt="" />}
        {page && page.url === undefined && (
          <span className="viewer-thumb-text">
            {page.view.lines
              .slice(0, 12)
              .map(({ text }) => text)
              .join('\n')}
          </span>
        )}
      </span>
      <span>{common.page(number)}</span>
    </button>
  );
}
