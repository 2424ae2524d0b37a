import { Input, Select } from 'antd';
import type { ParameterDefinition } from '../../../../shared/generated/schemas.ts';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { choiceWord } from './parameter-value.ts';

interface Props {
  definition: ParameterDefinition;
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
}

/** The input that fits the type of a parameter; a table takes a paste from a spreadsheet. */
export function ValueInput({ definition, value, problem, onChange }: Props) {
  const { library, common } = useMessages();
  const fields = definition.entryFields ?? [];
  const hint =
    definition.type === 'entries'
      ? library.entriesHint +
        fields.map((field) => library.entryFields[field] ?? field).join(common.listSeparator)
      : definition.unit;
  const label = definition.type === 'entries' ? library.entriesLabel : library.value;
  return (
    <Field label={label} required hint={hint} problem={problem}>
      {({ id, describedBy }) => {
        if (definition.type === 'choice' || definition.type === 'boolean') {
          const options =
            definition.type === 'boolean'
              ? [
                  { value: 'true', label: common.yes },
                  { value: 'false', label: common.no },
                ]
              : (definition.choices ?? []).map((choice) => ({
                  value: choice,
                  label: choiceWord(definition, choice, library),
                }));
          return (
            <Select
              id={id}
              value={value || null}
              options={options}
              onChange={(next) => onChange(next ?? '')}
            />
          );
        }
        if (definition.type === 'entries') {
          return (
            <textarea
              id={id}
              className="entries"
              aria-describedby={describedBy}
              rows={6}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          );
        }
        return (
          <Input
            id={id}
            aria-describedby={describedBy}
            inputMode={definition.type === 'text' ? 'text' : 'decimal'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </Field>
  );
}
