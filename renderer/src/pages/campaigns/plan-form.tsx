import { Input } from 'antd';
import type { CampaignStandardState } from '../../../../shared/generated/schemas.ts';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { procedureTypes } from '../cases/list-query.ts';
import { typeWord } from './campaign-words.ts';
import type { DraftProblem, PlanDraft } from './plan-draft.ts';
import { StandardFields } from './standard-fields.tsx';

export interface FormProps {
  draft: PlanDraft;
  problem: DraftProblem | undefined;
  /** Members with a review: standards and grade lines no longer change. */
  begun: number;
  /** Standards that the campaign froze. */
  frozen: readonly CampaignStandardState[];
  onChange(patch: Partial<PlanDraft>): void;
}

/** 方案: what is evaluated, by which standard, how it is drawn and reviewed. */
export function PlanForm(props: FormProps) {
  const messages = useMessages();
  const { plan: words } = messages.campaigns;
  const { draft, problem, begun, onChange } = props;
  return (
    <>
      <ScopeFields {...props} />
      <section className="plan-part">
        <h2>{words.standards}</h2>
        <p className="quiet">{begun > 0 ? words.begun(begun) : words.standardsNote}</p>
        {problem === 'grades' && <p className="field-problem">{words.gradesProblem}</p>}
        {draft.caseTypes.map((caseType) => (
          <StandardFields
            key={caseType}
            caseType={caseType}
            label={words.standardOf(typeWord(caseType, messages))}
            draft={draft.standards.find((entry) => entry.caseType === caseType)}
            state={props.frozen.find((entry) => entry.caseType === caseType)}
            locked={begun > 0}
            onChange={(standard) =>
              onChange({
                standards: [...draft.standards.filter((entry) => entry.caseType !== caseType), standard],
              })
            }
          />
        ))}
      </section>
      <RuleFields {...props} />
      <DateFields {...props} />
    </>
  );
}

function ScopeFields({ draft, problem, onChange }: FormProps) {
  const messages = useMessages();
  const { plan: words } = messages.campaigns;
  return (
    <section className="plan-part">
      <h2>{words.basics}</h2>
      <div className="field-row">
        <TextField
          label={words.name}
          required
          value={draft.name}
          problem={problem === 'name' ? words.nameMissing : undefined}
          onChange={(name) => onChange({ name })}
        />
        <TextField label={words.notice} value={draft.notice} onChange={(notice) => onChange({ notice })} />
        <DayField
          label={words.from}
          required
          value={draft.from}
          hint={words.periodHint}
          problem={problem === 'period' ? words.periodMissing : undefined}
          onChange={(from) => onChange({ from })}
        />
        <DayField label={words.to} required value={draft.to} onChange={(to) => onChange({ to })} />
      </div>
      <div className="field-row">
        <fieldset className="plain-fieldset">
          <legend>{words.caseTypes}</legend>
          {problem === 'caseTypes' && <p className="field-problem">{words.caseTypesMissing}</p>}
          {procedureTypes.map((type) => (
            <label key={type} className="check-line">
              <input
                type="checkbox"
                checked={draft.caseTypes.includes(type)}
                onChange={({ target }) =>
                  onChange({
                    caseTypes: procedureTypes.filter((other) =>
                      other === type ? target.checked : draft.caseTypes.includes(other),
                    ),
                  })
                }
              />
              {` ${typeWord(type, messages)}`}
            </label>
          ))}
        </fieldset>
        <Field label={words.agencies} hint={words.agenciesHint}>
          {({ id, describedBy }) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              rows={5}
              value={draft.agencies}
              onChange={({ target }) => onChange({ agencies: target.value })}
            />
          )}
        </Field>
      </div>
    </section>
  );
}

function RuleFields({ draft, problem, onChange }: FormProps) {
  const { plan: words } = useMessages().campaigns;
  return (
    <>
      <section className="plan-part">
        <h2>{words.drawRule}</h2>
        {problem === 'numbers' && <p className="field-problem">{words.numbersProblem}</p>}
        <div className="field-row">
          <TextField
            label={words.minimum}
            required
            value={draft.minimum}
            hint={words.drawHint}
            onChange={(minimum) => onChange({ minimum })}
          />
          <TextField
            label={words.share}
            required
            value={draft.share}
            onChange={(share) => onChange({ share })}
          />
        </div>
      </section>
      <section className="plan-part">
        <h2>{words.review}</h2>
        <fieldset className="plain-fieldset">
          <legend>{words.perCase}</legend>
          {([1, 2, 3] as const).map((count) => (
            <label key={count} className="check-line">
              <input
                type="radio"
                name="perCase"
                checked={draft.perCase === count}
                onChange={() => onChange({ perCase: count })}
              />
              {` ${words.perCaseWords[count]}`}
            </label>
          ))}
          <p className="field-hint">{words.perCaseHint}</p>
        </fieldset>
        <div className="field-row">
          <TextField
            label={words.gap}
            value={draft.gap}
            hint={words.gapHint}
            onChange={(gap) => onChange({ gap })}
          />
          <TextField
            label={words.spotCheck}
            value={draft.spotCheck}
            onChange={(spotCheck) => onChange({ spotCheck })}
          />
        </div>
        <label className="check-line">
          <input
            type="checkbox"
            checked={draft.independent}
            onChange={({ target }) => onChange({ independent: target.checked })}
          />
          {` ${words.independent}`}
        </label>
      </section>
    </>
  );
}

function DateFields({ draft, onChange }: FormProps) {
  const { plan: words } = useMessages().campaigns;
  return (
    <section className="plan-part">
      <h2>{words.dates}</h2>
      <div className="field-row">
        {(['submitUntil', 'drawOn', 'reviewUntil', 'reportUntil'] as const).map((name) => (
          <DayField
            key={name}
            label={words.dateNames[name]}
            value={draft.dates[name]}
            onChange={(day) => onChange({ dates: { ...draft.dates, [name]: day } })}
          />
        ))}
      </div>
    </section>
  );
}

interface FieldProps {
  label: string;
  value: string;
  required?: boolean;
  hint?: string | undefined;
  problem?: string | undefined;
  onChange(value: string): void;
}

function TextField({ label, value, required = false, hint, problem, onChange }: FieldProps) {
  return (
    <Field label={label} required={required} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          maxLength={100}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

function DayField({ label, value, required = false, hint, problem, onChange }: FieldProps) {
  return (
    <Field label={label} required={required} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="date"
          className="day-input"
          aria-describedby={describedBy}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
