import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PageView } from '../../../../shared/generated/schemas.ts';
import { useCommands } from '../../commands/provider.tsx';
import { placeText } from '../../components/finding/places.ts';
import { usePageImage } from '../../components/use-page-image.ts';
import { useMessages } from '../../messages/context.tsx';
import type { LineMachine } from '../review/line-machine.ts';
import type { useEvidence } from '../review/use-evidence.ts';

interface Props {
  caseId: string;
  evidence: ReturnType<typeof useEvidence>;
  /** Undefined where the reviewer is to judge first. */
  machine: LineMachine | undefined;
  children: ReactNode;
}

/** The place that the line rests on, close up, or the whole page; below it what the reviewer did before. */
export function ItemEvidence({ caseId, evidence, machine, children }: Props) {
  const { items: words, common } = useMessages();
  const [whole, setWhole] = useState(false);
  const { shown, places } = evidence;
  const place = shown?.place;
  const { page } = usePageImage(
    place && {
      case: caseId,
      document: place.document,
      ...(place.field === undefined ? {} : { field: place.field }),
      ...(place.page === undefined ? {} : { page: place.page }),
    },
  );
  useCommands({ 'items.wholePage': () => setWhole(!whole) });
  return (
    <section className="items-evidence" aria-label={words.closeUp}>
      {place === undefined ? (
        <p className="quiet">{words.noPlace}</p>
      ) : (
        <div className="row-flex">
          <span>{placeText(places[(shown?.at ?? 1) - 1] ?? place, common.page)}</span>
          {shown?.at !== undefined && <span className="quiet">{words.placeAt(shown.at, places.length)}</span>}
          {page?.url !== undefined && page.view.region !== undefined && (
            <Button size="small" onClick={() => setWhole(!whole)}>
              {`${whole ? words.closeUp : words.wholePage} O`}
            </Button>
          )}
          {places.length > 1 && (
            <Button size="small" onClick={() => evidence.step(1)}>
              {`${words.nextPlace} E`}
            </Button>
          )}
        </div>
      )}
      {page?.url !== undefined ? (
        <Crop url={page.url} view={page.view} whole={whole || page.view.region === undefined} />
      ) : (
        place !== undefined && page !== undefined && <p className="quiet">{words.noPicture}</p>
      )}
      {page !== undefined && page.url === undefined && machine && <ReadValues machine={machine} />}
      <div className="items-spread">{children}</div>
    </section>
  );
}

/** The page twice as wide as the pane, moved so that the place stands in its middle with lines above and below. */
function Crop({ url, view, whole }: { url: string; view: PageView; whole: boolean }) {
  const frame = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState('');
  const [left = 0, top = 0, width = 0, height = 0] = view.region ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the place, the picture and its size
  useEffect(() => {
    const pane = frame.current;
    const sheet = pane?.firstElementChild;
    if (!pane || !sheet || whole) return;
    pane.scrollLeft = (left + width / 2) * sheet.clientWidth - pane.clientWidth / 2;
    pane.scrollTop = (top + height / 2) * sheet.clientHeight - pane.clientHeight / 2;
  }, [drawn, url, whole, left, top]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard
    <section ref={frame} className="items-crop" tabIndex={0} data-pane aria-label={view.name ?? ''}>
      <div className={whole ? 'items-sheet items-sheet-whole' : 'items-sheet'}>
        <img src={url} alt={view.lines.map(({ text }) => text).join('\n')} onLoad={() => setDrawn(url)} />
        {view.region && (
          <div
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

/** Without a picture: what the findings of the line read. */
function ReadValues({ machine }: { machine: LineMachine }) {
  const { common } = useMessages();
  const facts = machine.findings.flatMap(({ facts: read }) => read);
  const seen = new Map(facts.map((fact) => [fact.term, fact]));
  const occurrences = machine.findings.flatMap((finding) => finding.occurrences);
  const notes = [...new Set(occurrences.flatMap(({ note }) => note ?? []))];
  if (seen.size === 0 && notes.length === 0) return null;
  return (
    <>
      <table>
        <tbody>
          {[...seen.values()].map((fact) => (
            <tr key={fact.term}>
              <th scope="row">{fact.term}</th>
              <td>{fact.value || common.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
