import { useCallback, useMemo, useState } from 'react';
import type { DocumentLine, Evidence } from '../../../../shared/generated/schemas.ts';
import type { ShownPlace } from './evidence-pane.tsx';
import { paperOfLine } from './paper-of-line.ts';
import { placesOfLine } from './place-index.ts';
import type { Review } from './use-review.ts';

interface EvidenceView {
  places: readonly Evidence[];
  shown: ShownPlace | undefined;
  /** Next or previous place of the current row; false where it has none. */
  step(by: 1 | -1): boolean;
  open(place: Pick<Evidence, 'document' | 'field' | 'page'>): void;
}

/** Moving to a row shows its first place before anything is judged; `e` goes on from there. */
export function useEvidence(
  review: Review,
  cursor: string,
  documents: readonly DocumentLine[],
): EvidenceView {
  const places = useMemo(() => placesOfLine(review.machine.get(cursor)), [review.machine, cursor]);
  const [chosen, setChosen] = useState<{ row: string; at: number }>();
  const [free, setFree] = useState<{ row: string; place: ShownPlace['place'] }>();
  const at = chosen?.row === cursor ? chosen.at : 0;
  const place = places[at];
  const paper = place ? undefined : paperOfLine(review.table.lines.get(cursor), documents);
  const shown = shownPlace();
  const step = useCallback(
    (by: 1 | -1) => {
      if (places.length === 0) return false;
      setFree(undefined);
      setChosen({ row: cursor, at: (at + by + places.length) % places.length });
      return true;
    },
    [places, cursor, at],
  );
  const open = useCallback(
    (wanted: ShownPlace['place']) => {
      const known = places.findIndex(
        (other) =>
          other.document === wanted.document && other.field === wanted.field && other.page === wanted.page,
      );
      setFree(known < 0 ? { row: cursor, place: wanted } : undefined);
      if (known >= 0) setChosen({ row: cursor, at: known });
    },
    [places, cursor],
  );
  return { places, shown, step, open };

  /** What the reader opened, else the current place, else the document that the row is about. */
  function shownPlace(): ShownPlace | undefined {
    if (free && free.row === cursor) return { place: free.place };
    if (place) return { place, at: at + 1, all: places.length };
    return paper && { place: { document: paper.document } };
  }
}
