import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Waiting } from '../../../../shared/findings/waiting.ts';
import type { CheckFinding } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { Mark } from '../../components/mark.tsx';
import { showWithin } from '../../components/scroll.ts';
import { MachineTag, VetoTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';
import { type FindingEntry, findingId, parametersOf } from './finding-list.ts';

interface Props {
  entries: readonly FindingEntry[];
  /** Waiting questions that are listed one by one. */
  open: readonly Waiting[];
  chosen: CheckFinding | undefined;
  stages: ReadonlyMap<string, string>;
  onChoose(finding: CheckFinding): void;
  onFold(waiting: Waiting): void;
}

/** The list of findings; those that wait for one act are one line with the way to it. */
export function FindingRows({ entries, open, chosen, stages, onChoose, onFold }: Props) {
  const { caseFile } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const id = chosen && findingId(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the choice
  useEffect(() => {
    showWithin(list.current, list.current?.querySelector<HTMLElement>('[aria-current=true]'));
  }, [id]);
  const row = (finding: CheckFinding) => (
    <FindingRow
      key={findingId(finding)}
      finding={finding}
      isChosen={finding === chosen}
      stage={stages.get(finding.rule)}
      onChoose={onChoose}
    />
  );
  return (
    <ul ref={list} className="finding-list" aria-label={caseFile.findingListLabel} data-pane tabIndex={-1}>
      {entries.map((entry) => {
        if ('finding' in entry) return row(entry.finding);
        const isOpen = open.includes(entry.waiting);
        return [
          <WaitingRow key={entry.waiting} {...entry} isOpen={isOpen} onFold={onFold} />,
          ...(isOpen ? entry.findings.map(row) : []),
        ];
      })}
    </ul>
  );
}

function FindingRow({
  finding,
  isChosen,
  stage,
  onChoose,
}: {
  finding: CheckFinding;
  isChosen: boolean;
  stage: string | undefined;
  onChoose(finding: CheckFinding): void;
}) {
  return (
    <li>
      <button type="button" className="finding-row" aria-current={isChosen} onClick={() => onChoose(finding)}>
        <MachineTag verdict={finding.verdict} />
        {finding.severity === 'veto' && finding.verdict === 'fail' && <VetoTag />}
        <span className="quiet">{stage ?? ''}</span>
        <span className="finding-row-text">{finding.message}</span>
      </button>
    </li>
  );
}

function WaitingRow({
  waiting,
  findings,
  isOpen,
  onFold,
}: {
  waiting: Waiting;
  findings: readonly CheckFinding[];
  isOpen: boolean;
  onFold(waiting: Waiting): void;
}) {
  const { caseFile } = useMessages();
  const parameters = parametersOf(findings);
  return (
    <li className="finding-waiting" data-waiting={waiting}>
      <button type="button" aria-expanded={isOpen} onClick={() => onFold(waiting)}>
        <Mark name={isOpen ? 'down' : 'right'} />{' '}
        {caseFile.waiting[waiting](findings.length, parameters.length)}
      </button>
      {waiting === 'settings' && (
        <Link
          className="no-print"
          href={links.library({ tab: 'parameters', unset: 'yes', key: parameters[0] })}
        >
          {caseFile.waitingSettings}
        </Link>
      )}
    </li>
  );
}
