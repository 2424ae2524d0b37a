import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Rows drawn beyond each edge, so that a fast wheel finds rows already there. */
const overscan = 40;

export interface VirtualRows {
  first: number;
  last: number;
  /** Rows that fit on one screen. */
  pageSize: number;
  rowHeight: number;
  scrollTo(index: number): void;
}

/** Which rows of a long list of equal height to draw. `scroller` is the element that scrolls. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  rowHeight: number,
): VirtualRows {
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () =>
      setView((before) => {
        const next = { top: element.scrollTop, height: element.clientHeight };
        return before.top === next.top && before.height === next.height ? before : next;
      });
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = top + rowHeight - element.clientHeight;
    },
    [scroller, rowHeight],
  );
  return {
    first: Math.max(0, Math.floor(view.top / rowHeight) - overscan),
    last: Math.min(total - 1, Math.ceil((view.top + view.height) / rowHeight) + overscan),
    pageSize: Math.max(1, Math.floor(view.height / rowHeight) - 1),
    rowHeight,
    scrollTo,
  };
}
