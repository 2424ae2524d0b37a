import { useMemo, useRef, useState } from 'react';
import type { DocumentLine, PageOutline, ReviewView } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ExportDialog } from '../../components/export-dialog.tsx';
import { placeText } from '../../components/finding/places.ts';
import { useWidth } from '../../design/use-width.ts';
import { useMessages } from '../../messages/context.tsx';
import { useSettings } from '../../office/settings.tsx';
import { ActForm } from './act-form.tsx';
import { Arithmetic } from './arithmetic.tsx';
import { EvidencePane } from './evidence-pane.tsx';
import { JudgeBar } from './judge-bar.tsx';
import { LineDetail } from './line-detail.tsx';
import { shortLineText } from './line-doors.ts';
import { markOf } from './mark.ts';
import { OwnCaseBanner } from './own-case.tsx';
import { indexPlaces, linesAt } from './place-index.ts';
import { needsMe } from './progress.ts';
import './review.css';
import { judgingCommands } from './judging-commands.ts';
import { reviewBoxes } from './review-boxes.ts';
import { ReviewLayout } from './review-layout.tsx';
import { ReviewTop } from './review-top.tsx';
import { ScoreBar } from './score-bar.tsx';
import { Sheet } from './sheet.tsx';
import { sheetRows, stepFrom, stops } from './sheet-rows.ts';
import { SignDialog } from './sign-dialog.tsx';
import { useCursor } from './use-cursor.ts';
import { useEvidence } from './use-evidence.ts';
import { useJudging } from './use-judging.ts';
import { useResume } from './use-resume.ts';
import { useReview } from './use-review.ts';

interface Props {
  opened: ReviewView;
  reviewerId: string;
  documents: readonly DocumentLine[];
  onChangeStandard(): void;
}

