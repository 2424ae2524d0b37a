import { Button } from 'antd';
import { useState } from 'react';
import type { ApiError, CampaignView } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TabBar } from '../../components/tab-bar.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import './campaigns.css';
import { CrossTab } from './cross-tab.tsx';
import { DrawTab } from './draw-tab.tsx';
import { GradeTab } from './grade-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { ProgressTab } from './progress-tab.tsx';
import { SubmitTab } from './submit-tab.tsx';

const tabNames = ['plan', 'submit', 'draw', 'progress', 'cross', 'grade'] as const;
type TabName = (typeof tabNames)[number];

export interface TabProps {
  view: CampaignView;
  onTab(tab: TabName, search?: Record<string, string>): void;
  onError(error: ApiError | undefined): void;
}

/** 评查活动: one campaign, its steps as tabs; the next undone step is always one key away. */
export function CampaignPage({ id }: { id: string }) {
  const { shell } = useMessages();
  const query = useQuery('campaigns.get', { campaign: id }, ['campaigns', 'reviews', 'cases']);
  useSetTrail([
    { text: shell.pages.campaigns, to: links.campaigns() },
    { text: query.value?.plan.name ?? shell.pages.campaigns },
  ]);
  return <Loaded query={query}>{(view) => <Campaign view={view} />}</Loaded>;
}

function Campaign({ view }: { view: CampaignView }) {
  const { campaigns: words } = useMessages();
  const [params, setParams] = useAddressParams();
  const [error, setError] = useState<ApiError>();
  const next = view.next ?? undefined;
  const tab = tabNames.find((name) => name === params.get('tab')) ?? next ?? 'grade';
  const onTab = (name: TabName, search: Record<string, string> = {}) => {
    setError(undefined);
    const cleared = { agency: undefined, type: undefined, show: undefined, state: undefined, q: undefined };
    setParams({ ...cleared, page: undefined, ...search, tab: name });
  };
  const props: TabProps = { view, onTab, onError: setError };
  const counts: Partial<Record<TabName, number>> = {
    submit: view.strata.reduce((sum, { population }) => sum + population, 0),
    draw: view.members,
    grade: view.settled,
  };
  const titleOf = (name: TabName) => {
    const count = counts[name];
    return count === undefined || count === 0 ? words.tabs[name] : `${words.tabs[name]} ${count}`;
  };
  return (
    <div className="page campaign">
      <div className="row-flex no-print">
        <h1>{view.plan.name}</h1>
        <span className="quiet">{words.period(view.plan.period.from, view.plan.period.to)}</span>
        {view.graded && <span>{words.allDone}</span>}
        {next && next !== tab && (
          <Button type="primary" className="push" onClick={() => onTab(next)}>
            {words.nextStep[next]}
          </Button>
        )}
      </div>
      {error && <ErrorPanel error={error} />}
      <TabBar
        label={words.tabsLabel}
        tabs={tabNames.map((name) => ({ name, title: titleOf(name) }))}
        current={tab}
        onChange={(name) => onTab(name)}
      >
        <Step tab={tab} {...props} />
      </TabBar>
    </div>
  );
}

function Step({ tab, ...props }: TabProps & { tab: TabName }) {
  switch (tab) {
    case 'plan':
      return <PlanTab {...props} />;
    case 'submit':
      return <SubmitTab {...props} />;
    case 'draw':
      return <DrawTab {...props} />;
    case 'progress':
      return <ProgressTab {...props} />;
    case 'cross':
      return <CrossTab {...props} />;
    case 'grade':
      return <GradeTab {...props} />;
  }
}
