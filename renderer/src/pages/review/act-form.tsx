import { Button, InputNumber } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Judgement, ReviewerVerdict } from '../../../../shared/generated/schemas.ts';
import type { Line } from '../../../../shared/score/index.ts';
import { Field } from '../../components/field.tsx';
import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/context.tsx';
import { amountRange, amountsOf } from './amounts.ts';
import { isVeto } from './judging.ts';

interface Props {
  line: Line;
  /** The judgement as the key alone would make it. */
  base: Judgement;
  verdict: ReviewerVerdict;
  places: readonly string[];
  onWrite(judgement: Judgement): void;
  onCancel(): void;
}

/** The one inline form: an act that needs a reason (a veto) or chosen points before it can be written. */
export function ActForm({ line, base, verdict, places, onWrite, onCancel }: Props) {
  const { review, common } = useMessages();
  const veto = verdict === 'violated' && isVeto(line);
  const range = amountRange(line, verdict);
  const [reason, setReason] = useState(base.reason ?? '');
  const [points, setPoints] = useState<number | undefined>(base.points);
  const [evidence, setEvidence] = useState<readonly string[]>(base.evidence);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const write = () => {
    if (reason.trim() === '' || (range && points === undefined))
      return setProblem(veto ? review.vetoReasonMissing : review.amountMissing);
    onWrite({
      ...base,
      reason: reason.trim(),
      evidence: [...evidence],
      ...(points === undefined ? {} : { points }),
    });
  };
  return (
    <section className="act-form" aria-label={veto ? review.vetoForm : review.amountForm}>
      <h3>
        {veto && <Mark name="veto" />} {veto ? review.vetoForm : review.amountForm}
      </h3>
      {line.kind === 'veto' && <VetoNotes line={line} />}
      {range && (
        <div className="row-flex">
          <span>{review.amountRange(String(range.min), String(range.max))}</span>
          {amountsOf(range)?.map((amount) => (
            <button
              key={amount}
              type="button"
              className="chip"
              aria-pressed={points === amount}
              onClick={() => setPoints(amount)}
            >
              {review.points(String(amount))}
            </button>
          )) ?? (
            <InputNumber
              aria-label={review.columns.points}
              min={range.min}
              max={range.max}
              step={range.step}
              value={points ?? null}
              onChange={(value) => setPoints(value ?? undefined)}
            />
          )}
        </div>
      )}
      {places.length > 0 && (
        <div className="row-flex">
          <span>{review.evidence}</span>
          {places.slice(0, 8).map((place) => (
            <label key={place}>
              <input
                type="checkbox"
                checked={evidence.includes(place)}
                onChange={(event) =>
                  setEvidence(
                    event.target.checked ? [...evidence, place] : evidence.filter((other) => other !== place),
                  )
                }
              />
              {` ${place}`}
            </label>
          ))}
        </div>
      )}
      <Field label={review.reason} required problem={problem}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            ref={box}
            aria-describedby={describedBy}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row-flex">
        <Button type="primary" onClick={write}>
          {veto ? review.vetoPropose : review.amountSave}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </section>
  );
}

/** 常见错误 and 不算否决的情形 side by side, before anybody proposes one. */
export function VetoNotes({ line }: { line: Line & { kind: 'veto' } }) {
  const { review } = useMessages();
  const { commonErrors, notVetoWhen } = line.veto;
  return (
    <div className="veto-notes">
      <div>
        <h4>{review.commonErrors}</h4>
        {commonErrors.length === 0 && <p className="quiet">{review.noneListed}</p>}
        <ul>
          {commonErrors.map((error) => (
            <li key={error.no}>{error.text}</li>
          ))}
        </ul>
      </div>
      <div>
        <h4>{review.notVeto}</h4>
        {notVetoWhen.length === 0 && <p className="quiet">{review.noneListed}</p>}
        <ul>
          {notVetoWhen.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
