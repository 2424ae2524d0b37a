import type { ConfirmView } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { keyOf } from './use-confirming.ts';

interface Props {
  view: ConfirmView;
  onValue(key: string): void;
}

/** 同卷不一: what the file should say alike, with the way to each place that says something else. */
export function Differences({ view, onValue }: Props) {
  const { confirming } = useMessages();
  if (view.differences.length === 0) return null;
  return (
    <section className="confirm-differences" aria-label={confirming.differences}>
      <ul>
        {view.differences.map(({ term, usual, count, others }) => (
          <li key={term}>
            {confirming.differs(term, usual, count)}
            {others.map(({ text, places }) => (
              <span key={text}>
                {confirming.differsFrom(text, places.length)}
                {places.slice(0, 3).map((place) => (
                  <button key={keyOf(place)} type="button" onClick={() => onValue(keyOf(place))}>
                    {confirming.look}
                  </button>
                ))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
