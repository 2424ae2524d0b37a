import { Button } from 'antd';
import { Link } from 'wouter';
import type { CampaignMember, MemberState } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { entryNumber } from './campaign-words.ts';
import { CountButton } from './count-button.tsx';
import { memberStates, progressByAgency, progressOf } from './member-table.ts';
import type { TabProps } from './page.tsx';

/** 进度: by agency and state, counted by what was looked at. */
export function ProgressTab({ view, onTab }: TabProps) {
  const { campaigns } = useMessages();
  const words = campaigns.progress;
  const query = useQuery('campaigns.members', { campaign: view.campaign }, ['campaigns', 'reviews', 'cases']);
  if (view.members === 0) return <NotYet text={words.empty} onDraw={() => onTab('draw')} />;
  return (
    <>
      <div className="row-flex no-print">
        <p className="quiet">{words.lead}</p>
        {view.next === 'grade' && (
          <Button type="primary" onClick={() => onTab('grade')}>
            {words.allSettled}
          </Button>
        )}
        <Button onClick={() => goTo(links.campaignItems(view.campaign))}>{words.byItem}</Button>
        <Button onClick={() => goTo(links.cases({ campaign: view.campaign }))}>{words.inCases}</Button>
      </div>
      <Loaded query={query}>
        {({ members }) => (
          <>
            <AgencyTable members={members} onTab={onTab} />
            <Members campaign={view.campaign} members={members} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** Nothing to show before the draw; the next act with its button. */
export function NotYet({ text, onDraw }: { text: string; onDraw(): void }) {
  const { campaigns } = useMessages();
  return (
    <div className="empty">
      <p>{text}</p>
      <Button type="primary" onClick={onDraw}>
        {campaigns.nextStep.draw}
      </Button>
    </div>
  );
}

function AgencyTable({ members, onTab }: { members: readonly CampaignMember[] } & Pick<TabProps, 'onTab'>) {
  const { campaigns } = useMessages();
  const words = campaigns.progress;
  const rows = [...progressByAgency(members), { agency: undefined, ...progressOf(members) }];
  const open = (agency: string | undefined, state: MemberState | undefined) =>
    onTab('progress', {
      ...(agency === undefined ? {} : { agency }),
      ...(state === undefined ? {} : { state }),
    });
  return (
    <table aria-label={campaigns.tabs.progress}>
      <thead>
        <tr>
          <th scope="col">{campaigns.agency}</th>
          <th scope="col" className="number">
            {words.all}
          </th>
          {memberStates.map((state) => (
            <th key={state} scope="col" className="number">
              {words.states[state]}
            </th>
          ))}
          <th scope="col" className="number">
            {words.looked}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ agency, members: all, states, looked, lines }) => (
          <tr key={agency ?? ''} className={agency === undefined ? 'total-row' : undefined}>
            <th scope="row">{agency ?? campaigns.total}</th>
            <td className="number">
              <CountButton
                count={all}
                label={`${agency ?? campaigns.total} ${campaigns.cases(all)}`}
                onOpen={() => open(agency, undefined)}
              />
            </td>
            {memberStates.map((state) => (
              <td key={state} className="number">
                <CountButton
                  count={states[state]}
                  label={`${agency ?? campaigns.total} ${words.states[state]} ${campaigns.cases(states[state])}`}
                  onOpen={() => open(agency, state)}
                />
              </td>
            ))}
            <td className="number">{words.lookedOf(looked, lines)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Members({ campaign, members }: { campaign: string; members: readonly CampaignMember[] }) {
  const { campaigns, common } = useMessages();
  const words = campaigns.progress;
  const [params, setParams] = useAddressParams();
  const agency = params.get('agency') ?? undefined;
  const state = memberStates.find((name) => name === params.get('state'));
  const shown = members.filter(
    (member) =>
      (agency === undefined || member.agency === agency) && (state === undefined || member.state === state),
  );
  const filters = [agency, state && words.states[state]].filter((word) => word !== undefined);
  return (
    <section>
      <h2>{`${words.members} ${shown.length}`}</h2>
      {filters.length > 0 && (
        <p className="row-flex">
          {words.filtered(filters.join(common.listSeparator))}
          <button
            type="button"
            className="link-button"
            onClick={() => setParams({ agency: undefined, state: undefined })}
          >
            {campaigns.entries.clear}
          </button>
        </p>
      )}
      <table aria-label={words.members}>
        <thead>
          <tr>
            <th scope="col">{words.columns.number}</th>
            <th scope="col">{words.columns.party}</th>
            <th scope="col">{words.columns.agency}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.reviewers}</th>
            <th scope="col" className="number">
              {words.looked}
            </th>
            <th scope="col">{words.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => (
            <tr key={member.entry}>
              <td>
                {member.case === undefined ? (
                  entryNumber(member)
                ) : (
                  <Link href={links.case(member.case)}>{entryNumber(member)}</Link>
                )}
              </td>
              <td>{member.party || common.none}</td>
              <td>{member.agency}</td>
              <td>{words.states[member.state]}</td>
              <td>{member.reviews.map(({ reviewerName }) => reviewerName).join(common.listSeparator)}</td>
              <td className="number">{words.lookedOf(member.looked, member.lines)}</td>
              <td>
                <Act campaign={campaign} member={member} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the current reviewer can do with a case: import it, begin, go on, or look at their own review. */
function Act({ campaign, member }: { campaign: string; member: CampaignMember }) {
  const { progress: words } = useMessages().campaigns;
  const { current } = useProfiles();
  if (member.case === undefined) return <Link href={links.import()}>{words.importIt}</Link>;
  const mine = member.reviews.find(({ reviewer }) => reviewer === current?.id);
  const word = mine === undefined ? words.review : mine.state === 'signed' ? words.look : words.goOn;
  return <Link href={links.review(member.case, { campaign })}>{word}</Link>;
}
