import type { CheckFinding, ReviewerVerdict, VerdictCounts } from '../../../shared/generated/schemas.ts';
import { useMessages } from '../messages/context.tsx';
import { Mark, type MarkName } from './mark.tsx';

export type MachineVerdict = CheckFinding['verdict'];

const machineLooks: Record<MachineVerdict, { mark: MarkName; look: string }> = {
  pass: { mark: 'check', look: 'pass' },
  fail: { mark: 'cross', look: 'fail' },
  review: { mark: 'question', look: 'review' },
  notApplicable: { mark: 'dash', look: 'none' },
  error: { mark: 'bang', look: 'error' },
};

const personLooks: Record<ReviewerVerdict, { mark: MarkName; look: string }> = {
  compliant: { mark: 'check', look: 'pass' },
  violated: { mark: 'cross', look: 'fail' },
  notApplicable: { mark: 'dash', look: 'none' },
  documentMissing: { mark: 'box', look: 'fail' },
  doubtful: { mark: 'question', look: 'review' },
};

/** What the machine says: outlined, with its prefix. */
export function MachineTag({ verdict }: { verdict: MachineVerdict }) {
  const { common } = useMessages();
  const { mark, look } = machineLooks[verdict];
  const word = common.verdicts[verdict];
  return (
    <span className={`tag tag-machine tag-${look}`} title={common.machineIs(word)}>
      <span aria-hidden="true">
        {common.machine} <Mark name={mark} /> {word}
      </span>
      <span className="sr-only">{common.machineIs(word)}</span>
    </span>
  );
}

/** What the reviewer judged: filled, with its prefix. */
export function ReviewerTag({ verdict }: { verdict: ReviewerVerdict | undefined }) {
  const { common } = useMessages();
  if (verdict === undefined) return <span className="quiet">{`${common.none} ${common.notJudged}`}</span>;
  const { mark, look } = personLooks[verdict];
  const word = common.judgements[verdict];
  return (
    <span className={`tag tag-person tag-${look}`}>
      <span aria-hidden="true">
        {common.reviewer} <Mark name={mark} /> {word}
      </span>
      <span className="sr-only">{common.reviewerIs(word)}</span>
    </span>
  );
}

export function VetoTag() {
  const { common } = useMessages();
  return (
    <span className="tag tag-veto">
      <Mark name="veto" /> {common.verdicts.veto}
    </span>
  );
}

export function SampleTag() {
  const { common } = useMessages();
  return <span className="tag tag-sample">{common.sample}</span>;
}

const countMarks = [
  ['veto', 'veto'],
  ['fail', 'cross'],
  ['review', 'question'],
  ['error', 'bang'],
] as const;

/** All four counts, always: a missing one would read as "none of these". */
export function CountTags({ counts }: { counts: VerdictCounts }) {
  const { common } = useMessages();
  return (
    <span className="counts">
      {countMarks.map(([kind, mark]) => (
        <span
          key={kind}
          className={`count ${counts[kind] === 0 ? 'count-zero' : `count-${kind}`}`}
          title={common.titled(common.verdicts[kind], String(counts[kind]))}
        >
          <span aria-hidden="true">
            <Mark name={mark} />
            {counts[kind]}
          </span>
          <span className="sr-only">{common.titled(common.verdicts[kind], String(counts[kind]))}</span>
        </span>
      ))}
    </span>
  );
}
