import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CrossPair, CrossSide } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { EvidencePicture } from '../../components/evidence-picture.tsx';
import { distinctPlaces } from '../../components/finding/places.ts';
import { Loaded } from '../../components/loaded.tsx';
import { MachineTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';
import { findingId } from '../case/finding-list.ts';
import type { TabProps } from './page.tsx';
import { NotYet } from './progress-tab.tsx';

/** 跨卷核对: what only the whole batch shows, each pair with the places of both cases. */
export function CrossTab({ view, onTab, onError }: TabProps) {
  const { campaigns } = useMessages();
  const words = campaigns.cross;
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const query = useQuery('campaigns.cross', { campaign: view.campaign }, ['campaigns', 'cases']);
  if (view.members === 0) return <NotYet text={words.empty} onDraw={() => onTab('draw')} />;
  const again = async () => {
    setBusy(true);
    const members = await client.call('campaigns.members', { campaign: view.campaign });
    const checked = members.ok
      ? await client.jobs.run('cases.recheck', {
          cases: members.value.members.flatMap((member) => member.case ?? []),
        })
      : members;
    setBusy(false);
    onError(checked.ok ? undefined : checked.error);
    query.reload();
  };
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <div className="row-flex no-print">
        <Button disabled={busy} onClick={() => void again()}>
          {words.again}
        </Button>
        <span className="quiet">{words.againNote}</span>
      </div>
      <Loaded query={query}>
        {({ pairs, cases }) => (
          <section aria-label={words.list}>
            <p>{pairs.length === 0 ? words.none(cases) : words.compared(cases, pairs.length)}</p>
            {pairs.map((pair) => (
              <Pair key={`${pair.rule} ${pair.sides.map((side) => side.case).join()}`} pair={pair} />
            ))}
          </section>
        )}
      </Loaded>
    </>
  );
}

function Pair({ pair }: { pair: CrossPair }) {
  return (
    <article className="cross-pair keep">
      <h3 className="row-flex">
        <MachineTag verdict={pair.verdict} />
        {pair.title}
      </h3>
      <p>{pair.message}</p>
      <div className="cross-sides">
        {pair.sides.map((side) => (
          <Side key={side.case} side={side} rule={pair.rule} />
        ))}
      </div>
    </article>
  );
}

/** Address of the case's own finding; without one, of its findings. */
function findingOf({ procedure }: CrossSide, rule: string): Record<string, string> {
  const finding = procedure === undefined ? {} : { show: 'all', finding: findingId({ rule, procedure }) };
  return { tab: 'findings', ...finding };
}

function Side({ side, rule }: { side: CrossSide; rule: string }) {
  const { campaigns, common } = useMessages();
  const words = campaigns.cross;
  const [first] = side.places;
  return (
    <div className="cross-side">
      <p className="row-flex">
        <Link href={links.case(side.case, findingOf(side, rule))}>{side.label}</Link>
        <span className="quiet">{side.agency}</span>
        {!side.member && <span className="tag tag-none">{words.outside}</span>}
      </p>
      <ul>
        {distinctPlaces(side.places, common.page).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {first && <EvidencePicture caseId={side.case} place={first} />}
    </div>
  );
}
