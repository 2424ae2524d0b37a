import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import type { Bridge } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/generated/schemas.ts';
import { useHashPath, useHashSearch } from './address/hash.ts';
import { links, patterns } from './address/links.ts';
import { ClientProvider } from './api/client.tsx';
import { CommandProvider } from './commands/provider.tsx';
import { ConfirmProvider } from './components/confirm.tsx';
import { PageBoundary } from './components/page-boundary.tsx';
import './design/base.css';
import './design/tags.css';
import { themeFor } from './design/theme.ts';
import { useWidth } from './design/use-width.ts';
import { MessagesProvider, useMessages } from './messages/context.tsx';
import { ProfilesProvider } from './office/profiles.tsx';
import { SettingsProvider } from './office/settings.tsx';
import { CampaignsPage } from './pages/campaigns/list-page.tsx';
import { NewCampaignPage } from './pages/campaigns/new-page.tsx';
import { CampaignPage } from './pages/campaigns/page.tsx';
import { CasePage } from './pages/case/page.tsx';
import { CasesPage } from './pages/cases/page.tsx';
import { ComparePage } from './pages/compare/page.tsx';
import { ConfirmPage } from './pages/confirm/page.tsx';
import { ConfirmFieldsPage } from './pages/confirm-fields/page.tsx';
import { HomePage } from './pages/home/page.tsx';
import { ImportPage } from './pages/import/page.tsx';
import { ItemsPage } from './pages/items/list-page.tsx';
import { ItemPage } from './pages/items/page.tsx';
import { LibraryPage } from './pages/library/page.tsx';
import { ReportsPage } from './pages/reports/page.tsx';
import { ReviewPage } from './pages/review/page.tsx';
import { SettingsPage } from './pages/settings/page.tsx';
import { StatsPage } from './pages/stats/page.tsx';
import { WorkshopPage } from './pages/workshop/page.tsx';
import { Shell } from './shell/shell.tsx';
import { TrailProvider } from './shell/trail.tsx';
// Last, so that what is not to be printed stays hidden whatever a part's own style says.
import './design/print.css';

/** The program's window. `nonce` is the page's style nonce. */
export function App({ bridge, nonce }: { bridge: Bridge; nonce: string | undefined }) {
  return (
    <ClientProvider bridge={bridge}>
      <SettingsProvider>
        {(settings) => (
          <Frame settings={settings} nonce={nonce}>
            <Router hook={useHashPath} searchHook={useHashSearch} hrefs={(href) => `#${href}`}>
              <Shell>
                <Pages />
              </Shell>
            </Router>
          </Frame>
        )}
      </SettingsProvider>
    </ClientProvider>
  );
}

/** What every page stands in: language, fonts and colours, keys, dialogs, the current reviewer. */
function Frame({
  settings,
  nonce,
  children,
}: {
  settings: Settings;
  nonce: string | undefined;
  children: ReactNode;
}) {
  const { language, paper, singleKeys, keys } = settings;
  const scale = settings.fontScale / 100;
  const width = useWidth(scale);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset.paper = paper;
    root.dataset.width = width;
    root.style.setProperty('--font-scale', String(scale));
  }, [language, paper, width, scale]);
  return (
    <MessagesProvider language={language}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        theme={themeFor(scale)}
        getPopupContainer={(trigger) => trigger?.closest<HTMLElement>('dialog') ?? document.body}
        button={{ autoInsertSpace: false }}
        {...(nonce === undefined ? {} : { csp: { nonce } })}
      >
        <CommandProvider singleKeys={singleKeys} own={keys}>
          <ProfilesProvider>
            <TrailProvider>
              <ConfirmProvider>{children}</ConfirmProvider>
            </TrailProvider>
          </ProfilesProvider>
        </CommandProvider>
      </ConfigProvider>
    </MessagesProvider>
  );
}

function Pages() {
  const [path] = useHashPath();
  const { shell } = useMessages();
  return (
    <PageBoundary address={path}>
      <Switch>
        <Route path={patterns.home}>
          <HomePage />
        </Route>
        <Route path={patterns.cases}>
          <CasesPage />
        </Route>
        <Route path={patterns.review}>{({ id }) => <ReviewPage key={id} caseId={id} />}</Route>
        <Route path={patterns.compare}>{({ id }) => <ComparePage key={id} caseId={id} />}</Route>
        <Route path={patterns.confirm}>{({ id }) => <ConfirmPage key={id} caseId={id} />}</Route>
        <Route path={patterns.confirmFields}>
          <ConfirmFieldsPage />
        </Route>
        <Route path={patterns.case}>{({ id }) => <CasePage key={id} caseId={id} />}</Route>
        <Route path={patterns.import}>
          <ImportPage />
        </Route>
        <Route path={patterns.campaigns}>
          <CampaignsPage />
        </Route>
        <Route path={patterns.newCampaign}>
          <NewCampaignPage />
        </Route>
        <Route path={patterns.campaignItems}>{({ id }) => <ItemsPage campaign={id} />}</Route>
        <Route path={patterns.campaignItem}>{({ id, line }) => <ItemPage campaign={id} line={line} />}</Route>
        <Route path={patterns.items}>
          <ItemsPage />
        </Route>
        <Route path={patterns.item}>{({ line }) => <ItemPage line={line} />}</Route>
        <Route path={patterns.campaign}>{({ id }) => <CampaignPage key={id} id={id} />}</Route>
        <Route path={patterns.workshop}>
          <WorkshopPage />
        </Route>
        <Route path={patterns.reports}>
          <ReportsPage />
        </Route>
        <Route path={patterns.stats}>
          <StatsPage />
        </Route>
        <Route path={patterns.library}>
          <LibraryPage />
        </Route>
        <Route path={patterns.settings}>
          <SettingsPage />
        </Route>
        <Route path="/">
          <Redirect to={links.home()} replace />
        </Route>
        <Route>
          <p className="page">{shell.notFound}</p>
        </Route>
      </Switch>
    </PageBoundary>
  );
}
