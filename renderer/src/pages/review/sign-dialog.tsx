import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, ReviewLine } from '../../../../shared/generated/schemas.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { countLines } from './progress.ts';
import { scoreTextOf } from './score-text.ts';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  onLine(line: string): void;
  onClose(): void;
}

/** 提交初评: what is open, each line with the way to it, then the signature. */
export function SignDialog({ review, onLine, onClose }: Props) {
  const messages = useMessages();
  const { review: words, common } = messages;
  const [comment, setComment] = useState('');
  const [error, setError] = useState<ApiError>();
  const [signing, setSigning] = useState(false);
  const count = countLines(review.lines);
  const pending = review.result.open.pendingVetoes;
  const blocked = count.unseen + count.incomplete + count.stale > 0;
  const { ownCase } = review.view;
  const ownCaseOpen = ownCase !== undefined && ownCase.reason === undefined;
  const score = scoreTextOf(review.result, review.view.settings, 0, messages);
  const firstOf = (state: ReviewLine['state']) => review.lines.find((line) => line.state === state)?.line;
  const firstPending = review.result.vetoes.find((veto) => veto.state === 'pending')?.line;
  const open = [
    { text: words.signOpen.unseen(count.unseen), line: firstOf('unseen'), count: count.unseen },
    { text: words.signOpen.stale(count.stale), line: firstOf('stale'), count: count.stale },
    {
      text: words.signOpen.incomplete(count.incomplete),
      line: firstOf('incomplete'),
      count: count.incomplete,
    },
    { text: words.signOpen.doubtful(count.doubtful), line: firstOf('doubtful'), count: count.doubtful },
    { text: words.signOpen.pending(pending), line: firstPending, count: pending },
  ];
  const sign = async () => {
    setSigning(true);
    const problem = await review.sign(comment);
    setSigning(false);
    if (problem) setError(problem);
    else onClose();
  };
  return (
    <Dialog
      title={words.signTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="primary" disabled={blocked || ownCaseOpen || signing} onClick={() => void sign()}>
            {words.sign}
          </Button>
        </>
      }
    >
      <p>
        <strong>{`${words.total} ${score.total} ${score.grade}`}</strong> {score.parts.join(' · ')}
      </p>
      <ul className="sign-open">
        {open.map((entry) => (
          <li key={entry.text}>
            {entry.text}{' '}
            {entry.count > 0 && entry.line !== undefined && (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  onClose();
                  onLine(entry.line as string);
                }}
              >
                {words.signJump}
              </button>
            )}
          </li>
        ))}
      </ul>
      {blocked && <p className="panel panel-warn">{words.signBlocked}</p>}
      {ownCaseOpen && <p className="panel panel-warn">{words.ownCaseBlocksSign}</p>}
      <Field label={words.signComment}>
        {({ id }) => (
          <textarea
            id={id}
            rows={2}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      <p className="quiet">{words.signLead}</p>
      {error && <ErrorPanel error={error} />}
    </Dialog>
  );
}
