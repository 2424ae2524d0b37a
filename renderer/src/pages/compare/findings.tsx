import { Link } from 'wouter';
import type { CompareView } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { MachineTag, type MachineVerdict } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';

/** What the machine says of these papers, each leading to its finding. */
export function Findings({ caseId, view }: { caseId: string; view: CompareView }) {
  const { compare } = useMessages();
  const open = view.findings.filter(({ verdict }) => verdict !== 'pass');
  return (
    <section className="compare-findings" aria-label={compare.findings} data-pane tabIndex={-1}>
      <h2>{compare.findings}</h2>
      {open.length === 0 && <p className="quiet">{compare.judgeNone}</p>}
      <ul>
        {open.map(({ rule, verdict, message }) => (
          <li key={rule}>
            <MachineTag verdict={verdict as MachineVerdict} />{' '}
            <Link href={links.case(caseId, { tab: 'findings', show: 'all', finding: rule })}>{message}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
