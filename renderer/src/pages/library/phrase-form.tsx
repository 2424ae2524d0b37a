import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, ReasonPhrase } from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { phraseSlots } from '../../components/phrase-slots.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  /** None: a new one. */
  phrase: ReasonPhrase | undefined;
  onSaved(id: string): void;
  onRemoved(): void;
  onCancel(): void;
}

/** One phrase: its words and who has it. */
export function PhraseForm({ phrase, onSaved, onRemoved, onCancel }: Props) {
  const { phrases: words, common } = useMessages();
  const { call } = useClient();
  const confirm = useConfirm();
  const [text, setText] = useState(phrase?.text ?? '');
  const [whose, setWhose] = useState(phrase?.whose ?? 'own');
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const save = async () => {
    setProblem(text.trim() === '' ? words.textMissing : undefined);
    if (text.trim() === '') return;
    const saved = await call('phrases.save', { ...(phrase ? { id: phrase.id } : {}), text, whose });
    setError(saved.ok ? undefined : saved.error);
    if (saved.ok) onSaved(saved.value.id);
  };
  const remove = async (id: string) => {
    const question = { title: words.removeTitle, text: words.removeAsk(text), action: common.remove };
    if (!(await confirm(question))) return;
    const removed = await call('phrases.remove', { id });
    if (removed.ok) onRemoved();
    else setError(removed.error);
  };
  useCommands({ 'form.save': () => void save() });
  const title = phrase ? words.editTitle : words.addTitle;
  return (
    <section className="parameter-form" aria-label={title}>
      <h3>{title}</h3>
      <Field
        label={words.text}
        required
        hint={words.slots(phraseSlots.date, phraseSlots.page)}
        problem={problem}
      >
        {({ id, describedBy }) => (
          <textarea
            id={id}
            className="phrase-text"
            aria-describedby={describedBy}
            rows={3}
            maxLength={500}
            // biome-ignore lint/a11y/noAutofocus: a person who asked for a new phrase writes it next
            autoFocus={phrase === undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="phrase-owner">
        <legend>{words.owner}</legend>
        {(['own', 'office'] as const).map((owner) => (
          <label key={owner}>
            <input
              type="radio"
              name="phrase-owner"
              checked={whose === owner}
              onChange={() => setWhose(owner)}
            />
            {` ${words.owners[owner]} `}
            <span className="quiet">{words.ownerHints[owner]}</span>
          </label>
        ))}
      </fieldset>
      {error && <ErrorPanel error={error} />}
      <div className="row-flex">
        <Button type="primary" onClick={() => void save()}>
          {common.save}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
        {phrase && <Button onClick={() => void remove(phrase.id)}>{`${common.remove}…`}</Button>}
      </div>
    </section>
  );
}
