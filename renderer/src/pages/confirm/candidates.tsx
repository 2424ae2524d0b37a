import type { ConfirmValue } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';
import type { PagePlace } from './page-pane.tsx';

interface Props {
  caseId: string;
  value: Pick<ConfirmValue, 'document'>;
  onPlace(place: PagePlace): void;
}

/** Dates that stand in the document whose own could not be read; to look at, never filled in. */
export function Candidates({ caseId, value, onPlace }: Props) {
  const { confirming } = useMessages();
  const { value: found } = useQuery('confirm.candidates', { case: caseId, document: value.document });
  if (!found || found.candidates.length === 0) return null;
  return (
    <section className="confirm-alike">
      <p>{confirming.candidates}</p>
      <ul>
        {found.candidates.map(({ date, part, line, place }) => {
          const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
          return (
            <li key={date}>
              <button type="button" title={line} onClick={() => onPlace(place)}>
                {confirming.candidate(year, month, day, place.page, part)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
