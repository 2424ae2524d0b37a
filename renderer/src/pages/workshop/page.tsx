import { Button } from 'antd';
import { Link } from 'wouter';
import type { StandardSaved } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import '../library/library.css';
import '../library/standards.css';
import { LinesStep } from './lines-step.tsx';
import { TablesStep } from './tables-step.tsx';
import { useWorkshop, type Workshop } from './use-workshop.ts';
import './workshop.css';

/** 标准制作: from a province's table of Word or Excel to a standard that reviews can use. */
export function WorkshopPage() {
  const { shell, library, workshop: words } = useMessages();
  const workshop = useWorkshop();
  useSetTrail([
    { text: shell.pages.library, to: links.library() },
    { text: library.tabs.standards, to: links.library({ tab: 'standards' }) },
    { text: words.title },
  ]);
  return (
    <div className="page-fixed workshop">
      <div className="row-flex">
        <h1>{words.title}</h1>
        <Steps workshop={workshop} />
        <Link className="push" href={links.library({ tab: 'standards' })}>
          {words.back}
        </Link>
      </div>
      {workshop.error && <ErrorPanel error={workshop.error} />}
      <Content workshop={workshop} />
    </div>
  );
}

function Content({ workshop }: { workshop: Workshop }) {
  const { workshop: words } = useMessages();
  const { saved, draft, look, busy, kept } = workshop;
  if (saved) return <Saved saved={saved} onAnother={workshop.restart} />;
  if (draft) return <LinesStep workshop={workshop} draft={draft} />;
  if (look)
    return (
      <div className="workshop-scroll">
        <TablesStep workshop={workshop} />
      </div>
    );
  return (
    <div className="empty">
      <p>{words.lead}</p>
      {kept && (
        <div className="panel panel-note">
          <p>{words.kept(kept.header.title)}</p>
          <div className="row-flex">
            <Button type="primary" onClick={workshop.goOn}>
              {words.goOn}
            </Button>
            <Button onClick={workshop.discard}>{words.discard}</Button>
          </div>
        </div>
      )}
      <Button type={kept ? 'default' : 'primary'} disabled={busy} onClick={() => void workshop.open()}>
        {busy ? words.reading : `${words.open}…`}
      </Button>
    </div>
  );
}

function Steps({ workshop: { look, draft } }: { workshop: Workshop }) {
  const { workshop: words } = useMessages();
  const current = draft ? 'lines' : look ? 'tables' : 'file';
  return (
    <ol className="workshop-steps">
      {(['file', 'tables', 'lines'] as const).map((name) => (
        <li key={name} aria-current={name === current ? 'step' : undefined}>
          {words.steps[name]}
        </li>
      ))}
    </ol>
  );
}

function Saved({ saved: { entry, replaced }, onAnother }: { saved: StandardSaved; onAnother(): void }) {
  const { workshop: words } = useMessages();
  const open = (before?: string) =>
    goTo(links.library({ tab: 'standards', standard: entry.id, ...(before ? { before } : {}) }));
  return (
    <div className="empty" role="status">
      <p>
        <strong>{words.savedTitle(entry.title)}</strong> {replaced && words.replaced}
      </p>
      <div className="row-flex">
        <Button type="primary" onClick={() => open()}>
          {words.seeStandard}
        </Button>
        <Button onClick={() => open('choose')}>{words.compare}</Button>
        <Button onClick={onAnother}>{words.another}</Button>
      </div>
    </div>
  );
}
