import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../../../shared/generated/schemas.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  title: string;
  text: string;
  action: string;
  /** Answers with what stood in the way; undefined where it was done. */
  onAct(reason: string): Promise<ApiError | undefined>;
  onClose(): void;
}

/** Asks for the reason of an act that the log keeps. */
export function ReasonDialog({ title, text, action, onAct, onClose }: Props) {
  const { campaigns, common } = useMessages();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const act = async () => {
    if (reason.trim() === '') return setProblem(campaigns.reasonMissing);
    const failed = await onAct(reason.trim());
    if (failed) setError(failed);
    else onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="primary" onClick={() => void act()}>
            {action}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {error && <ErrorPanel error={error} />}
      <Field label={campaigns.reason} required problem={problem}>
        {({ id, describedBy }) => (
          <Input.TextArea
            id={id}
            aria-describedby={describedBy}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
