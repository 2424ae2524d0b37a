import type { Region } from './model.ts';

/** width, page: fits the pane; evidence: the place fills most of it; a number: times the width of the pane. */
export type Zoom = 'width' | 'page' | 'evidence' | number;

export interface Size {
  width: number;
  height: number;
}

export const zoomSteps = { factor: 1.25, least: 0.4, most: 4 } as const;
/** How many times the width of the pane a place may be enlarged to. */
const evidenceZoom = { share: 0.7, least: 1.3, most: 2.6 } as const;

/** Size of the sheet on screen, in CSS pixels, before it is turned. `page`: any unit. */
export function sheetSize(
  page: Size,
  pane: Size,
  zoom: Zoom,
  turns: number,
  region: Region | undefined,
): Size {
  const upright = turns % 2 === 0;
  const shown = upright ? page : { width: page.height, height: page.width };
  const scale = scaleOf(shown, pane, zoom, region);
  return { width: page.width * scale, height: page.height * scale };
}

function scaleOf(shown: Size, pane: Size, zoom: Zoom, region: Region | undefined): number {
  const byWidth = pane.width / shown.width;
  if (typeof zoom === 'number') return byWidth * zoom;
  switch (zoom) {
    case 'page':
      return Math.min(byWidth, pane.height / shown.height);
    case 'evidence': {
      const share = region?.[2];
      if (!share) return byWidth * evidenceZoom.least;
      const wanted = evidenceZoom.share / share;
      return byWidth * Math.min(evidenceZoom.most, Math.max(evidenceZoom.least, wanted));
    }
    default:
      return byWidth;
  }
}

/** Order of the key z. */
export function nextZoom(zoom: Zoom): Zoom {
  if (zoom === 'width') return 'page';
  return zoom === 'page' ? 'evidence' : 'width';
}

/** A step closer or farther from what is on screen now, as times of the pane's width. */
export function steppedZoom(times: number, by: 1 | -1): number {
  const wanted = times * (by > 0 ? zoomSteps.factor : 1 / zoomSteps.factor);
  return Math.min(zoomSteps.most, Math.max(zoomSteps.least, Math.round(wanted * 100) / 100));
}
