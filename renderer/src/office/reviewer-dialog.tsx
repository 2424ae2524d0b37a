import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../../shared/generated/schemas.ts';
import { Dialog } from '../components/dialog.tsx';
import { ErrorPanel } from '../components/error-panel.tsx';
import { Field } from '../components/field.tsx';
import { useMessages } from '../messages/context.tsx';
import { useProfiles } from './profiles.tsx';
import './reviewer.css';

/** Switching the reviewer: one click on a known profile, or a new one. */
export function ReviewerDialog({ onClose }: { onClose(): void }) {
  const { shell, common } = useMessages();
  const { profiles, current, choose } = useProfiles();
  const [error, setError] = useState<ApiError>();
  const use = async (id: string) => {
    const problem = await choose(id);
    if (problem) setError(problem);
    else onClose();
  };
  return (
    <Dialog
      title={current ? shell.reviewerLabel(current.name) : shell.reviewerNone}
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <p>{shell.reviewerWhy}</p>
      <p className="quiet">{shell.reviewerNote}</p>
      {error && <ErrorPanel error={error} />}
      <ul className="reviewer-list">
        {profiles
          .filter((profile) => profile.id !== current?.id)
          .map((profile) => (
            <li key={profile.id}>
              <Button block onClick={() => void use(profile.id)}>
                {`${shell.reviewerSwitch} ${profile.name}${profile.unit ? ` · ${profile.unit}` : ''}`}
              </Button>
            </li>
          ))}
      </ul>
      <NewReviewer onAdded={(id) => void use(id)} />
    </Dialog>
  );
}

/** Form for a new profile. */
export function NewReviewer({ onAdded }: { onAdded(id: string): void }) {
  const { shell } = useMessages();
  const { save } = useProfiles();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = async () => {
    if (name.trim() === '') return setProblem(shell.reviewerNameMissing);
    const saved = await save({ name: name.trim(), unit: unit.trim() });
    if (saved.ok) onAdded(saved.value);
    else setProblem(saved.error.message);
  };
  return (
    <fieldset className="new-reviewer">
      <legend>{shell.reviewerAdd}</legend>
      <div className="field-row">
        <Field label={shell.reviewerName} required problem={problem}>
          {({ id, describedBy }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={shell.reviewerUnit}>
          {({ id }) => (
            <Input id={id} value={unit} maxLength={80} onChange={(event) => setUnit(event.target.value)} />
          )}
        </Field>
      </div>
      <Button type="primary" onClick={() => void add()}>
        {shell.reviewerUse}
      </Button>
    </fieldset>
  );
}
