import { Tabs } from 'antd';
import { useAddressParams } from '../../address/use-params.ts';
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
  useSetTrail([{ text: shell.pages.library }, { text: library.tabs[tab] }]);
  return (
    <div className="page-fixed library">
      <h1 className="sr-only">{library.tabsLabel}</h1>
      <Tabs
        className="library-tabs"
        aria-label={library.tabsLabel}
        activeKey={tab}
        onChange={(name) => setParams({ tab: name })}
        items={(['rules', 'parameters'] as const).map((name) => ({
          key: name,
          label: library.tabs[name],
          children: name === tab ? name === 'rules' ? <RulesTab /> : <ParametersTab /> : null,
        }))}
      />
    </div>
  );
}
