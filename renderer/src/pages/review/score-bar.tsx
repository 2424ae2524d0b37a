import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/context.tsx';
import { scoreTextOf } from './score-text.ts';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  showsArithmetic: boolean;
  onArithmetic(): void;
}

/** The score as it stands, always visible; announced at most every two seconds. */
export function ScoreBar({ review, showsArithmetic, onArithmetic }: Props) {
  const messages = useMessages();
  const words = messages.review;
  const { settings, vetoHints } = review.view;
  const text = scoreTextOf(review.result, settings.rounding.decimals, vetoHints.length, messages);
  const spoken = useThrottled(`${words.total} ${text.total} ${text.grade} ${text.parts.join(' ')}`, 2000);
  return (
    <div className="score-bar">
      <span className="score-total" data-total={text.total}>
        {words.total} <strong>{text.total}</strong> {text.grade}
      </span>
      <span className="clip" title={text.parts.join(' · ')}>
        {text.parts.join(' · ')}
      </span>
      <Button size="small" className="push no-print" onClick={onArithmetic}>
        {showsArithmetic ? words.hideArithmetic : words.showArithmetic}
      </Button>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </div>
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
