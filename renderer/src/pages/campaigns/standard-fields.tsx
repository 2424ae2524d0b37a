import { Button, Input, Select } from 'antd';
import type { CampaignStandardState, CaseType, Standard } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { Field } from '../../components/field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useMessages } from '../../messages/context.tsx';
import { shortHash } from './campaign-words.ts';
import type { GradeDraft, StandardDraft } from './plan-draft.ts';

interface Props {
  caseType: CaseType;
  label: string;
  draft: StandardDraft | undefined;
  state: CampaignStandardState | undefined;
  /** Reviews have begun: nothing here changes any more. */
  locked: boolean;
  onChange(draft: StandardDraft): void;
}

/** The standard of one case type, what it leaves open, and grade lines. */
export function StandardFields({ caseType, label, draft, state, locked, onChange }: Props) {
  const { plan: words } = useMessages().campaigns;
  const catalogue = useQuery('standards.catalogue', {}, ['standards']);
  const fitting = (catalogue.value?.standards ?? []).filter(
    (entry) => entry.scorable && entry.caseTypes.includes(caseType),
  );
  const choose = (standard: string) => onChange({ caseType, standard, answers: {}, grades: undefined });
  const isFrozen = draft?.hash !== undefined && draft.hash === state?.hash;
  return (
    <div className="plan-standard">
      <Field label={label} hint={catalogue.value && fitting.length === 0 ? words.noStandard : undefined}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            disabled={locked}
            loading={catalogue.value === undefined}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={draft?.standard ?? ''}
            options={[
              { value: '', label: words.standardNone },
              ...fitting.map((entry) => ({ value: entry.id, label: entry.title })),
              ...(isFrozen && !fitting.some((entry) => entry.id === draft.standard)
                ? [{ value: draft.standard, label: state.title }]
                : []),
            ]}
            onChange={choose}
          />
        )}
      </Field>
      {isFrozen && (
        <FrozenNote
          state={state}
          locked={locked}
          onRefreeze={() => onChange({ ...draft, hash: undefined })}
        />
      )}
      {draft && draft.standard !== '' && <Choices draft={draft} locked={locked} onChange={onChange} />}
    </div>
  );
}

function Choices(props: Omit<PartProps, 'standard'>) {
  const { standard: id } = props.draft;
  const detail = useQuery('standards.get', { standard: id }, ['standards']);
  // A line added before the standard's own are here would stand in their place.
  if (detail.value === undefined && detail.error === undefined && props.draft.grades === undefined)
    return <Waiting />;
  return (
    <>
      <Questions {...props} standard={detail.value?.standard} />
      <Grades {...props} standard={detail.value?.standard} />
    </>
  );
}

function FrozenNote({
  state,
  locked,
  onRefreeze,
}: {
  state: CampaignStandardState;
  locked: boolean;
  onRefreeze(): void;
}) {
  const { plan: words } = useMessages().campaigns;
  return (
    <p className="quiet">
      {words.frozen(shortHash(state.hash))}
      {state.library === 'changed' && ` · ${words.libraryChanged}`}
      {state.library === 'gone' && ` · ${words.libraryGone}`}
      {state.library === 'changed' && !locked && (
        <button type="button" className="link-button" onClick={onRefreeze}>
          {words.refreeze}
        </button>
      )}
    </p>
  );
}

interface PartProps {
  /** As the library has it; undefined while it is read, or where it is gone. */
  standard: Standard | undefined;
  draft: StandardDraft;
  locked: boolean;
  onChange(draft: StandardDraft): void;
}

/** What the standard's text leaves open; the authority that runs the campaign answers. */
function Questions({ draft, standard, locked, onChange }: PartProps) {
  const { plan: words } = useMessages().campaigns;
  const questions = standard?.scoring.openQuestions ?? [];
  if (questions.length === 0) return null;
  return (
    <details className="plan-questions" open={Object.keys(draft.answers).length === 0 && !locked}>
      <summary>{words.questions}</summary>
      <div className="field-row">
        {questions.map(({ id: question, question: text, options, suggested }) => (
          <Field key={question} label={text}>
            {({ id }) => (
              <Select
                id={id}
                disabled={locked}
                popupMatchSelectWidth={false}
                value={draft.answers[question] ?? suggested}
                options={options.map((option) => ({
                  value: option.id,
                  label: option.id === suggested ? words.suggested(option.text) : option.text,
                }))}
                onChange={(option: string) =>
                  onChange({ ...draft, answers: { ...draft.answers, [question]: option } })
                }
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}

function Grades({ draft, standard, locked, onChange }: PartProps) {
  const { plan: words } = useMessages().campaigns;
  const grades =
    draft.grades ?? (standard?.grades ?? []).map(({ id, title, min }) => ({ id, title, min: String(min) }));
  const set = (at: number, patch: Partial<GradeDraft>) =>
    onChange({
      ...draft,
      grades: grades.map((grade, index) => (index === at ? { ...grade, ...patch } : grade)),
    });
  return (
    <fieldset className="plain-fieldset">
      <legend>{words.grades}</legend>
      <p className="field-hint">{words.gradesHint}</p>
      {grades.map((grade, at) => (
        <div key={grade.id} className="row-flex grade-line">
          <Input
            aria-label={words.gradeTitle}
            placeholder={words.gradeTitle}
            disabled={locked}
            maxLength={20}
            value={grade.title}
            onChange={({ target }) => set(at, { title: target.value })}
          />
          <Input
            aria-label={words.gradeMin}
            placeholder={words.gradeMin}
            inputMode="decimal"
            disabled={locked}
            value={grade.min}
            onChange={({ target }) => set(at, { min: target.value })}
          />
          {!locked && (
            <button
              type="button"
              className="link-button"
              aria-label={words.gradeRemove(grade.title)}
              onClick={() => onChange({ ...draft, grades: grades.filter((_grade, index) => index !== at) })}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {!locked && grades.length < 8 && (
        <Button
          size="small"
          onClick={() =>
            onChange({ ...draft, grades: [...grades, { id: nextId(grades), title: '', min: '' }] })
          }
        >
          {words.gradeAdd}
        </Button>
      )}
    </fieldset>
  );
}

function nextId(grades: readonly GradeDraft[]): string {
  const taken = new Set(grades.map(({ id }) => id));
  return Array.from({ length: 9 }, (_none, at) => `g${at + 1}`).find((id) => !taken.has(id)) ?? 'g0';
}
