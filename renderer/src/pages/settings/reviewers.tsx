import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Profile } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { NewReviewer } from '../../office/reviewer-dialog.tsx';

/** 评查人 of this computer. */
export function ReviewersSection() {
  const { settings } = useMessages();
  const { profiles, choose } = useProfiles();
  const [editing, setEditing] = useState<string>();
  return (
    <>
      <p className="quiet">{settings.reviewersNote}</p>
      {profiles.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{settings.reviewerColumns.name}</th>
              <th scope="col">{settings.reviewerColumns.unit}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {profiles.map((profile) =>
              profile.id === editing ? (
                <EditRow key={profile.id} profile={profile} onDone={() => setEditing(undefined)} />
              ) : (
                <ProfileRow key={profile.id} profile={profile} onEdit={() => setEditing(profile.id)} />
              ),
            )}
          </tbody>
        </table>
      )}
      <NewReviewer key={profiles.length} onAdded={(id) => void choose(id)} />
    </>
  );
}

function ProfileRow({ profile, onEdit }: { profile: Profile; onEdit(): void }) {
  const { settings, common } = useMessages();
  const { current, choose } = useProfiles();
  return (
    <tr>
      <td>{profile.name}</td>
      <td>{profile.unit}</td>
      <td>
        {profile.id === current?.id ? (
          <strong>{settings.current}</strong>
        ) : (
          <button type="button" className="link-button" onClick={() => void choose(profile.id)}>
            {`${settings.use} ${profile.name}`}
          </button>
        )}{' '}
        <button type="button" className="link-button" onClick={onEdit}>
          {`${common.edit} ${profile.name}`}
        </button>
      </td>
    </tr>
  );
}

function EditRow({ profile, onDone }: { profile: Profile; onDone(): void }) {
  const { shell, common } = useMessages();
  const { save } = useProfiles();
  const [name, setName] = useState(profile.name);
  const [unit, setUnit] = useState(profile.unit);
  const [problem, setProblem] = useState<string>();
  const store = async () => {
    if (name.trim() === '') return setProblem(shell.reviewerNameMissing);
    const saved = await save({ id: profile.id, name: name.trim(), unit: unit.trim() });
    if (saved.ok) onDone();
    else setProblem(saved.error.message);
  };
  return (
    <tr>
      <td>
        <Input
          aria-label={shell.reviewerName}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
        {problem !== undefined && <div className="field-problem">{problem}</div>}
      </td>
      <td>
        <Input
          aria-label={shell.reviewerUnit}
          value={unit}
          maxLength={80}
          onChange={(event) => setUnit(event.target.value)}
        />
      </td>
      <td>
        <Button onClick={() => void store()}>{common.save}</Button>{' '}
        <Button onClick={onDone}>{common.cancel}</Button>
      </td>
    </tr>
  );
}
