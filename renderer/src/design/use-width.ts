import { useEffect, useState } from 'react';

/** wide: three panes; medium: two panes and a drawer; narrow: one pane with tabs (ui.md 2.8). */
export type Width = 'wide' | 'medium' | 'narrow';

/** Width of the window in characters' terms: larger letters leave room for fewer panes. */
export function useWidth(scale: number): Width {
  const [width, setWidth] = useState(() => widthOf(innerWidth, scale));
  useEffect(() => {
    const measure = () => setWidth(widthOf(innerWidth, scale));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [scale]);
  return width;
}

export function widthOf(pixels: number, scale: number): Width {
  const width = pixels / scale;
  if (width >= 1280) return 'wide';
  return width >= 1000 ? 'medium' : 'narrow';
}
