import { Input, Select } from 'antd';
import type { DraftLine, RuleLine } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { Field } from '../../components/field.tsx';
import { useMessages } from '../../messages/context.tsx';
import { byLikeness } from './draft.ts';
import { PointsInput } from './points-input.tsx';

interface Props {
  line: DraftLine;
  onChange(patch: Partial<DraftLine>): void;
}

const kinds: readonly DraftLine['kind'][] = ['section', 'item', 'fault', 'earn', 'veto', 'bonus', 'left'];
const pers: readonly DraftLine['per'][] = ['once', 'occurrence', 'element', 'document'];

/** One line put right: what it is, its words and points, and the rules that inform it. */
export function LineEditor({ line, onChange }: Props) {
  const { workshop: words } = useMessages();
  const isFault = line.kind === 'fault';
  return (
    <section className="workshop-editor" aria-label={words.editor}>
      <h3>{`${words.editor} · ${words.problemRow(line.place, line.row)}`}</h3>
      <div className="field-row">
        <Field label={words.kind}>
          {({ id }) => (
            <Select
              id={id}
              value={line.kind}
              options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
              onChange={(kind: DraftLine['kind']) => onChange({ kind })}
            />
          )}
        </Field>
        {line.kind !== 'veto' && line.kind !== 'left' && (
          <PointsInput label={words.points} value={line.points} onChange={(points) => onChange({ points })} />
        )}
      </div>
      <Field label={words.text}>
        {({ id }) => (
          <Input.TextArea
            id={id}
            rows={3}
            value={line.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      {isFault && <FaultFields line={line} onChange={onChange} />}
      {line.kind === 'item' && (
        <label>
          <input
            type="checkbox"
            checked={line.zeroesItem}
            onChange={(event) => onChange({ zeroesItem: event.target.checked })}
          />
          {` ${words.zeroWhenMissing}`}
        </label>
      )}
      {line.kind !== 'section' && line.kind !== 'left' && <RuleFields line={line} onChange={onChange} />}
    </section>
  );
}

function FaultFields({ line, onChange }: Props) {
  const { workshop: words } = useMessages();
  return (
    <>
      <div className="field-row">
        <Field label={words.perLabel}>
          {({ id }) => (
            <Select
              id={id}
              value={line.per}
              options={pers.map((value) => ({ value, label: words.per[value] }))}
              onChange={(per: DraftLine['per']) =>
                onChange({ per, ...(per === 'once' ? { most: null } : {}) })
              }
            />
          )}
        </Field>
        {line.per !== 'once' && (
          <PointsInput label={words.most} value={line.most} onChange={(most) => onChange({ most })} />
        )}
        <PointsInput label={words.least} value={line.least} onChange={(least) => onChange({ least })} />
      </div>
      <label>
        <input
          type="checkbox"
          checked={line.zeroesItem}
          onChange={(event) => onChange({ zeroesItem: event.target.checked })}
        />
        {` ${words.zeroesItem}`}
      </label>
    </>
  );
}

function RuleFields({ line, onChange }: Props) {
  const { workshop: words } = useMessages();
  const query = useQuery('rules.list', {});
  const rules = byLikeness<RuleLine>(query.value?.rules ?? [], line.text);
  return (
    <>
      <Field label={words.rules} hint={words.rulesHint}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            mode="multiple"
            placeholder={words.rulesSearch}
            value={line.rules}
            optionFilterProp="label"
            options={rules.map(({ id: value, title }) => ({ value, label: title }))}
            onChange={(chosen: string[]) =>
              onChange({ rules: chosen, ...(chosen.length === 0 ? { suggests: false } : {}) })
            }
          />
        )}
      </Field>
      {line.rules.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={line.suggests}
            onChange={(event) => onChange({ suggests: event.target.checked })}
          />
          {` ${words.suggests}`}
        </label>
      )}
    </>
  );
}