/** 评查工作台: sheet, findings and evidence on one screen. */
export function Workbench({ opened, reviewerId, documents, onChangeStandard }: Props) {
  const { common, shell, review: words } = useMessages();
  const { settings } = useSettings();
  const width = useWidth(settings.fontScale / 100);
  const review = useReview(opened, reviewerId);
  const { table, lines } = review;
  const rows = useMemo(() => sheetRows(table, lines), [table, lines]);
  const order = useMemo(() => stops(rows), [rows]);
  const waiting = useMemo(() => new Set(lines.filter(needsMe).map((line) => line.line)), [lines]);
  const [cursor, setCursor] = useCursor(
    order,
    lines.find(needsMe)?.line,
    (rule) => lines.find(({ rules }) => rules.includes(rule))?.line,
  );
  const [overlay, setOverlay] = useState<'sign' | 'export'>();
  const [showsArithmetic, setShowsArithmetic] = useState(false);
  const [phrasesOpen, setPhrasesOpen] = useState(false);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const holdsPapers = documents.some(({ missing }) => !missing);
  const evidence = useEvidence(review, cursor, documents);
  const line = table.lines.get(cursor);
  const held = review.judgements.get(cursor);
  const current = lines.find((entry) => entry.line === cursor);

  const goTo = (key: string | undefined) => {
    if (key === undefined) return;
    reasonBox.current?.blur();
    setShowsArithmetic(false);
    setPhrasesOpen(false);
    setCursor(key);
  };
  /** What is being typed is stored first: leaving the field does that. */
  const goNext = () => {
    reasonBox.current?.blur();
    document.querySelector<HTMLElement>('[data-sheet]')?.focus({ preventScroll: true });
    const next = stepFrom(order, cursor, 1, (key) => waiting.has(key));
    if (next === undefined) setOverlay('sign');
    else goTo(next);
  };
  const judging = useJudging({ review, cursor, line, reasonBox, onNext: goNext });
  const { acts } = judging;
  const resume = useResume(review.view.review);
  const goToOpen = (by: 1 | -1) => {
    const next = stepFrom(order, cursor, by, (key) => waiting.has(key));
    if (next === undefined) judging.say(words.nothingMore);
    else goTo(next);
  };
  const stepEvidence = (by: 1 | -1) => {
    if (!evidence.step(by)) judging.say(words.evidenceNoPlace);
  };
  useCommands({
    'row.next': () => goTo(stepFrom(order, cursor, 1)),
    'row.previous': () => goTo(stepFrom(order, cursor, -1)),
    'row.nextOpen': () => goToOpen(1),
    'row.previousOpen': () => goToOpen(-1),
    ...judgingCommands(acts, {
      next: goNext,
      toReason: () => reasonBox.current?.focus(),
      toPhrases: () => setPhrasesOpen(true),
      stepEvidence,
    }),
    'review.sign': () => setOverlay('sign'),
    'review.arithmetic': () => setShowsArithmetic(!showsArithmetic),
    'review.export': () => setOverlay('export'),
  });

  const outline = useQuery('pages.outline', { case: review.view.case }, ['cases']).value ?? noPages;
  const { machine, judgements } = review;
  const boxes = useMemo(
    () =>
      reviewBoxes({ machine, lines, judgements }, outline, {
        row: words.rowNo,
        rows: words.rowList,
        comma: common.listSeparator,
      }),
    [machine, lines, judgements, outline, words, common],
  );
  const index = useMemo(() => indexPlaces(review.machine), [review.machine]);
  const related = (evidence.shown ? linesAt(index, evidence.shown.place) : [])
    .filter((id) => id !== cursor && order.includes(id))
    .slice(0, 8)
    .map((id) => ({ id, text: shortLineText(table, id) }));
  const places = [...new Set(evidence.places.map((place) => placeText(place, common.page)))].filter(Boolean);
  const phrases = useMemo(
    () => [...new Set([...review.judgements.values()].flatMap((entry) => entry.reason ?? []))],
    [review.judgements],
  );

  return (
    <div className="page-fixed review">
      <ReviewTop
        review={review}
        onSign={() => setOverlay('sign')}
        onExport={() => setOverlay('export')}
        onUndo={acts.undo}
        onChangeStandard={onChangeStandard}
      />
      {review.view.ownCase && <OwnCaseBanner ownCase={review.view.ownCase} onGoOn={review.goOn} />}
      {review.problem && <ErrorPanel error={review.problem.error} onRetry={review.reload} />}
      <ReviewLayout
        width={width}
        showsArithmetic={showsArithmetic}
        sheet={<Sheet review={review} rows={rows} cursor={cursor} onCursor={goTo} />}
        arithmetic={<Arithmetic review={review} stops={order} onLine={goTo} />}
        evidence={
          holdsPapers ? (
            <EvidencePane
              caseId={review.view.case}
              documents={documents}
              outline={outline}
              shown={evidence.shown}
              boxes={boxes}
              cursor={cursor}
              related={related}
              resume={resume.at}
              onDocument={(document) => evidence.open({ document })}
              onLine={goTo}
              onPicked={(place, picked) =>
                judging.acts.mark(markOf(outline, place, picked, { common, review: words }))
              }
              onLooked={resume.note}
            />
          ) : undefined
        }
        detail={
          line && (
            <LineDetail
              review={review}
              id={cursor}
              line={line}
              held={held}
              formOpen={judging.form !== undefined}
              onPlace={evidence.open}
              onLine={goTo}
            />
          )
        }
        judge={
          line &&
          (judging.form ? (
            <ActForm
              key={`${cursor}/${judging.form.verdict}`}
              line={line}
              base={judging.form.base}
              verdict={judging.form.verdict}
              places={places}
              onWrite={judging.write}
              onCancel={judging.closeForm}
            />
          ) : (
            <JudgeBar
              review={review}
              id={cursor}
              line={line}
              held={held}
              machine={review.machine.get(cursor)}
              problem={current?.problem}
              note={judging.note}
              reason={judging.reason}
              reasonBox={reasonBox}
              phrases={phrases}
              phrasesOpen={phrasesOpen}
              places={places}
              acts={acts}
              onPhrases={setPhrasesOpen}
            />
          ))
        }
      />
      <ScoreBar
        review={review}
        showsArithmetic={showsArithmetic}
        onLine={goTo}
        onArithmetic={() => setShowsArithmetic(!showsArithmetic)}
      />
      {overlay === 'sign' && (
        <SignDialog review={review} onLine={goTo} onClose={() => setOverlay(undefined)} />
      )}
      {overlay === 'export' && (
        <ExportDialog
          formats={['pdf', 'xlsx', 'html', 'json']}
          note={shell.exportCaseNote}
          make={async (client, formats) => {
            await review.settled();
            return client.jobs.run('reports.case', {
              case: review.view.case,
              review: review.view.review,
              formats,
            });
          }}
          onClose={() => setOverlay(undefined)}
        />
      )}
    </div>
  );
}

/** Until it is known what pages there are, and for cases without any. */
const noPages: PageOutline = { files: [], documents: [], places: [] };
