import { Button } from 'antd';
import { useId, useState } from 'react';
import type { ApiError, Paper, PaperText } from '../../../../shared/generated/schemas.ts';
import { editableOf, templateFrom, templateOf } from '../../../../shared/paper/template.ts';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  paper: Paper;
  block: PaperText;
  onDone(changed: boolean): void;
}

/** The words of a block in a text box; its numbers stand in 【】 and stay what they are. */
export function EditText({ paper, block, onDone }: Props) {
  const { reports, common } = useMessages();
  const client = useClient();
  const id = useId();
  const [text, setText] = useState(() => editableOf(block.runs));
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const write = async (template: string | null) => {
    const saved = await client.call('papers.edit', {
      paper: paper.kind,
      scope: paper.scope,
      block: block.id,
      template,
    });
    if (saved.ok) onDone(true);
    else setError(saved.error);
  };
  const save = async () => {
    const template = templateFrom(text, block.runs);
    if (!template.ok) return setProblem(reports.changedNumber(template.error.message));
    if (template.value === templateOf(block.runs)) return onDone(false);
    return write(template.value);
  };
  useCommands({ 'form.save': () => void save() });
  return (
    <div className="paper-editing no-print">
      <label htmlFor={id}>{reports.editLabel}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it opens in place of the words whose button was pressed
        autoFocus
        rows={Math.min(8, 2 + Math.ceil(text.length / 40))}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDone(false);
        }}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="field-error">
          {problem}
        </p>
      )}
      {error && <ErrorPanel error={error} />}
      <div className="row-flex">
        <Button type="primary" onClick={() => void save()}>
          {common.save}
        </Button>
        <Button onClick={() => onDone(false)}>{common.cancel}</Button>
        {block.edited && <Button onClick={() => void write(null)}>{reports.restore}</Button>}
      </div>
    </div>
  );
}
