import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';

/** Says that the list shows the sample of a campaign, and takes that away. */
export function CampaignFilter({ campaign, onClear }: { campaign: string; onClear(): void }) {
  const { cases } = useMessages();
  const { value } = useQuery('campaigns.get', { campaign }, ['campaigns']);
  return (
    <p className="row-flex">
      <a href={`#${links.campaign(campaign, { tab: 'progress' })}`}>
        {cases.inCampaign(value?.plan.name ?? '…')}
      </a>
      <button type="button" className="link-button" onClick={onClear}>
        {cases.leaveCampaign}
      </button>
    </p>
  );
}
