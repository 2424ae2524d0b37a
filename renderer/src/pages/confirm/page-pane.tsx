import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ConfirmFile, ConfirmValue, PageLine } from '../../../../shared/generated/schemas.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PagePicture } from '../../components/page-picture.tsx';
import { usePageImage } from '../../components/use-page-image.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useMessages } from '../../messages/context.tsx';
import { markedLine } from './marked-line.ts';

export interface PagePlace {
  file: string;
  page: number;
  /** Outlined instead of the place of the value. */
  region?: readonly number[];
}

interface Props {
  caseId: string;
  files: readonly ConfirmFile[];
  shown: PagePlace | undefined;
  /** Fetched ahead. */
  next: PagePlace | undefined;
  /** Outlined when its page is shown. */
  value: ConfirmValue | undefined;
  onTurn(step: 1 | -1): void;
}

/** The page that the value was read from, with its place outlined; the text of the page where it has no picture. */
export function PagePane({ caseId, files, shown, next, value, onTurn }: Props) {
  const { confirming } = useMessages();
  const [fit, setFit] = useState<'width' | 'page'>('width');
  const { page, error } = usePageImage(
    shown && { case: caseId, file: shown.file, page: shown.page },
    next && { case: caseId, file: next.file, page: next.page },
  );
  const file = files.find((entry) => entry.file === shown?.file);
  const place = value?.place;
  const isHere = place !== undefined && place.file === shown?.file && place.page === shown.page;
  const region = shown?.region ?? (isHere ? place.region : undefined);
  const name = file?.name.replace(/^.*\//, '') ?? '';
  return (
    <section className="confirm-page" aria-label={confirming.pagePane} data-pane tabIndex={-1}>
      <div className="row-flex confirm-page-head">
        <span className="confirm-file" title={file?.name}>
          {name}
        </span>
        {shown && <strong>{confirming.page(shown.page, file?.pages ?? 0)}</strong>}
        <Button size="small" disabled={!shown || shown.page <= 1} onClick={() => onTurn(-1)}>
          {confirming.previousPage}
        </Button>
        <Button
          size="small"
          disabled={!shown || (file !== undefined && shown.page >= file.pages)}
          onClick={() => onTurn(1)}
        >
          {confirming.nextPage}
        </Button>
        <Button size="small" onClick={() => setFit(fit === 'width' ? 'page' : 'width')}>
          {fit === 'width' ? confirming.fitPage : confirming.fitWidth}
        </Button>
      </div>
      {!shown && <p className="panel panel-note">{confirming.noPlace}</p>}
      {shown && error && <ErrorPanel error={error} />}
      {shown && !error && !page && <Waiting />}
      {shown && page?.view.problem && <p className="panel panel-warn">{page.view.problem}</p>}
      {shown && page?.url && (
        <PagePicture
          url={page.url}
          label={confirming.imageOf(name, shown.page)}
          region={region}
          fit={fit}
          lines={page.view.lines}
        />
      )}
      {shown && page && !page.url && page.view.lines.length > 0 && (
        <Lines
          lines={page.view.lines}
          marked={isHere && value ? markedLine(page.view.lines, value) : undefined}
          label={confirming.textOf(name, shown.page)}
        />
      )}
    </section>
  );
}

interface LinesProps {
  lines: readonly PageLine[];
  marked: number | undefined;
  label: string;
}

function Lines({ lines, marked, label }: LinesProps) {
  const { confirming } = useMessages();
  const mark = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the place
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [marked, lines]);
  return (
    <>
      <p className="quiet">{confirming.textOnly}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard */}
      <section className="picture-scroll" tabIndex={0} aria-label={label}>
        <ol className="confirm-lines">
          {lines.map((line, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one page keep their order
              key={index}
              ref={index === marked ? mark : undefined}
              className={index === marked ? 'confirm-line-marked' : undefined}
            >
              {line.text || '\u00a0'}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
