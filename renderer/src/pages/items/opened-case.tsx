import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ApiError, ItemRow, ItemScope, ReviewView } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { placeText } from '../../components/finding/places.ts';
import { MachineTag } from '../../components/tags.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useMessages } from '../../messages/context.tsx';
import { ActForm } from '../review/act-form.tsx';
import { JudgeBar } from '../review/judge-bar.tsx';
import { OwnCaseBanner } from '../review/own-case.tsx';
import '../review/review.css';
import { judgingCommands } from '../review/judging-commands.ts';
import { useEvidence } from '../review/use-evidence.ts';
import { useJudging } from '../review/use-judging.ts';
import { useReview } from '../review/use-review.ts';
import { ItemEvidence } from './item-evidence.tsx';
import { reasonBefore, spreadOf } from './spread.ts';

interface Props {
  row: ItemRow;
  rows: readonly ItemRow[];
  line: string;
  scope: ItemScope;
  reviewerId: string;
  onNext(): void;
}

/** Opens the reviewer's review of the case, the same that the workbench writes to. */
export function OpenedCase(props: Props) {
  const { row, scope } = props;
  const client = useClient();
  const [opened, setOpened] = useState<ReviewView>();
  const [error, setError] = useState<ApiError>();
  const { campaign, standard = '' } = scope;
  useEffect(() => {
    let wanted = true;
    const basis = campaign === undefined ? { standard } : { campaign };
    void client.call('reviews.open', { case: row.case, ...basis }).then((result) => {
      if (!wanted) return;
      if (result.ok) setOpened(result.value);
      else setError(result.error);
    });
    return () => {
      wanted = false;
    };
  }, [client, row.case, campaign, standard]);
  if (error) return <ErrorPanel error={error} />;
  return opened ? <JudgedCase {...props} opened={opened} /> : <Waiting />;
}

function JudgedCase({
  row,
  rows,
  line: id,
  scope,
  reviewerId,
  onNext,
  opened,
}: Props & { opened: ReviewView }) {
  const messages = useMessages();
  const { items: words, common, review: reviewWords } = messages;
  const review = useReview(opened, reviewerId);
  const [phrasesOpen, setPhrasesOpen] = useState(false);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const evidence = useEvidence(review, id, []);
  const line = review.table.lines.get(id);
  const held = review.judgements.get(id);
  const machine = review.machine.get(id);
  const next = () => {
    // What is being typed is stored first: leaving the field does that.
    reasonBox.current?.blur();
    void review.settled().then(onNext);
  };
  const judging = useJudging({ review, cursor: id, line, reasonBox, onNext: next });
  const { acts } = judging;
  const stepEvidence = (by: 1 | -1) => {
    if (!evidence.step(by)) judging.say(reviewWords.evidenceNoPlace);
  };
  useCommands({
    ...judgingCommands(acts, {
      next,
      toReason: () => reasonBox.current?.focus(),
      toPhrases: () => setPhrasesOpen(true),
      stepEvidence,
    }),
  });
  if (!line) return null;
  const places = [...new Set(evidence.places.map((place) => placeText(place, common.page)))].filter(Boolean);
  const before = reasonBefore(rows, row.case);
  const whose = [row.agency, row.party].filter(Boolean).join(' ');
  const phrases = [...new Set(rows.flatMap(({ reason }) => reason ?? []))];
  // 先独立判断: the machine shows once the reviewer has judged.
  const isHidden = review.view.campaign?.review.independentFirst === true && held === undefined;
  return (
    <>
      <ItemEvidence caseId={row.case} evidence={evidence} machine={isHidden ? undefined : machine}>
        <p>
          {words.spread}
          {'：'}
          {spreadOf(rows, messages)}
        </p>
      </ItemEvidence>
      <div className="items-judge" data-pane tabIndex={-1}>
        {review.view.ownCase && <OwnCaseBanner ownCase={review.view.ownCase} onGoOn={review.goOn} />}
        {review.problem && <ErrorPanel error={review.problem.error} onRetry={review.reload} />}
        <p className="items-case">
          <strong>{row.label}</strong>
          <span className="quiet clip" title={whose}>
            {whose}
          </span>
          {row.submitted && <span className="tag tag-none">{words.submitted}</span>}
        </p>
        {isHidden ? (
          <p className="quiet">{words.machineHidden}</p>
        ) : machine?.verdict ? (
          <p>
            <MachineTag verdict={machine.verdict} /> {machine.findings[0]?.message}
          </p>
        ) : (
          <p className="quiet">{words.manual}</p>
        )}
        {judging.form ? (
          <ActForm
            key={judging.form.verdict}
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
            id={id}
            line={line}
            held={held}
            machine={isHidden ? undefined : machine}
            problem={review.lines.find((entry) => entry.line === id)?.problem}
            note={judging.note}
            reason={judging.reason}
            reasonBox={reasonBox}
            phrases={phrases}
            phrasesOpen={phrasesOpen}
            places={places}
            acts={acts}
            nextWord={words.nextCase}
            onPhrases={setPhrasesOpen}
          />
        )}
        {held && before !== undefined && held.reason !== before && (
          <button type="button" className="link-button" title={before} onClick={() => acts.reason(before)}>
            {words.sameReason}
          </button>
        )}
        <p>
          <Link
            href={links.review(row.case, {
              ...(scope.campaign === undefined ? { standard: scope.standard } : { campaign: scope.campaign }),
              line: id,
            })}
          >
            {words.openCase}
          </Link>
        </p>
      </div>
    </>
  );
}
