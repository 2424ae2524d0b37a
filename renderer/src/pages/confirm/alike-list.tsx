import type { ConfirmValue } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import type { PagePlace } from './page-pane.tsx';
import { keyOf } from './use-confirming.ts';

interface Props {
  value: ConfirmValue;
  values: readonly ConfirmValue[];
  onPlace(place: PagePlace): void;
}

/** Where else the file says the same: each with its page, since the act holds for all of them. */
export function AlikeList({ value, values, onPlace }: Props) {
  const { confirming, common } = useMessages();
  const { alike = [] } = value;
  if (alike.length === 0) return null;
  const byKey = new Map(values.map((entry) => [keyOf(entry), entry]));
  const others = alike.flatMap((entry) => byKey.get(keyOf(entry)) ?? []);
  return (
    <section className="confirm-alike">
      <p>{confirming.alike(others.length + 1)}</p>
      <ul>
        {[value, ...others].map((entry) => {
          const { place } = entry;
          const text = [entry.about, place ? common.page(place.page) : ''].filter(Boolean).join(' · ');
          return (
            <li key={keyOf(entry)}>
              {place ? (
                <button type="button" onClick={() => onPlace(place)}>
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
