import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { FileRef, LedgerImportInput, LedgerLook } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { type LedgerAnswers, ledgerInput, missingOf, procedureTypes, sameTarget } from './ledger-answers.ts';
import { LedgerColumns } from './ledger-columns.tsx';

interface Props {
  file: FileRef;
  onTake(input: LedgerImportInput): void;
  onClose(): void;
}

/** A register before it is imported: its head, what its columns stand for, five rows of it. */
export function LedgerDialog({ file, onTake, onClose }: Props) {
  const { importing, common } = useMessages();
  const { registers } = importing;
  const [answers, setAnswers] = useState<LedgerAnswers>({ targets: {} });
  const { sheet, headRow, askedAgency } = answers;
  const look = useQuery('ledgers.look', {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headRow === undefined ? {} : { headRow }),
    ...(askedAgency ? { agency: askedAgency } : {}),
  });
  const change = (changed: Partial<LedgerAnswers>) => setAnswers((before) => ({ ...before, ...changed }));
  // While it is looked at again, what was seen stays.
  const [kept, setKept] = useState<LedgerLook>();
  useEffect(() => {
    if (look.value) setKept(look.value);
  }, [look.value]);
  const seen = look.value ?? kept;
  const isSettled = useAskedAgency(answers, change) && !look.loading;
  const ready =
    seen !== undefined &&
    isSettled &&
    look.error === undefined &&
    seen.headRow > 0 &&
    sameTarget(seen, answers) === undefined &&
    Object.values(missingOf(seen, answers)).every((missing) => !missing);
  return (
    <Dialog
      title={registers.ledgerTitle(file.name)}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          {seen && (
            <Button type="primary" disabled={!ready} onClick={() => onTake(ledgerInput(file, seen, answers))}>
              {registers.take(seen.lines)}
            </Button>
          )}
        </>
      }
    >
      {look.error && <ErrorPanel error={look.error} />}
      {!seen && look.loading && <p role="status">{registers.looking}</p>}
      {seen && <Questions look={seen} answers={answers} change={change} />}
    </Dialog>
  );
}

/** Asks what is remembered of an agency once its name has been typed; tells whether that has been asked. */
function useAskedAgency(
  { agency, askedAgency }: LedgerAnswers,
  change: (changed: Partial<LedgerAnswers>) => void,
): boolean {
  const typed = agency?.trim();
  const isAsked = typed === undefined || typed === (askedAgency ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock anew
  useEffect(() => {
    if (isAsked) return;
    const timer = setTimeout(() => change({ askedAgency: typed }), 400);
    return () => clearTimeout(timer);
  }, [typed, isAsked]);
  return isAsked;
}

interface QuestionsProps {
  look: LedgerLook;
  answers: LedgerAnswers;
  change(changed: Partial<LedgerAnswers>): void;
}

function Questions({ look, answers, change }: QuestionsProps) {
  const { registers } = useMessages().importing;
  const same = sameTarget(look, answers);
  return (
    <>
      <p>{registers.lead}</p>
      <div className="ledger-questions">
        <PlaceQuestions look={look} change={change} />
        <CaseQuestions look={look} answers={answers} change={change} />
      </div>
      {look.headRow === 0 ? (
        <p className="panel panel-warn">{registers.noHead}</p>
      ) : (
        <>
          <p className="quiet">
            {registers.lines(look.lines)} {look.remembered ? registers.remembered : registers.willRemember}
          </p>
          {same !== undefined && (
            <p className="panel panel-warn" role="alert">
              {registers.same(same)}
            </p>
          )}
          <LedgerColumns
            look={look}
            targets={answers.targets}
            onChange={(column, target) => change({ targets: { ...answers.targets, [column]: target } })}
          />
        </>
      )}
    </>
  );
}

/** Where the register stands in the workbook; another place is another register, with columns of its own. */
function PlaceQuestions({ look, change }: Omit<QuestionsProps, 'answers'>) {
  const { registers } = useMessages().importing;
  return (
    <>
      {look.sheets.length > 1 && (
        <Field label={registers.sheet}>
          {({ id }) => (
            <select
              id={id}
              value={look.sheet}
              onChange={({ target }) => change({ sheet: target.value, headRow: undefined, targets: {} })}
            >
              {look.sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={registers.headRow}>
        {({ id }) => (
          <Input
            key={`${look.sheet} ${look.headRow}`}
            id={id}
            inputMode="numeric"
            defaultValue={look.headRow === 0 ? '' : String(look.headRow)}
            onBlur={({ target }) => {
              const row = Number(target.value);
              if (Number.isInteger(row) && row >= 1 && row !== look.headRow)
                change({ headRow: row, targets: {} });
            }}
          />
        )}
      </Field>
    </>
  );
}

/** What the rows don't say. */
function CaseQuestions({ look, answers, change }: QuestionsProps) {
  const { importing, common } = useMessages();
  const { registers } = importing;
  const missing = missingOf(look, answers);
  return (
    <>
      <Field
        label={registers.agency}
        required={!look.agencyColumn}
        hint={registers.agencyHint}
        problem={missing.agency ? registers.agencyMissing : undefined}
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            value={answers.agency ?? look.agency}
            onChange={({ target }) => change({ agency: target.value })}
          />
        )}
      </Field>
      <Field
        label={registers.procedure}
        required={!look.procedureTold}
        hint={registers.procedureHint}
        problem={missing.procedure ? registers.procedureMissing : undefined}
      >
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={answers.procedure ?? look.procedure ?? ''}
            onChange={({ target }) =>
              change({ procedure: procedureTypes.find((type) => type === target.value) })
            }
          >
            <option value="">{registers.choose}</option>
            {procedureTypes.map((type) => (
              <option key={type} value={type}>
                {common.procedures[type]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
