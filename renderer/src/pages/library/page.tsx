import type { ComponentType } from 'react';
import { useAddressParams } from '../../address/use-params.ts';
import { TabBar } from '../../components/tab-bar.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { CalendarTab } from './calendar-tab.tsx';
import './library.css';
import { ParametersTab } from './parameters-tab.tsx';
import { PhrasesTab } from './phrases-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { StandardsTab } from './standards-tab.tsx';

const tabs = {
  rules: RulesTab,
  standards: StandardsTab,
  parameters: ParametersTab,
  calendar: CalendarTab,
  phrases: PhrasesTab,
} satisfies Record<string, ComponentType>;

type TabName = keyof typeof tabs;

const names = Object.keys(tabs) as TabName[];

/** 规则与标准: what the machine checks, what reviews are scored by, and what an office sets for both. */
export function LibraryPage() {
  const { library, shell } = useMessages();
  const [params, setParams] = useAddressParams();
  const tab = names.find((name) => name === params.get('tab')) ?? 'rules';
  const Content = tabs[tab];
  useSetTrail([{ text: shell.pages.library }, ...(tab === 'rules' ? [] : [{ text: library.tabs[tab] }])]);
  return (
    <div className="page-fixed library">
      <h1 className="sr-only">{library.tabsLabel}</h1>
      <TabBar
        label={library.tabsLabel}
        tabs={names.map((name) => ({ name, title: library.tabs[name] }))}
        current={tab}
        onChange={(name) => setParams({ tab: name })}
        fills
      >
        <Content />
      </TabBar>
    </div>
  );
}
