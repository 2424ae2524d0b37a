import type { CheckFinding } from '../../../../shared/generated/schemas.ts';
import { MachineTag, VetoTag } from '../tags.tsx';

/** First line of a card: the machine's tag, the stage, and whether it hints at a veto. */
export function FindingHead({ finding, stage }: { finding: CheckFinding; stage: string | undefined }) {
  return (
    <span className="finding-head">
      <MachineTag verdict={finding.verdict} />
      {stage !== undefined && <span>{stage}</span>}
      {finding.severity === 'veto' && finding.verdict === 'fail' && <VetoTag />}
    </span>
  );
}
