import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { typedPoints } from './draft.ts';

interface Props {
  label: string;
  value: number | null;
  onChange(value: number | null): void;
}

/** A number of points; what is no number stays in the field and says so. */
export function PointsInput({ label, value, onChange }: Props) {
  const { workshop: words } = useMessages();
  const [text, setText] = useState(value === null ? '' : String(value));
  const typed = typedPoints(text);
  // A change from elsewhere (an act that a problem offers) is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the value, not the typing
  useEffect(() => {
    if (typed !== value) setText(value === null ? '' : String(value));
  }, [value]);
  return (
    <Field label={label} problem={typed === undefined ? words.notNumber : undefined}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          inputMode="decimal"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            const next = typedPoints(event.target.value);
            if (next !== undefined) onChange(next);
          }}
        />
      )}
    </Field>
  );
}
