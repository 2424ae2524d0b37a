import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/context.tsx';
import { shortLineText } from './line-doors.ts';
import { scoreTextOf } from './score-text.ts';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  showsArithmetic: boolean;
  onLine(line: string): void;
  onArithmetic(): void;
}

/** The score as it stands, always visible; announced at most every two seconds. */
export function ScoreBar({ review, showsArithmetic, onLine, onArithmetic }: Props) {
  const messages = useMessages();
  const words = messages.review;
  const { settings, vetoHints } = review.view;
  const text = scoreTextOf(review.result, settings, vetoHints.length, messages);
  const spoken = useThrottled(`${words.total} ${text.total} ${text.grade} ${text.parts.join(' ')}`, 2000);
  return (
    <div className="score-bar">
      <span className="score-total" data-total={text.total}>
        {words.total} <strong>{text.total}</strong> {text.grade}
      </span>
      <span className="clip" title={text.parts.join(' · ')}>
        {text.parts.join(' · ')}
      </span>
      <NearestFlip review={review} onLine={onLine} />
      <Button size="small" className="push no-print" onClick={onArithmetic}>
        {showsArithmetic ? words.hideArithmetic : words.showArithmetic}
      </Button>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </div>
  );
}

/** The shortest re-judgement that gives another grade, as a door to its row. */
function NearestFlip({ review, onLine }: { review: Review; onLine(line: string): void }) {
  const { common, review: words } = useMessages();
  const { result, table, view } = review;
  const [nearest] = result.whatIfs;
  const [change] = nearest?.changes ?? [];
  if (!nearest || !change) return null;
  const total = nearest.total?.toFixed(view.settings.rounding.decimals) ?? common.none;
  const text = words.nearestFlip({
    row: shortLineText(table, change.line),
    verdict: common.judgements[change.verdict],
    more: nearest.changes.length - 1,
    after: [total, nearest.grade?.title ?? ''].join(' ').trim(),
  });
  return (
    <button
      type="button"
      className="link-button clip score-flip"
      title={nearest.text}
      onClick={() => onLine(change.line)}
    >
      {text}
    </button>
  );
}

/** The latest text, but not oftener than every `pause` milliseconds. */
function useThrottled(text: string, pause: number): string {
  const [shown, setShown] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return shown;
}
