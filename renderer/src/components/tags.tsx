import type { CheckFinding, ReviewerVerdict, VerdictCounts } from '../../../shared/generated/schemas.ts';
import { useMessages } from '../messages/context.tsx';

export type MachineVerdict = CheckFinding['verdict'];

const machineLooks: Record<MachineVerdict, { mark: string; look: string }> = {
  pass: { mark: '✓', look: 'pass' },
  fail: { mark: '✕', look: 'fail' },
  review: { mark: '?', look: 'review' },
  notApplicable: { mark: '—', look: 'none' },
  error: { mark: '!', look: 'error' },
};

const personLooks: Record<ReviewerVerdict, { mark: string; look: string }> = {
  compliant: { mark: '✓', look: 'pass' },
  violated: { mark: '✕', look: 'fail' },
  notApplicable: { mark: '—', look: 'none' },
  documentMissing: { mark: '▢', look: 'fail' },
  doubtful: { mark: '?', look: 'review' },
};

/** What the machine says: outlined, with its prefix. */
export function MachineTag({ verdict, short = false }: { verdict: MachineVerdict; short?: boolean }) {
  const { common } = useMessages();
  const { mark, look } = machineLooks[verdict];
  const word = common.verdicts[verdict];
  return (
    <span className={`tag tag-machine tag-${look}`} title={common.machineIs(word)}>
      <span aria-hidden="true">{short ? `${common.machine} ${mark}` : `${common.machine} ${mark} ${word}`}</span>
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
      <span aria-hidden="true">{`${common.reviewer} ${mark} ${word}`}</span>
      <span className="sr-only">{common.reviewerIs(word)}</span>
    </span>
  );
}

export function VetoTag() {
  const { common } = useMessages();
  return <span className="tag tag-veto">{`⊘ ${common.verdicts.veto}`}</span>;
}

export function SampleTag() {
  const { common } = useMessages();
  return <span className="tag tag-sample">{common.sample}</span>;
}

const countMarks = [
  ['veto', '⊘'],
  ['fail', '✕'],
  ['review', '?'],
  ['error', '!'],
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
          <span aria-hidden="true">{`${mark}${counts[kind]}`}</span>
          <span className="sr-only">{common.titled(common.verdicts[kind], String(counts[kind]))}</span>
        </span>
      ))}
    </span>
  );
}
