import type { ReactNode } from 'react';
import type { CheckFinding } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import './finding.css';
import { FindingHead } from './head.tsx';
import { placesOf } from './places.ts';
import {
  BasisList,
  Clock,
  Conditions,
  Facts,
  type OpenPlace,
  Places,
  Question,
  Sentences,
} from './sections.tsx';

interface Props {
  finding: CheckFinding;
  stage: string | undefined;
  onOpenPlace?: OpenPlace;
  /** Opens the place where a person says which pages are missing. */
  onMarkMissing?: (() => void) | undefined;
  /** 影响: items of the chosen standard. */
  effect?: ReactNode;
  /** 我的判断. */
  judgement?: ReactNode;
}

/** The whole card, in the order that the design gives; what has nothing to say is left out. */
export function FindingCard({ finding, stage, onOpenPlace, onMarkMissing, effect, judgement }: Props) {
  const words = useMessages().finding;
  const places = placesOf(finding);
  return (
    <article className="finding-card" data-finding={`${finding.rule}~${finding.procedure}`}>
      <header>
        <FindingHead finding={finding} stage={stage} />
        <p className="finding-sentence">{finding.message}</p>
        {places.length > 0 ? (
          <Places places={places} onOpen={onOpenPlace} />
        ) : (
          <span className="quiet">{words.noPlace}</span>
        )}
        {finding.unconfirmed && <p className="finding-open">{words.unconfirmed}</p>}
      </header>
      <dl>
        <Question finding={finding} />
        <Facts facts={finding.facts} onOpen={onOpenPlace} />
        <Clock finding={finding} />
        <Conditions conditions={finding.conditions} onOpen={onOpenPlace} />
        {finding.inferredFromAbsence && <Inferred onMarkMissing={onMarkMissing} />}
        <Occurrences finding={finding} onOpen={onOpenPlace} />
        <BasisList basis={finding.basis} />
        <Sentences title={words.notAFault} texts={finding.notAFaultWhen} />
        <Sentences title={words.commonErrors} texts={finding.commonErrors} />
        {effect !== undefined && (
          <>
            <dt>{words.effect}</dt>
            <dd>{effect}</dd>
          </>
        )}
        <Sentences title={words.remedy} texts={finding.remedy === undefined ? undefined : [finding.remedy]} />
        {judgement}
        <dt>{words.record}</dt>
        <dd className="quiet">
          {words.recordText(finding.rule, finding.pack)}
          {finding.version.date !== undefined && ` · ${words.versionUsed(finding.version.date)}`}
        </dd>
      </dl>
    </article>
  );
}

/** A conclusion drawn from what is not there, with the way to say that it only was not scanned. */
function Inferred({ onMarkMissing }: { onMarkMissing: (() => void) | undefined }) {
  const words = useMessages().finding;
  return (
    <>
      <dt>{words.inferredTitle}</dt>
      <dd>
        {words.inferred}{' '}
        {onMarkMissing && (
          <button type="button" className="link-button no-print" onClick={onMarkMissing}>
            {words.markMissingPage}
          </button>
        )}
      </dd>
    </>
  );
}

function Occurrences({ finding, onOpen }: { finding: CheckFinding; onOpen: OpenPlace }) {
  const words = useMessages().finding;
  const shown = finding.occurrences.filter((entry) => entry.title !== undefined || entry.note !== undefined);
  if (shown.length === 0) return null;
  return (
    <>
      <dt>{words.occurrences}</dt>
      <dd>
        <ul>
          {shown.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no identity but their order
            <li key={index}>
              {[entry.title, entry.note].filter((part) => part !== undefined).join(' ')}{' '}
              {entry.count > 1 && words.occurrenceTimes(entry.count)}{' '}
              <Places places={entry.evidence ?? []} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
