import { Button } from 'antd';
import { useState } from 'react';
import type { ExportImportInput, SortedFile, SortedFiles } from '../../../../shared/generated/schemas.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  sorted: SortedFile;
  profiles: SortedFiles['profiles'];
  onTake(input: ExportImportInput): void;
  onClose(): void;
}

/** Data of another platform before it is imported: which profile maps it. */
export function ExportDialog({ sorted, profiles, onTake, onClose }: Props) {
  const { importing, common } = useMessages();
  const { registers } = importing;
  const [profile, setProfile] = useState(sorted.profile ?? '');
  const isKnown = sorted.profile !== undefined && profile === sorted.profile;
  return (
    <Dialog
      title={registers.exportTitle(sorted.file.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            type="primary"
            disabled={profile === ''}
            onClick={() => onTake({ file: sorted.file, profile })}
          >
            {registers.takeExport}
          </Button>
        </>
      }
    >
      <p>{registers.lead}</p>
      <Field
        label={registers.profile}
        required
        hint={isKnown ? `${registers.profileKnown} ${registers.profileHint}` : registers.profileHint}
        problem={profile === '' ? registers.profileMissing : undefined}
      >
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={profile}
            onChange={({ target }) => setProfile(target.value)}
          >
            <option value="">{registers.choose}</option>
            {profiles.map((entry) => (
              <option key={entry.profile} value={entry.profile}>
                {entry.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Dialog>
  );
}
