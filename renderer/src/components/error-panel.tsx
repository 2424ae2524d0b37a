import { Button } from 'antd';
import type { ApiError } from '../../../shared/generated/schemas.ts';
import { useMessages } from '../messages/context.tsx';
import './panels.css';

interface Props {
  error: ApiError;
  /** What the failure means for the work, where the message alone does not say it. */
  meaning?: string;
  onRetry?: (() => void) | undefined;
}

/** Stands in for the part that failed: what happened, what it means, what can be done. */
export function ErrorPanel({ error, meaning, onRetry }: Props) {
  const { common } = useMessages();
  return (
    <div className="panel panel-error" role="alert">
      <p>{error.message}</p>
      {meaning !== undefined && <p>{meaning}</p>}
      {onRetry && (
        <p>
          <Button onClick={onRetry}>{common.retry}</Button>
        </p>
      )}
      {error.details !== undefined && (
        <details>
          <summary>{common.technicalDetails}</summary>
          <pre>{`${error.code}\n${error.details}`}</pre>
        </details>
      )}
    </div>
  );
}
