import { useMemo, useState } from 'react';
import type { DocumentLine, Evidence, PageOutline } from '../../../../shared/generated/schemas.ts';
import type { Zoom } from '../../components/viewer/geometry.ts';
import {
  type PagePlace,
  type ShownPlace as PageToShow,
  resolvePlace,
} from '../../components/viewer/model.ts';
import type { Picked } from '../../components/viewer/pick-layer.tsx';
import { Viewer } from '../../components/viewer/viewer.tsx';
import { useMessages } from '../../messages/context.tsx';
import { PaperFields } from './paper-fields.tsx';
import type { ReviewBox } from './review-boxes.ts';

export interface ShownPlace {
  place: Pick<Evidence, 'document' | 'field' | 'page'>;
  /** Place among those of the current line, from 1; absent where the reader chose a document. */
  at?: number;
  all?: number;
}

interface Props {
  caseId: string;
  documents: readonly DocumentLine[];
  outline: PageOutline;
  shown: ShownPlace | undefined;
  boxes: readonly ReviewBox[];
  /** The current row, whose places are left out of the list of other rows. */
  cursor: string;
  related: readonly { id: string; text: string }[];
  /** Page and zoom at which the reviewer stopped the last time. */
  resume: { place: PagePlace; zoom: Zoom } | undefined;
  onDocument(document: string): void;
  onLine(line: string): void;
  onPicked(place: PagePlace, picked: Picked): void;
  onLooked(place: PagePlace, zoom: Zoom): void;
}

/** The page that the current evidence was read from, or what was read where the program holds no page. */
export function EvidencePane(props: Props) {
  const { review } = useMessages();
  const { outline, shown, resume } = props;
  const wanted = useMemo(() => shown && resolvePlace(outline, shown.place), [outline, shown]);
  const hasPages = outline.files.some(({ kept, pages }) => kept && pages > 0);
  // A paper without pages is shown by its values, also in a case that has pages of others.
  const page = useLastPage(
    wanted,
    shown === undefined && hasPages ? (resume?.place ?? firstPage(outline)) : undefined,
  );
  const isPaper = page === undefined || (shown !== undefined && wanted === undefined);
  return (
    <section className="evidence-pane" aria-label={review.evidencePane} data-pane tabIndex={-1}>
      {isPaper ? (
        <PaperFields {...props} />
      ) : (
        <>
          {shown?.at !== undefined && (
            <p className="evidence-position">{review.evidencePosition(shown.at, shown.all ?? shown.at)}</p>
          )}
          <Viewer
            caseId={props.caseId}
            outline={outline}
            shown={page}
            boxes={props.boxes}
            {...(resume ? { zoom: resume.zoom } : {})}
            onBox={(box) => {
              const { lines } = box as ReviewBox;
              // A place of several rows leads to one after the other.
              props.onLine(lines[(lines.indexOf(props.cursor) + 1) % lines.length] ?? props.cursor);
            }}
            onPicked={props.onPicked}
            onLooked={props.onLooked}
          />
        </>
      )}
    </section>
  );
}

/** A row without a place leaves the page that is there. */
function useLastPage(wanted: PageToShow | undefined, first: PagePlace | undefined): PageToShow | undefined {
  const [last, setLast] = useState<PageToShow | undefined>(wanted ?? first);
  if (wanted && wanted !== last) {
    setLast(wanted);
    return wanted;
  }
  return last ?? first;
}

function firstPage(outline: PageOutline): PagePlace | undefined {
  const file = outline.files.find(({ kept, pages }) => kept && pages > 0);
  return file && { file: file.file, page: 1 };
}
