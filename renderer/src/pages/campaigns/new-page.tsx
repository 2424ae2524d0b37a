import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import './campaigns.css';
import {
  type DraftProblem,
  draftProblem,
  emptyDraft,
  nextYearsDraft,
  type PlanDraft,
  planOf,
} from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';

/** A new campaign, empty or from an earlier one. */
export function NewCampaignPage() {
  const { campaigns: words, shell } = useMessages();
  useSetTrail([{ text: shell.pages.campaigns, to: links.campaigns() }, { text: words.plan.new }]);
  const [params] = useAddressParams();
  const from = params.get('from') ?? undefined;
  const source = useQuery('campaigns.get', from === undefined ? undefined : { campaign: from });
  if (from === undefined) return <NewPlan start={emptyDraft(new Date().getFullYear())} />;
  return <Loaded query={source}>{({ plan }) => <NewPlan start={nextYearsDraft(plan)} />}</Loaded>;
}

function NewPlan({ start }: { start: PlanDraft }) {
  const { campaigns: words } = useMessages();
  const client = useClient();
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<DraftProblem>();
  const [error, setError] = useState<ApiError>();
  const create = async () => {
    const missing = draftProblem(draft);
    setProblem(missing);
    if (missing) return scrollTo(0, 0);
    const made = await client.call('campaigns.create', planOf(draft));
    if (made.ok) goTo(links.campaign(made.value.campaign));
    else setError(made.error);
  };
  useCommands({ 'form.save': () => void create() });
  return (
    <div className="page">
      <div className="row-flex">
        <h1>{words.plan.new}</h1>
        <Button type="primary" className="push" onClick={() => void create()}>
          {words.plan.createButton}
        </Button>
      </div>
      {error && <ErrorPanel error={error} />}
      <PlanForm
        draft={draft}
        problem={problem}
        begun={0}
        frozen={[]}
        onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
      />
      <div className="row-flex plan-foot">
        <Button type="primary" onClick={() => void create()}>
          {words.plan.createButton}
        </Button>
      </div>
    </div>
  );
}
