import { Link } from 'wouter';
import type { CampaignMember } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useMessages } from '../../messages/context.tsx';
import { entryNumber } from './campaign-words.ts';

interface Props {
  campaign: string;
  members: readonly CampaignMember[];
  /** How many there are without a filter. */
  all: number;
  onAll(): void;
}

/** Score, grade and veto of each case, or why it has none. */
export function ScoreList({ campaign, members, all, onAll }: Props) {
  const { campaigns, common } = useMessages();
  const words = campaigns.grade;
  return (
    <section>
      <h2 className="row-flex">
        {`${words.members} ${members.length}`}
        {members.length < all && (
          <button type="button" className="link-button no-print" onClick={onAll}>
            {campaigns.entries.clear}
          </button>
        )}
      </h2>
      <table aria-label={words.members}>
        <thead>
          <tr>
            <th scope="col">{campaigns.agency}</th>
            <th scope="col">{campaigns.entries.columns.number}</th>
            <th scope="col" className="number">
              {words.score}
            </th>
            <th scope="col">{words.gradeColumn}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const { outcome } = member;
            return (
              <tr key={member.entry}>
                <td>{member.agency}</td>
                <td>
                  {member.case === undefined ? (
                    entryNumber(member)
                  ) : (
                    <Link href={links.review(member.case, { campaign })}>{entryNumber(member)}</Link>
                  )}
                </td>
                <td className="number">{outcome.score === null ? common.none : outcome.score.toFixed(2)}</td>
                <td>{outcome.grade ?? common.none}</td>
                <td>
                  <Note member={member} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Note({ member: { outcome, reviews } }: { member: CampaignMember }) {
  const { campaigns, common } = useMessages();
  const words = campaigns.grade;
  if (outcome.state === 'final') return outcome.veto === 'none' ? null : words.veto[outcome.veto];
  if (outcome.state === 'open') return outcome.open ? words.why[outcome.open] : null;
  const scores = reviews.map(({ reviewerName, scoreText, grade }) =>
    [reviewerName, scoreText, grade].filter(Boolean).join(' '),
  );
  return `${words.why.differs}（${scores.join(common.optionSeparator)}）`;
}
