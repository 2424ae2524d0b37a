import { useAddressParams } from '../../address/use-params.ts';
import { TabBar } from '../../components/tab-bar.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import './library.css';
import { ParametersTab } from './parameters-tab.tsx';
import { RulesTab } from './rules-tab.tsx';

/** 规则: what the machine checks, in plain sentences, and what an office sets for it. */
export function LibraryPage() {
  const { library, shell } = useMessages();
  const [params, setParams] = useAddressParams();
  const tab = params.get('tab') === 'parameters' ? 'parameters' : 'rules';
  useSetTrail([{ text: shell.pages.library }, ...(tab === 'rules' ? [] : [{ text: library.tabs[tab] }])]);
  return (
    <div className="page-fixed library">
      <h1 className="sr-only">{library.tabsLabel}</h1>
      <TabBar
        label={library.tabsLabel}
        tabs={(['rules', 'parameters'] as const).map((name) => ({ name, title: library.tabs[name] }))}
        current={tab}
        onChange={(name) => setParams({ tab: name })}
        fills
      >
        {tab === 'rules' ? <RulesTab /> : <ParametersTab />}
      </TabBar>
    </div>
  );
}
