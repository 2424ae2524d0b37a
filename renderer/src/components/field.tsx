import { type ReactNode, useId } from 'react';
import { useMessages } from '../messages/context.tsx';
import './field.css';

interface Props {
  label: string;
  required?: boolean;
  hint?: string | undefined;
  problem?: string | undefined;
  children(ids: { id: string; describedBy: string | undefined }): ReactNode;
}

/** A form field: label above, 必填 in words, hint and problem below. */
export function Field({ label, required = false, hint, problem, children }: Props) {
  const { common } = useMessages();
  const id = useId();
  const note = useId();
  const hasNote = hint !== undefined || problem !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="quiet">{` ${common.required}`}</span>}
      </label>
      {children({ id, describedBy: hasNote ? note : undefined })}
      {hasNote && (
        <div id={note} className={problem === undefined ? 'field-hint' : 'field-problem'}>
          {problem ?? hint}
        </div>
      )}
    </div>
  );
}
