import type { Figure, StatisticsScope } from '../../../../shared/generated/schemas.ts';
import { linkToSet } from '../../address/case-set.ts';
import { useMessages } from '../../messages/context.tsx';
import { figureText } from './figure-text.ts';

interface Props {
  figure: Figure;
  scope: StatisticsScope;
  /** What the number counts, for its name to a screen reader. */
  label: string;
  /** The label is what is shown, too. */
  whole?: boolean;
}

/** A number that opens the list of its cases; zero and what cannot be computed open nothing. */
export function NumberLink({ figure, scope, label, whole = false }: Props) {
  const { stats, common } = useMessages();
  if (figure.value === null) return <span className="quiet">{common.none}</span>;
  const share = figure.share === undefined ? undefined : stats.share(figure.share.toFixed(2));
  const text = whole ? label : figureText(figure);
  if (figure.value === 0 && !whole) return <span className="quiet">{text}</span>;
  return (
    <>
      <a
        href={`#${linkToSet(scope, figure.where)}`}
        aria-label={stats.openCases(whole ? label : `${label} ${text}`)}
      >
        {text}
      </a>
      {share !== undefined && <span className="stats-share">{share}</span>}
    </>
  );
}
