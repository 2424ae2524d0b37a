import { useState } from 'react';
import type { Judgement } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  held: Judgement;
  /** Places that the machine names for this line. */
  places: readonly string[];
  onChange(evidence: string[]): void;
  onNoPage(): void;
}

/** Pages that the judgement rests on: taken from the machine's, or written by hand. */
export function EvidenceList({ held, places, onChange, onNoPage }: Props) {
  const { review } = useMessages();
  const [text, setText] = useState('');
  const { evidence } = held;
  const free = places.filter((place) => !evidence.includes(place)).slice(0, 6);
  const add = () => {
    const place = text.trim();
    if (place === '' || evidence.includes(place)) return;
    setText('');
    onChange([...evidence, place]);
  };
  return (
    <div className="row-flex evidence-list">
      <span>{review.evidence}</span>
      {evidence.map((place) => (
        <span key={place} className="chip chip-on">
          {place}
          <button
            type="button"
            className="chip-close"
            aria-label={review.evidenceRemove(place)}
            onClick={() => onChange(evidence.filter((other) => other !== place))}
          >
            ×
          </button>
        </span>
      ))}
      {free.map((place) => (
        <button
          key={place}
          type="button"
          className="chip"
          title={review.evidenceUse(place)}
          onClick={() => onChange([...evidence, place])}
        >
          {`+ ${place}`}
        </button>
      ))}
      <input
        className="evidence-input"
        aria-label={review.evidenceAdd}
        placeholder={review.evidenceAdd}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" className="link-button" disabled={text.trim() === ''} onClick={add}>
        {review.evidenceAddButton}
      </button>
      {held.verdict === 'violated' && evidence.length === 0 && (
        <button
          type="button"
          className={held.noPage ? 'chip chip-on' : 'chip'}
          aria-pressed={held.noPage === true}
          title={review.noPageTitle}
          onClick={onNoPage}
        >
          {review.noPage}
        </button>
      )}
    </div>
  );
}
