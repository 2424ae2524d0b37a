import { useEffect, useState } from 'react';
import type { ApiError, ReviewView } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useClient } from '../../api/client.tsx';
import { useQuery } from '../../api/use-query.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useProfiles } from '../../office/profiles.tsx';
import { NewReviewer } from '../../office/reviewer-dialog.tsx';
import { useSettings } from '../../office/settings.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { caseLabel } from '../case/case-label.ts';
import { ChooseStandard } from './choose-standard.tsx';
import { Workbench } from './workbench.tsx';

/** 评查: a reviewer, a standard, then the workbench. */
export function ReviewPage({ caseId }: { caseId: string }) {
  const { shell } = useMessages();
  const [params, setParams] = useAddressParams();
  const { current, known } = useProfiles();
  const { save } = useSettings();
  const caseQuery = useQuery('cases.get', { case: caseId });
  const heading = caseQuery.value?.heading;
  const label = heading ? [caseLabel(heading), heading.party].filter(Boolean).join(' ') : shell.review;
  useSetTrail([
    { text: shell.pages.cases, to: links.cases() },
    { text: label, to: links.case(caseId) },
    { text: shell.review },
  ]);
  const standard = params.get('standard') ?? undefined;
  const campaign = params.get('campaign') ?? undefined;
  const choose = (id: string) => {
    void save({ standard: id });
    setParams({ standard: id });
  };
  if (!known) return <Waiting />;
  if (!current) return <ReviewerNeeded />;
  return (
    <Loaded query={caseQuery}>
      {(view) =>
        standard === undefined && campaign === undefined ? (
          <ChooseStandard caseId={caseId} onChoose={choose} />
        ) : (
          <OpenedReview
            key={`${current.id}/${campaign ?? standard}`}
            caseId={caseId}
            basis={campaign === undefined ? { standard } : { campaign }}
            reviewerId={current.id}
            documents={view.documents}
            onChange={() =>
              setParams({ standard: undefined, campaign: undefined, line: undefined, choose: 'yes' })
            }
          />
        )
      }
    </Loaded>
  );
}

function ReviewerNeeded() {
  const { shell, review } = useMessages();
  return (
    <div className="page">
      <h1>{review.reviewerNeeded}</h1>
      <p>{shell.reviewerWhy}</p>
      <PickReviewer />
    </div>
  );
}

function PickReviewer() {
  const { shell } = useMessages();
  const { profiles, choose } = useProfiles();
  return (
    <>
      {profiles.map((profile) => (
        <p key={profile.id}>
          <button type="button" className="link-button" onClick={() => void choose(profile.id)}>
            {`${shell.reviewerSwitch} ${profile.name}`}
          </button>
        </p>
      ))}
      <NewReviewer onAdded={(id) => void choose(id)} />
    </>
  );
}

interface OpenedProps {
  caseId: string;
  /** The standard that was chosen, or the campaign that froze one. */
  basis: { standard?: string | undefined; campaign?: string | undefined };
  reviewerId: string;
  documents: Parameters<typeof Workbench>[0]['documents'];
  onChange(): void;
}

/** Opens the reviewer's sheet, or the one begun before. */
function OpenedReview({ caseId, basis, reviewerId, documents, onChange }: OpenedProps) {
  const { review } = useMessages();
  const client = useClient();
  const [opened, setOpened] = useState<ReviewView>();
  const [error, setError] = useState<ApiError>();
  const { standard, campaign } = basis;
  useEffect(() => {
    const named = campaign === undefined ? { standard: standard ?? '' } : { campaign };
    let wanted = true;
    void client.call('reviews.open', { case: caseId, ...named }).then((result) => {
      if (!wanted) return;
      if (result.ok) setOpened(result.value);
      else setError(result.error);
    });
    return () => {
      wanted = false;
    };
  }, [client, caseId, standard, campaign]);
  if (error) {
    return (
      <div className="page">
        <ErrorPanel error={error} />
        <button type="button" className="link-button" onClick={onChange}>
          {review.changeStandard}
        </button>
      </div>
    );
  }
  if (!opened) return <p className="page quiet">{review.opening}</p>;
  return (
    <Workbench opened={opened} reviewerId={reviewerId} documents={documents} onChangeStandard={onChange} />
  );
}
