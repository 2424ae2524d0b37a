import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../messages/context.tsx';
import { searchPhrases } from './phrase-search.ts';

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  value: string;
  /** What is still owed. */
  problem: string | undefined;
  /** Of the phrase library, slots filled. */
  library: readonly string[];
  /** Reasons used before. */
  phrases: readonly string[];
  phrasesOpen: boolean;
  /** Offers the first choices where a reason is owed. */
  showChoices: boolean;
  onPhrases(open: boolean): void;
  onChange(text: string): void;
}

/** 理由: typed, or chosen from what was written before. Stored on leaving the field. */
export function ReasonBox(props: Props) {
  const { review } = useMessages();
  const [text, setText] = useState(props.value);
  const id = useId();
  // What came from elsewhere (undo, another window) replaces the text, unless it is being written.
  useEffect(() => {
    if (document.activeElement !== props.box.current) setText(props.value);
  }, [props.value, props.box]);
  const put = (next: string) => {
    setText(next);
    props.onChange(next);
  };
  return (
    <div className="reason">
      <label htmlFor={id}>{review.reason}</label>
      <textarea
        id={id}
        ref={props.box}
        rows={1}
        value={text}
        maxLength={2000}
        placeholder={review.reasonPlaceholder}
        data-saved={props.value}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text !== props.value) props.onChange(text);
        }}
      />
      <button
        type="button"
        className="link-button"
        aria-expanded={props.phrasesOpen}
        onClick={() => props.onPhrases(!props.phrasesOpen)}
      >
        {`${review.phrases} Alt+↓`}
      </button>
      {props.problem !== undefined && !props.phrasesOpen && (
        <span className="row-flex reason-choices">
          <span className="judge-problem">{props.problem}</span>
          {props.showChoices &&
            text === '' &&
            review.reasonChoices.map((choice) => (
              <button
                key={choice}
                type="button"
                className="chip"
                onClick={() => {
                  if (choice === review.reasonOther) props.box.current?.focus();
                  else put(choice);
                }}
              >
                {choice}
              </button>
            ))}
        </span>
      )}
      {props.phrasesOpen && (
        <PhraseList
          phrases={[
            ...props.library,
            ...review.reasonChoices.filter((choice) => choice !== review.reasonOther),
            ...props.phrases,
          ]}
          onClose={() => {
            props.onPhrases(false);
            props.box.current?.focus();
          }}
          onChoose={(phrase) => {
            props.onPhrases(false);
            put(phrase);
            props.box.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function PhraseList({
  phrases,
  onChoose,
  onClose,
}: {
  phrases: readonly string[];
  onChoose(phrase: string): void;
  onClose(): void;
}) {
  const { review } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => list.current?.querySelector('input')?.focus(), []);
  const found = searchPhrases([...new Set(phrases)], typed);
  const move = (from: EventTarget, by: 1 | -1) => {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.indexOf(from as HTMLElement);
    stops[(at + by + stops.length) % stops.length]?.focus();
  };
  return (
    <div
      ref={list}
      className="phrase-list"
      role="dialog"
      aria-label={review.phrases}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'ArrowDown') move(event.target, 1);
        else if (event.key === 'ArrowUp') move(event.target, -1);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        aria-label={review.phraseSearch}
        placeholder={review.phraseSearch}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          event.stopPropagation();
          if (first !== undefined) onChoose(first);
        }}
      />
      {found.map((phrase) => (
        <button key={phrase} type="button" onClick={() => onChoose(phrase)}>
          {phrase}
        </button>
      ))}
    </div>
  );
}
