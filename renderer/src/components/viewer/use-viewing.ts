import { useEffect, useState } from 'react';
import type { Zoom } from './geometry.ts';
import type { ShownPlace } from './model.ts';

/** How one pane looks at its page. */
export interface Viewing {
  place: ShownPlace | undefined;
  zoom: Zoom;
  turns: number;
}

export interface ViewingState {
  /** One pane, or two documents side by side. */
  panes: readonly Viewing[];
  active: number;
  current: Viewing;
  setActive(index: number): void;
  /** Turns the active pane to a page; a place that is meant comes with it. */
  open(place: ShownPlace | undefined): void;
  change(patch: Partial<Viewing>): void;
  toggleSecond(): void;
}

/** Pages on the screen. The place from outside goes to the first pane, since that is where evidence is read. */
export function useViewing(wanted: ShownPlace | undefined, initial: { zoom: Zoom }): ViewingState {
  const [panes, setPanes] = useState<readonly Viewing[]>([{ place: wanted, zoom: initial.zoom, turns: 0 }]);
  const [active, setActive] = useState(0);
  const key = wanted && JSON.stringify(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal place is the same place
  useEffect(() => {
    if (wanted) setPanes((before) => changed(before, 0, { place: wanted }));
  }, [key]);
  const at = Math.min(active, panes.length - 1);
  const change = (patch: Partial<Viewing>) => setPanes((before) => changed(before, at, patch));
  return {
    panes,
    active: at,
    current: panes[at] ?? { place: undefined, zoom: initial.zoom, turns: 0 },
    setActive,
    open: (place) => change({ place }),
    change,
    toggleSecond: () => {
      setPanes((before) => {
        const [first] = before;
        return before.length > 1 || !first ? before.slice(0, 1) : [first, first];
      });
      setActive(panes.length > 1 ? 0 : 1);
    },
  };
}

function changed(panes: readonly Viewing[], at: number, patch: Partial<Viewing>): readonly Viewing[] {
  return panes.map((pane, index) => {
    if (index !== at) return pane;
    const isOther = patch.place && patch.place.file !== pane.place?.file;
    // A file that lies askew says nothing of the next.
    return { ...pane, ...(isOther ? { turns: 0 } : {}), ...patch };
  });
}
