import { useEffect, useRef, useState } from 'react';
import type { PageLine } from '../../../shared/generated/schemas.ts';
import './page-picture.css';

interface Props {
  url: string;
  label: string;
  region: readonly number[] | undefined;
  fit: 'width' | 'page';
  lines: readonly PageLine[];
}

/** The picture of a page with a place outlined and scrolled to. */
export function PagePicture({ url, label, region, fit, lines }: Props) {
  const frame = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the place and the picture
  useEffect(() => {
    // Only the picture moves, not what is around it.
    const place = box.current?.getBoundingClientRect();
    const view = frame.current?.getBoundingClientRect();
    if (!frame.current || !view) return;
    if (place) frame.current.scrollTop += place.top + place.height / 2 - view.top - view.height / 2;
    else frame.current.scrollTop = 0;
  }, [region, drawn, fit]);
  const [left = 0, top = 0, width = 0, height = 0] = region ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard
    <section ref={frame} className="picture-scroll" tabIndex={0} aria-label={label}>
      <div className={`picture-sheet picture-fit-${fit}`}>
        <img src={url} alt={lines.map(({ text }) => text).join('\n') || label} onLoad={() => setDrawn(url)} />
        {region && (
          <div
            ref={box}
            className="picture-region"
            style={{
              left: `${left * 100}%`,
              top: `${top * 100}%`,
              width: `${width * 100}%`,
              height: `${height * 100}%`,
            }}
          />
        )}
      </div>
    </section>
  );
}
