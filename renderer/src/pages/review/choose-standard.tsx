import { Button } from 'antd';
import { useEffect } from 'react';
import type { StandardLine } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSettings } from '../../office/settings.tsx';
import './review.css';

/** Standards for this case; those that cannot score it are listed with the reason. */
export function ChooseStandard({ caseId, onChoose }: { caseId: string; onChoose(id: string): void }) {
  const { review } = useMessages();
  const { settings } = useSettings();
  const [params] = useAddressParams();
  const query = useQuery('standards.list', { case: caseId });
  const usual = query.value?.standards.find((line) => line.id === settings.standard && line.fits);
  const asked = params.get('choose') !== null;
  // The standard of the last review, unless the reader came here to choose another.
  useEffect(() => {
    if (usual && !asked) onChoose(usual.id);
  }, [usual, asked, onChoose]);
  return (
    <div className="page">
      <h1>{review.chooseTitle}</h1>
      <p>{review.chooseLead}</p>
      <Loaded query={query}>
        {({ standards }) => (
          <ul className="standard-list">
            {[...standards]
              .sort((a, b) => rank(a) - rank(b))
              .map((line) => (
                <StandardRow
                  key={line.id}
                  line={line}
                  isUsual={line.id === settings.standard}
                  onChoose={onChoose}
                />
              ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}

function StandardRow({
  line,
  isUsual,
  onChoose,
}: {
  line: StandardLine;
  isUsual: boolean;
  onChoose(id: string): void;
}) {
  const { review } = useMessages();
  const obstacle = line.scorable ? (line.fits ? undefined : review.notFitting) : review.notScorable;
  return (
    <li className="standard-row">
      <div>
        <strong>{line.title}</strong>
        <p className="quiet">
          {[
            line.issuer ?? review.noIssuer,
            line.documentNumber === null ? undefined : review.standardNumber(line.documentNumber),
            line.label,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <details>
          <summary>{line.note.slice(0, 40)}…</summary>
          <p>{line.note}</p>
        </details>
      </div>
      <div>
        <Button
          type={isUsual && obstacle === undefined ? 'primary' : 'default'}
          disabled={obstacle !== undefined}
          onClick={() => onChoose(line.id)}
        >
          {isUsual ? review.chooseContinue : review.chooseUse}
        </Button>
        {obstacle !== undefined && <p className="quiet">{obstacle}</p>}
      </div>
    </li>
  );
}

/** Standards that an authority issued come before examples and drafts; those that cannot score come last. */
function rank(line: StandardLine): number {
  if (!line.fits) return 2;
  return line.label === null ? 0 : 1;
}
