import { Select } from 'antd';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';
import { procedureTypes } from '../../pages/cases/list-query.ts';

interface Props {
  params: URLSearchParams;
  agencies: readonly string[];
  years: readonly string[];
  set(patch: Record<string, string | undefined>): void;
}

/** Which cases: an evaluation or all, agency, kind, year of the decision. */
export function ScopeBar({ params, agencies, years, set }: Props) {
  const { stats, cases, common } = useMessages();
  const campaigns = useQuery('campaigns.list', {}, ['campaigns']);
  const choices = [
    {
      name: 'campaign',
      label: stats.campaign,
      everything: stats.anyCampaign,
      options: (campaigns.value?.campaigns ?? []).map(({ campaign, name }) => ({
        value: campaign,
        label: name,
      })),
    },
    {
      name: 'agency',
      label: cases.agency,
      everything: cases.anyAgency,
      options: agencies.map((agency) => ({ value: agency, label: agency })),
    },
    {
      name: 'type',
      label: cases.procedure,
      everything: cases.anyProcedure,
      options: procedureTypes.map((type) => ({ value: type as string, label: common.procedures[type] })),
    },
    {
      name: 'year',
      label: stats.year,
      everything: cases.anyYear,
      options: years.map((year) => ({ value: year, label: cases.yearOf(year) })),
    },
  ];
  return (
    <div className="row-flex no-print">
      {choices.map(({ name, label, everything, options }) => (
        <Select
          key={name}
          aria-label={label}
          popupMatchSelectWidth={false}
          value={params.get(name) ?? ''}
          options={[{ value: '', label: everything }, ...options]}
          onChange={(chosen: string) => set({ [name]: chosen || undefined })}
        />
      ))}
    </div>
  );
}
