import { Link } from 'wouter';
import type { ItemLine, ItemTable } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { type AddressedScope, useItemScope } from './item-scope.ts';
import './items.css';

/** 按项评查: the lines of the score tables, with how far each has come. */
export function ItemsPage({ campaign }: { campaign?: string }) {
  const { items: words, shell } = useMessages();
  const addressed = useItemScope(campaign);
  const query = useQuery('items.list', addressed.scope, ['reviews', 'campaigns', 'profiles']);
  const name = query.value?.name ?? '';
  useSetTrail([
    campaign === undefined
      ? { text: shell.pages.cases, to: links.cases() }
      : { text: name || shell.pages.campaigns, to: links.campaign(campaign, { tab: 'progress' }) },
    { text: words.title },
  ]);
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <Loaded query={query}>
        {({ tables }) =>
          tables.every(({ cases }) => cases === 0) ? (
            <Empty campaign={campaign} />
          ) : (
            tables
              .filter(({ cases }) => cases > 0)
              .map((table) => <Table key={table.caseType} table={table} addressed={addressed} />)
          )
        }
      </Loaded>
    </div>
  );
}

function Empty({ campaign }: { campaign: string | undefined }) {
  const { items: words, home, campaigns } = useMessages();
  return (
    <div className="empty">
      <p>{words.empty}</p>
      <Link href={links.import()}>{home.importCases}</Link>
      {campaign !== undefined && (
        <Link href={links.campaign(campaign, { tab: 'progress' })}>{campaigns.tabs.progress}</Link>
      )}
    </div>
  );
}

function Table({ table, addressed }: { table: ItemTable; addressed: AddressedScope }) {
  const { items: words } = useMessages();
  const sections = new Map<string, ItemLine[]>();
  for (const line of table.lines) sections.set(line.section, [...(sections.get(line.section) ?? []), line]);
  return (
    <section aria-label={table.title}>
      <h2>{words.tableOf(table.title, table.cases)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.no}</th>
            <th scope="col">{words.columns.text}</th>
            <th scope="col" className="number">
              {words.columns.points}
            </th>
            <th scope="col" className="number">
              {words.columns.judged}
            </th>
          </tr>
        </thead>
        {[...sections].map(([section, lines]) => (
          <tbody key={section}>
            <tr>
              <th scope="colgroup" colSpan={4}>
                {section}
              </th>
            </tr>
            {lines.map((line) => (
              <tr key={line.line}>
                <td>{line.itemNo}</td>
                <td>
                  <Link href={addressed.lineAddress(line.line, table.caseType)}>{line.text}</Link>
                </td>
                <td className="number">{line.points}</td>
                <td className="number nowrap">{words.judgedShort(line.judged, table.cases)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
