import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type {
  ApiError,
  OfficeValue,
  ParameterDefinition,
  ParameterTrialResult,
  ParameterValue,
} from '../../../../shared/generated/schemas.ts';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { type DraftProblems, draftOf, emptyDraft, readDraft, type ValueDraft } from './parameter-value.ts';
import { TrialResult } from './trial-result.tsx';
import { ValueInput } from './value-input.tsx';
import { termsOfDimension } from './vocabulary.ts';

interface Props {
  definition: ParameterDefinition;
  replaced: OfficeValue | undefined;
  onClose(saved: boolean): void;
}

/** A value of the office: first what it would change, then saving. */
export function ParameterForm({ definition, replaced, onClose }: Props) {
  const messages = useMessages();
  const { library, common } = messages;
  const { call, jobs } = useClient();
  const [draft, setDraft] = useState<ValueDraft>(() =>
    replaced ? draftOf(definition, replaced.value) : emptyDraft(),
  );
  const [problems, setProblems] = useState<DraftProblems>({});
  const [trial, setTrial] = useState<ParameterTrialResult>();
  const [trying, setTrying] = useState(false);
  const [error, setError] = useState<ApiError>();
  const change = (patch: Partial<ValueDraft>) => {
    setTrial(undefined);
    setDraft({ ...draft, ...patch });
  };
  const read = (): ParameterValue | undefined => {
    const result = readDraft(definition, draft, messages);
    setProblems('problems' in result ? result.problems : {});
    return 'value' in result ? result.value : undefined;
  };
  const replaces = replaced ? { replaces: replaced.id } : {};
  const tryOut = async () => {
    const value = read();
    if (!value) return;
    setTrying(true);
    const tried = await jobs.run('parameters.try', { value, ...replaces });
    setTrying(false);
    setError(tried.ok ? undefined : tried.error);
    if (tried.ok) setTrial(tried.value);
  };
  const save = async () => {
    const value = read();
    if (!value) return;
    const saved = await call('parameters.save', { value, ...replaces });
    if (saved.ok) onClose(true);
    else setError(saved.error);
  };
  useCommands({ 'form.save': () => void (trial ? save() : tryOut()) });
  return (
    <section className="parameter-form" aria-label={replaced ? library.editTitle : library.addTitle}>
      <h3>{replaced ? library.editTitle : library.addTitle}</h3>
      <ValueInput
        definition={definition}
        value={draft.value}
        problem={problems.value}
        onChange={(value) => change({ value })}
      />
      {definition.dimensions.length > 0 && (
        <div className="field-row">
          {definition.dimensions.map((name) => (
            <Dimension
              key={name}
              name={name}
              value={draft.match[name] ?? ''}
              onChange={(text) => change({ match: { ...draft.match, [name]: text } })}
            />
          ))}
        </div>
      )}
      <div className="field-row">
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} label={library[name]} problem={problems[name]}>
            {({ id, describedBy }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                placeholder="2025-01-01"
                value={draft[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field label={library.source} required problem={problems.source}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            value={draft.source}
            onChange={(event) => change({ source: event.target.value })}
          />
        )}
      </Field>
      {error && <ErrorPanel error={error} />}
      {trial && <TrialResult result={trial} />}
      <div className="row-flex">
        <Button type={trial ? 'default' : 'primary'} disabled={trying} onClick={() => void tryOut()}>
          {trying ? library.trying : library.try}
        </Button>
        <Button type={trial ? 'primary' : 'default'} disabled={!trial} onClick={() => void save()}>
          {common.save}
        </Button>
        <Button onClick={() => onClose(false)}>{common.cancel}</Button>
      </div>
    </section>
  );
}

function Dimension({ name, value, onChange }: { name: string; value: string; onChange(text: string): void }) {
  const { library } = useMessages();
  const terms = termsOfDimension(name);
  return (
    <Field label={library.dimension[name] ?? name}>
      {({ id }) =>
        terms ? (
          <Select
            id={id}
            value={value}
            options={[
              { value: '', label: library.anyMatch },
              ...terms.map((term) => ({ value: term.id, label: term.term })),
            ]}
            onChange={onChange}
          />
        ) : (
          <Input
            id={id}
            placeholder={library.anyMatch}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
