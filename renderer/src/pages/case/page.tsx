import { Button } from 'antd';
import { useState } from 'react';
import type { CaseView } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ExportDialog } from '../../components/export-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TabBar } from '../../components/tab-bar.tsx';
import { CountTags, SampleTag } from '../../components/tags.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { TimelineAxis } from './axis.tsx';
import './case.css';
import { caseLabel } from './case-label.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { FieldsTab } from './fields-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { InventoryNotice } from './inventory-notice.tsx';

/** 案卷: understand one case in a minute. */
export function CasePage({ caseId }: { caseId: string }) {
  const { shell, caseFile } = useMessages();
  const query = useQuery('cases.get', { case: caseId }, ['cases']);
  const label = query.value ? caseLabel(query.value.heading) : caseFile.goneTitle;
  useSetTrail([{ text: shell.pages.cases, to: links.cases() }, { text: label }]);
  return <Loaded query={query}>{(view) => <CaseContent caseId={caseId} view={view} />}</Loaded>;
}

const tabNames = ['findings', 'documents', 'fields', 'history'] as const;
type TabName = (typeof tabNames)[number];

function CaseContent({ caseId, view }: { caseId: string; view: CaseView }) {
  const { caseFile } = useMessages();
  const [params, setParams] = useAddressParams();
  const tab = tabNames.find((name) => name === params.get('tab')) ?? 'findings';
  const openTab = (name: TabName, more: Record<string, string | undefined> = {}) =>
    setParams({ tab: name, ...more });
  const present = view.documents.filter((line) => !line.missing);
  const fields = present.flatMap((line) => line.fields);
  const titles: Record<TabName, string> = {
    findings: caseFile.tabs.findings(view.findings.length),
    documents: caseFile.tabs.documents(present.length, view.documents.length - present.length),
    fields: caseFile.tabs.fields(fields.length, fields.filter((field) => field.state === 'draft').length),
    history: caseFile.tabs.history,
  };
  const panels: Record<TabName, () => React.ReactNode> = {
    findings: () => <FindingsTab view={view} onMarkMissing={() => openTab('documents')} />,
    documents: () => <DocumentsTab caseId={caseId} view={view} />,
    fields: () => <FieldsTab documents={present} />,
    history: () => <HistoryTab caseId={caseId} />,
  };
  return (
    <div className="case-page">
      <CaseHeader caseId={caseId} view={view} />
      <InventoryNotice key={view.revision} caseId={caseId} view={view} />
      <TimelineAxis view={view} onSpan={(rule) => openTab('findings', { finding: rule, show: 'all' })} />
      <TabBar
        label={caseFile.tabsLabel}
        tabs={tabNames.map((name) => ({ name, title: titles[name] }))}
        current={tab}
        onChange={(name) => openTab(name)}
      >
        {panels[tab]()}
      </TabBar>
      <Versions view={view} />
    </div>
  );
}

function CaseHeader({ caseId, view }: { caseId: string; view: CaseView }) {
  const { caseFile, cases, common, compare, confirming, shell } = useMessages();
  const { jobs, call } = useClient();
  const confirm = useConfirm();
  const [exporting, setExporting] = useState(false);
  const { heading } = view;
  const review = () => goTo(links.review(caseId));
  const remove = async () => {
    const agreed = await confirm({
      title: caseFile.delete,
      text: caseFile.deleteAsk,
      action: caseFile.delete,
    });
    if (!agreed) return;
    const deleted = await call('cases.delete', { case: caseId });
    if (deleted.ok) goTo(links.cases());
  };
  const toConfirm = () => goTo(links.confirm(caseId));
  const toCompare = () => goTo(links.compare(caseId));
  const unconfirmed = view.documents.flatMap(({ fields }) => fields).filter(({ state }) => state === 'draft');
  useCommands({
    'case.review': review,
    'case.compare': toCompare,
    'case.confirm': toConfirm,
    'review.export': () => setExporting(true),
  });
  return (
    <header className="case-header">
      <div className="case-title">
        <h1>
          {heading.sample && <SampleTag />} {[heading.party, heading.title].filter(Boolean).join(' · ')}
        </h1>
        <p>
          {[
            caseLabel(heading),
            heading.agency,
            heading.procedures.map((type) => common.procedures[type]).join(common.listSeparator),
            view.decisionDate && caseFile.decisionDate(view.decisionDate),
            caseFile.revision(view.revision),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          <CountTags counts={view.counts} /> <strong>{cases.groups[view.group]}</strong>{' '}
          <span className="quiet">{caseFile.checkedAt(localTime(view.checkedAt))}</span>
        </p>
      </div>
      <div className="row-flex no-print">
        <Button onClick={() => void jobs.start('cases.recheck', { cases: [caseId] })}>
          {caseFile.recheck}
        </Button>
        <Button onClick={() => void remove()}>{`${caseFile.delete}…`}</Button>
        <Button onClick={() => setExporting(true)}>{`${caseFile.export}…`}</Button>
        <Button onClick={toCompare}>{compare.open}</Button>
        <Button onClick={toConfirm}>{confirming.open(unconfirmed.length)}</Button>
        <Button type="primary" onClick={review}>
          {`${caseFile.review} Enter`}
        </Button>
      </div>
      {view.reasons.length > 0 && (
        <details className="case-reasons no-print">
          <summary>{`${caseFile.reasons}${common.titled('', view.reasons[0] ?? '')}`}</summary>
          <ol>
            {view.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </details>
      )}
      {exporting && (
        <ExportDialog
          formats={['pdf', 'xlsx', 'html', 'json']}
          note={shell.exportCaseNote}
          warning={shell.exportNoReview}
          make={(client, formats) => client.jobs.run('reports.case', { case: caseId, formats })}
          onClose={() => setExporting(false)}
        />
      )}
    </header>
  );
}

function Versions({ view }: { view: CaseView }) {
  const { caseFile } = useMessages();
  const { program, packs, data } = view.versions;
  return (
    <details className="case-versions">
      <summary>{caseFile.versions}</summary>
      <ul>
        <li>{`${caseFile.program} ${program.version}`}</li>
        {packs.map((pack) => (
          <li key={pack.id}>{caseFile.versionText(pack.title, pack.version, pack.hash.slice(0, 12))}</li>
        ))}
        {data.map((entry) => (
          <li key={`${entry.kind}-${entry.name}`}>
            {caseFile.versionText(entry.name, '', entry.hash.slice(0, 12))}
          </li>
        ))}
      </ul>
    </details>
  );
}
