import { Button, Select } from 'antd';
import { useState } from 'react';
import type { CheckFinding, ReviewerVerdict } from '../../../../shared/generated/schemas.ts';
import { ReviewerTag } from '../../components/tags.tsx';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import type { Review } from './use-review.ts';

const verdicts: readonly ReviewerVerdict[] = [
  'compliant',
  'violated',
  'notApplicable',
  'documentMissing',
  'doubtful',
];

/** The reviewer's own verdict on a finding, beside the machine's; it moves no points. */
export function FindingJudgementForm({ review, finding }: { review: Review; finding: CheckFinding }) {
  const { finding: words, common, review: reviewWords } = useMessages();
  const held = review.view.findingJudgements.find(
    (entry) => entry.rule === finding.rule && entry.procedure === finding.procedure,
  );
  const [verdict, setVerdict] = useState<ReviewerVerdict>();
  const [reason, setReason] = useState('');
  return (
    <>
      <dt>{words.myJudgement}</dt>
      <dd className="finding-judgement">
        {held ? (
          <>
            <ReviewerTag verdict={held.verdict} />{' '}
            <span className="quiet">{words.judgedBy(held.reason ?? '', localTime(held.at))}</span>{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => review.judgeFinding(finding.rule, finding.procedure, null, '')}
            >
              {words.judgeClear}
            </button>
          </>
        ) : (
          <div className="row-flex">
            <Select
              size="small"
              aria-label={words.myJudgement}
              className="finding-verdict"
              value={verdict ?? null}
              placeholder={reviewWords.columns.mine}
              options={verdicts.map((entry) => ({ value: entry, label: common.judgements[entry] }))}
              onChange={(value) => setVerdict(value ?? undefined)}
            />
            <input
              aria-label={words.judgeReason}
              placeholder={words.judgeReason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button
              size="small"
              disabled={verdict === undefined}
              onClick={() => verdict && review.judgeFinding(finding.rule, finding.procedure, verdict, reason)}
            >
              {words.judge}
            </Button>
          </div>
        )}
      </dd>
    </>
  );
}
