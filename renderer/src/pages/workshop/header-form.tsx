import { Input, Select } from 'antd';
import type { DraftHeader } from '../../../../shared/generated/schemas.ts';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { PointsInput } from './points-input.tsx';

interface Props {
  header: DraftHeader;
  onChange(header: DraftHeader): void;
}

const texts = ['title', 'id', 'issuer', 'documentNumber', 'validFrom'] as const;

/** Name, issuer and way of scoring: what no table says by itself. */
export function HeaderForm({ header, onChange }: Props) {
  const { workshop: words, standards } = useMessages();
  const set = (patch: Partial<DraftHeader>) => onChange({ ...header, ...patch });
  return (
    <div className="workshop-header">
      {texts.map((name) => (
        <Field key={name} label={words.fields[name]} required={name === 'title' || name === 'id'}>
          {({ id }) => (
            <Input id={id} value={header[name]} onChange={(event) => set({ [name]: event.target.value })} />
          )}
        </Field>
      ))}
      <Choice
        label={words.fields.caseType}
        value={header.caseType}
        words={standards.caseTypes}
        onChange={(caseType) => set({ caseType: caseType as DraftHeader['caseType'] })}
      />
      <PointsInput label={words.fields.total} value={header.total} onChange={(total) => set({ total })} />
      <Choice
        label={words.fields.notApplicable}
        value={header.notApplicable}
        words={words.notApplicable}
        onChange={(value) => set({ notApplicable: value as DraftHeader['notApplicable'] })}
      />
      <Choice
        label={words.fields.vetoEffect}
        value={header.vetoEffect}
        words={words.vetoEffect}
        onChange={(value) => set({ vetoEffect: value as DraftHeader['vetoEffect'] })}
      />
      <Choice
        label={words.fields.decimals}
        value={String(header.decimals)}
        words={{ '0': '0', '1': '1', '2': '2', '3': '3' }}
        onChange={(value) => set({ decimals: Number(value) })}
      />
      <label className="workshop-check">
        <input
          type="checkbox"
          checked={header.scorable}
          onChange={(event) => set({ scorable: event.target.checked })}
        />
        {` ${words.fields.scorable}`}
      </label>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  words: Readonly<Record<string, string>>;
  onChange(value: string): void;
}

function Choice({ label, value, words, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {({ id }) => (
        <Select
          id={id}
          value={value}
          options={Object.entries(words).map(([option, text]) => ({ value: option, label: text }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
