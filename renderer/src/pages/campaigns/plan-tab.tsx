import { Button, Input } from 'antd';
import { useState } from 'react';
import { useClient } from '../../api/client.tsx';
import { useCommands } from '../../commands/provider.tsx';
import { Field } from '../../components/field.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import type { TabProps } from './page.tsx';
import { type DraftProblem, draftOf, draftProblem, type PlanDraft, planOf } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';

/** 方案: changed freely before the draw, with a reason after it. */
export function PlanTab({ view, onTab, onError }: TabProps) {
  const { campaigns: words } = useMessages();
  const client = useClient();
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(view.plan));
  const [problem, setProblem] = useState<DraftProblem | 'reason'>();
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState(false);
  const isDrawn = view.draw !== undefined;
  const save = async () => {
    const missing = draftProblem(draft) ?? (isDrawn && reason.trim() === '' ? 'reason' : undefined);
    setProblem(missing);
    if (missing) return;
    const changed = await client.call('campaigns.plan', {
      campaign: view.campaign,
      plan: planOf(draft),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    onError(changed.ok ? undefined : changed.error);
    if (!changed.ok) return;
    setDraft(draftOf(changed.value.plan));
    setReason('');
    setSaved(true);
    if (view.next === 'plan' && changed.value.next === 'submit') onTab('submit');
  };
  useCommands({ 'form.save': () => void save() });
  return (
    <>
      <PlanForm
        draft={draft}
        problem={problem === 'reason' ? undefined : problem}
        begun={view.begun}
        frozen={view.standards}
        onChange={(patch) => {
          setSaved(false);
          setDraft((before) => ({ ...before, ...patch }));
        }}
      />
      <div className="plan-foot no-print">
        {isDrawn && (
          <Field
            label={words.plan.changeReason}
            required
            problem={problem === 'reason' ? words.reasonMissing : undefined}
          >
            {({ id, describedBy }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        )}
        <div className="row-flex">
          <Button type="primary" onClick={() => void save()}>
            {words.plan.save}
          </Button>
          <span role="status">{saved ? words.plan.saved : ''}</span>
        </div>
      </div>
      <History view={view} />
    </>
  );
}

function History({ view }: Pick<TabProps, 'view'>) {
  const { campaigns: words } = useMessages();
  return (
    <section className="plan-part">
      <h2>{words.plan.history}</h2>
      <ul className="campaign-history">
        {view.history.map(({ at, by, text }) => (
          <li key={`${at} ${text}`}>
            <span className="quiet">{`${localTime(at)} ${by} `}</span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
