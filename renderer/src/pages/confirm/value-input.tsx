import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { AddableField } from '../../../../shared/generated/schemas.ts';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { dateEcho } from './date-echo.ts';

interface Props {
  field: Pick<AddableField, 'term' | 'input' | 'choices'>;
  initial: string;
  problem: string | undefined;
  /** Completes a date typed without one. */
  year: number | undefined;
  onSave(text: string): void;
  onCancel(): void;
}

/** Typing a value as it stands in the original; Enter saves, Esc leaves it as it was. */
export function ValueInput({ field, initial, problem, year, onSave, onCancel }: Props) {
  const { confirming } = useMessages();
  const [text, setText] = useState(initial);
  const echo = dateEcho(field.input, text, year);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(text);
  };
  const choices =
    field.choices?.map(({ id, term }) => ({ value: id, label: term })) ??
    (field.input === 'boolean'
      ? [
          { value: '是', label: confirming.yes },
          { value: '否', label: confirming.no },
        ]
      : undefined);
  const hint =
    field.input === 'date' || field.input === 'dateTime'
      ? confirming.dateHint
      : field.input === 'structure'
        ? confirming.structureHint
        : undefined;
  return (
    <form
      className="confirm-form"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field label={confirming.newValue(field.term)} hint={hint} problem={problem}>
        {({ id, describedBy }) =>
          choices ? (
            <Select
              id={id}
              autoFocus
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={confirming.choose}
              value={text === '' ? null : text}
              options={choices}
              onChange={(value) => value !== null && setText(value)}
            />
          ) : (
            <Input
              id={id}
              autoFocus
              aria-describedby={describedBy}
              value={text}
              maxLength={4000}
              onChange={(event) => setText(event.target.value)}
            />
          )
        }
      </Field>
      <p className="quiet" role="status">
        {initial !== '' && text !== initial && (
          <>
            {confirming.readBefore} <del>{initial}</del>{' '}
          </>
        )}
        {echo && confirming.echo(echo.date, echo.weekday)}
      </p>
      <div className="row-flex">
        <Button type="primary" htmlType="submit">
          {confirming.save}
        </Button>
        <Button onClick={onCancel}>{confirming.cancel}</Button>
      </div>
    </form>
  );
}
