import { useCallback, useMemo } from 'react';
import type { Zoom } from '../../components/viewer/geometry.ts';
import type { PagePlace } from '../../components/viewer/model.ts';

interface Looked {
  place: PagePlace;
  zoom: Zoom;
}

export interface Resume {
  at: Looked | undefined;
  note(place: PagePlace, zoom: Zoom): void;
}

/** Page and zoom of a review, kept on this computer, so that work goes on where it stopped. */
export function useResume(review: string): Resume {
  const key = `mingjuan.looked.${review}`;
  const at = useMemo(() => read(key), [key]);
  const note = useCallback(
    (place: PagePlace, zoom: Zoom) => localStorage.setItem(key, JSON.stringify({ place, zoom })),
    [key],
  );
  return { at, note };
}

function read(key: string): Looked | undefined {
  try {
    const held = JSON.parse(localStorage.getItem(key) ?? 'null') as Looked | null;
    return held && typeof held.place.file === 'string' && Number.isInteger(held.place.page)
      ? held
      : undefined;
  } catch {
    return undefined;
  }
}
