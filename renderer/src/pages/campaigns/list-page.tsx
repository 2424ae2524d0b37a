import { Button } from 'antd';
import { Link } from 'wouter';
import type { CampaignLine } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import './campaigns.css';

/** 评查活动: all of them, the latest first. */
export function CampaignsPage() {
  const { campaigns: words, shell } = useMessages();
  useSetTrail([{ text: shell.pages.campaigns }]);
  const query = useQuery('campaigns.list', {}, ['campaigns', 'reviews', 'cases']);
  return (
    <div className="page">
      <div className="row-flex">
        <h1>{words.title}</h1>
        {(query.value?.campaigns.length ?? 0) > 0 && (
          <Button type="primary" className="push" onClick={() => goTo(links.newCampaign())}>
            {words.create}
          </Button>
        )}
      </div>
      <p className="quiet">{words.lead}</p>
      <Loaded query={query}>
        {({ campaigns }) => (campaigns.length === 0 ? <Empty /> : <List campaigns={campaigns} />)}
      </Loaded>
    </div>
  );
}

function Empty() {
  const { campaigns: words } = useMessages();
  return (
    <div className="empty">
      <p>{words.empty}</p>
      <Button type="primary" onClick={() => goTo(links.newCampaign())}>
        {words.create}
      </Button>
    </div>
  );
}

function List({ campaigns }: { campaigns: readonly CampaignLine[] }) {
  const { campaigns: words } = useMessages();
  const { listColumns: columns } = words;
  return (
    <table aria-label={words.listLabel}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.period}</th>
          <th scope="col" className="number">
            {columns.entries}
          </th>
          <th scope="col" className="number">
            {columns.members}
          </th>
          <th scope="col" className="number">
            {columns.settled}
          </th>
          <th scope="col">{columns.next}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {campaigns.map((line) => (
          <tr key={line.campaign}>
            <td>
              <Link href={links.campaign(line.campaign)}>{line.name}</Link>
            </td>
            <td className="nowrap">{words.period(line.period.from, line.period.to)}</td>
            <NumberCell campaign={line.campaign} tab="submit" count={line.entries} />
            <NumberCell campaign={line.campaign} tab="draw" count={line.members} />
            <NumberCell campaign={line.campaign} tab="grade" count={line.settled} />
            <td>{line.next === null ? words.allDone : words.nextStep[line.next]}</td>
            <td>
              <Link href={links.newCampaign({ from: line.campaign })} title={words.copyNote}>
                {words.copy}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumberCell({ campaign, tab, count }: { campaign: string; tab: string; count: number }) {
  return (
    <td className="number">
      {count === 0 ? 0 : <Link href={links.campaign(campaign, { tab })}>{count}</Link>}
    </td>
  );
}
