import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Judgement } from '../../../../shared/generated/schemas.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import type { Review } from './use-review.ts';

/** Where a proposed veto stands, and the second person's decision. */
export function VetoDecision({ review, held, text }: { review: Review; held: Judgement; text: string }) {
  const { review: words } = useMessages();
  const { profiles } = useProfiles();
  const { secondPerson } = held;
  if (secondPerson) {
    const name = profiles.find((profile) => profile.id === secondPerson.by)?.name ?? secondPerson.by;
    return (
      <div className="panel panel-note">
        <p>
          <strong>
            {secondPerson.decision === 'confirmed' ? words.vetoConfirmed(name) : words.vetoRejected(name)}
          </strong>
        </p>
        {secondPerson.reason !== undefined && <p>{secondPerson.reason}</p>}
        <p className="quiet">{words.vetoSecondNote}</p>
      </div>
    );
  }
  return <PendingVeto review={review} held={held} text={text} />;
}

function PendingVeto({ review, held, text }: { review: Review; held: Judgement; text: string }) {
  const { review: words } = useMessages();
  const { profiles } = useProfiles();
  const confirm = useConfirm();
  const others = profiles.filter((profile) => profile.id !== held.by);
  const [profile, setProfile] = useState<string>();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const decide = async (decision: 'confirmed' | 'rejected') => {
    const person = others.find((other) => other.id === profile);
    if (!person || reason.trim() === '') return setProblem(words.vetoReasonMissing);
    const agreed =
      decision === 'rejected' ||
      (await confirm({
        title: words.vetoConfirm,
        text: words.vetoConfirmAsk(person.name, text),
        action: words.vetoConfirm,
      }));
    if (!agreed) return;
    const error = await review.decideVeto({
      line: held.line,
      profile: person.id,
      decision,
      reason: reason.trim(),
    });
    setProblem(error?.message);
  };
  return (
    <div className="panel panel-warn">
      <p>{words.vetoPending}</p>
      {others.length === 0 ? (
        <p>{words.vetoNoSecond}</p>
      ) : (
        <>
          <Field label={words.vetoSecond} required hint={words.vetoSecondNote}>
            {({ id, describedBy }) => (
              <Select
                id={id}
                aria-describedby={describedBy}
                value={profile ?? null}
                options={others.map((other) => ({ value: other.id, label: other.name }))}
                onChange={(value) => setProfile(value ?? undefined)}
              />
            )}
          </Field>
          <Field label={words.vetoSecondReason} required problem={problem}>
            {({ id, describedBy }) => (
              <textarea
                id={id}
                aria-describedby={describedBy}
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="row-flex">
            <Button type="primary" onClick={() => void decide('confirmed')}>
              {`${words.vetoConfirm}…`}
            </Button>
            <Button onClick={() => void decide('rejected')}>{words.vetoReject}</Button>
          </div>
        </>
      )}
    </div>
  );
}
