import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ApiError, ManualCaseInput } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { NewReviewer } from '../../office/reviewer-dialog.tsx';

const procedures = [
  'penalty.general',
  'penalty.simplified',
  'license',
  'coercion.measure',
  'coercion.execution',
] as const satisfies readonly ManualCaseInput['procedure'][];

type TextField = 'caseNumber' | 'agency' | 'party' | 'title';

/** 只打分: the heading of a file on paper, which then opens as a score sheet. */
export function PaperCaseDialog({ onClose }: { onClose(): void }) {
  const { home, common } = useMessages();
  const { call } = useClient();
  const { current, choose } = useProfiles();
  const [texts, setTexts] = useState<Record<TextField, string>>({
    caseNumber: '',
    agency: '',
    party: '',
    title: '',
  });
  const [procedure, setProcedure] = useState<ManualCaseInput['procedure']>('penalty.general');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<ApiError>();
  const create = async () => {
    const filled = Object.entries(texts).flatMap(([name, text]) =>
      text.trim() === '' ? [] : [[name, text.trim()] as const],
    );
    const { agency, ...rest } = Object.fromEntries(filled) as Partial<Record<TextField, string>>;
    setMissing(agency === undefined);
    if (agency === undefined) return;
    const created = await call('cases.create', { agency, procedure, ...rest });
    if (created.ok) goTo(links.review(created.value.heading.id));
    else setError(created.error);
  };
  const text = (name: TextField, label: string, required = false) => (
    <Field
      label={label}
      required={required}
      problem={required && missing && texts[name].trim() === '' ? home.paperAgencyMissing : undefined}
    >
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={texts[name]}
          maxLength={200}
          onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={home.paper}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" disabled={!current} onClick={() => void create()}>
            {home.paperCreate}
          </Button>
          <Button onClick={onClose}>{common.close}</Button>
        </>
      }
    >
      <p className="quiet">{home.paperLead}</p>
      {!current && <NewReviewer onAdded={(id) => void choose(id)} />}
      {error && <ErrorPanel error={error} />}
      {text('agency', home.paperAgency, true)}
      {text('caseNumber', home.paperNumber)}
      {text('party', home.paperParty)}
      {text('title', home.paperTitle)}
      <Field label={home.paperProcedure}>
        {({ id }) => (
          <Select
            id={id}
            value={procedure}
            options={procedures.map((value) => ({ value, label: common.procedures[value] }))}
            onChange={setProcedure}
          />
        )}
      </Field>
    </Dialog>
  );
}
