import { Fragment } from 'react';
import { Link } from 'wouter';
import type {
  Basis,
  CheckFinding,
  ConditionResult,
  Derivation,
  Evidence,
  FactUse,
} from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useMessages } from '../../messages/context.tsx';
import { Mark } from '../mark.tsx';
import { distinctPlaces, placeKey } from './places.ts';
import { Strip } from './strip.tsx';

/** Opens a place of the file; without it places are plain text. */
export type OpenPlace = ((place: Evidence) => void) | undefined;

export function Places({ places, onOpen }: { places: readonly Evidence[]; onOpen: OpenPlace }) {
  const { common } = useMessages();
  return (
    <span className="places">
      {distinctPlaces(places, common.page).map(({ place, text }) => {
        return onOpen ? (
          <button key={placeKey(place)} type="button" className="link-button" onClick={() => onOpen(place)}>
            {`▣ ${text}`}
          </button>
        ) : (
          <span key={placeKey(place)}>{`▣ ${text}`}</span>
        );
      })}
    </span>
  );
}

/** What a person is asked to look at, and why the machine does not decide. */
export function Question({ finding }: { finding: CheckFinding }) {
  const words = useMessages().finding;
  if (finding.verdict !== 'review' && finding.verdict !== 'error') return null;
  const { reason } = finding;
  return (
    <>
      <dt>{words.lookPlease}</dt>
      <dd>
        {finding.verdict === 'error' && <p>{words.errorNote}</p>}
        {reason && (
          <p>
            <strong>{words.reasons[reason.kind]}</strong>
            {reason.about !== undefined && !finding.question?.includes(reason.about) && ` ${reason.about}`}
          </p>
        )}
        {finding.question !== undefined && <p>{finding.question}</p>}
        {reason?.parameter !== undefined && (
          <p>
            <Link href={links.library({ tab: 'parameters', key: reason.parameter })}>
              {words.setParameter}
            </Link>
          </p>
        )}
      </dd>
    </>
  );
}

/** States that leave nothing to do. */
const settledStates: ReadonlySet<FactUse['state']> = new Set(['confirmed', 'corrected', 'computed']);

export function Facts({ facts, onOpen }: { facts: readonly FactUse[]; onOpen: OpenPlace }) {
  const words = useMessages().finding;
  if (facts.length === 0) return null;
  return (
    <>
      <dt>{words.facts}</dt>
      <dd>
        <table className="facts">
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.path}>
                <th scope="row">{fact.term}</th>
                <td>{fact.value ?? ''}</td>
                <td className={settledStates.has(fact.state) ? 'quiet' : 'fact-open'}>
                  {words.factStates[fact.state]}
                </td>
                <td>
                  <Places places={fact.evidence ?? []} onOpen={onOpen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </dd>
    </>
  );
}

/** The strip of the finding, then those of conditions that were counted otherwise. */
export function Clock({ finding }: { finding: CheckFinding }) {
  const words = useMessages().finding;
  const strips = derivationsOf(finding);
  if (strips.length === 0) return null;
  return (
    <>
      <dt>{words.clock}</dt>
      <dd>
        {strips.map((derivation) => (
          <Strip key={JSON.stringify(derivation)} derivation={derivation} />
        ))}
      </dd>
    </>
  );
}

function derivationsOf(finding: CheckFinding): Derivation[] {
  const all = [finding.derivation, ...finding.conditions.map((condition) => condition.derivation)];
  const distinct = new Map<string, Derivation>();
  for (const derivation of all) if (derivation) distinct.set(JSON.stringify(derivation), derivation);
  return [...distinct.values()];
}

export function Conditions({
  conditions,
  onOpen,
}: {
  conditions: readonly ConditionResult[];
  onOpen: OpenPlace;
}) {
  const words = useMessages().finding;
  if (conditions.length === 0) return null;
  const parts = [
    { title: words.howWhen, list: conditions.filter((condition) => condition.part === 'when') },
    { title: words.howAssert, list: conditions.filter((condition) => condition.part === 'assert') },
  ];
  return (
    <>
      <dt>{words.how}</dt>
      <dd>
        {parts
          .filter(({ list }) => list.length > 0)
          .map(({ title, list }) => (
            <Fragment key={title}>
              <p className="quiet">{title}</p>
              <ul className="conditions">
                {list.map((condition) => (
                  <Condition key={condition.id} condition={condition} onOpen={onOpen} />
                ))}
              </ul>
            </Fragment>
          ))}
      </dd>
    </>
  );
}

const answerMarks = { yes: 'check', no: 'cross', unknown: 'question' } as const;

function Condition({ condition, onOpen }: { condition: ConditionResult; onOpen: OpenPlace }) {
  const { finding: words, common } = useMessages();
  const { answer, reason, missing } = condition;
  return (
    <li className={`condition-${answer}`}>
      <Mark name={answerMarks[answer]} />
      <span className="sr-only">{words.answerWords[answer]}</span>
      <span>
        {condition.text}
        {missing && missing.length > 0 && ` ${words.missing(missing.join(common.listSeparator))}`}
        {reason && <span className="quiet">{` ${words.reasons[reason.kind]}`}</span>}{' '}
        <Places places={condition.evidence ?? []} onOpen={onOpen} />
      </span>
    </li>
  );
}

/** Articles with how far each was checked; `note` says when they applied. */
export function BasisList({ basis, note }: { basis: readonly Basis[]; note?: string }) {
  const { finding: words, common } = useMessages();
  if (basis.length === 0) return null;
  return (
    <>
      <dt>{words.basis}</dt>
      <dd>
        {basis.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one article may be cited twice
          <div key={index}>
            <span>{`${entry.law}${entry.article ?? ''}`}</span>{' '}
            <span className={entry.verification === 'primary' ? 'quiet' : 'basis-open'}>
              {common.verifications[entry.verification]}
            </span>
            {entry.text !== undefined && <p className="basis-text">{entry.text}</p>}
            {entry.note !== undefined && <p className="quiet">{entry.note}</p>}
          </div>
        ))}
        {note !== undefined && <p className="quiet">{note}</p>}
      </dd>
    </>
  );
}

/** A titled list of sentences; nothing where there are none. */
export function Sentences({ title, texts }: { title: string; texts: readonly string[] | undefined }) {
  if (!texts || texts.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {texts.length === 1 ? (
          <p>{texts[0]}</p>
        ) : (
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}
