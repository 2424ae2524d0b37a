import { Segmented } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { CaseView, CheckFinding } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useCommands } from '../../commands/provider.tsx';
import { FindingCard } from '../../components/finding/card.tsx';
import { showWithin } from '../../components/scroll.ts';
import { MachineTag, VetoTag } from '../../components/tags.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useStageTerms } from '../../office/stage-terms.ts';
import {
  type FindingFilter,
  filterFindings,
  findingFilters,
  findingId,
  isOpen,
  sortFindings,
} from './finding-list.ts';

/** 提示: the list on one side, the card of the chosen one on the other. */
export function FindingsTab({ view, onMarkMissing }: { view: CaseView; onMarkMissing(): void }) {
  const { caseFile } = useMessages();
  const [params, setParams] = useAddressParams();
  const stages = useStageTerms();
  const sorted = useMemo(() => sortFindings(view.findings), [view.findings]);
  const wanted = params.get('show');
  const filter: FindingFilter =
    findingFilters.find((name) => name === wanted) ?? (sorted.some(isOpen) ? 'open' : 'all');
  const shown = filterFindings(sorted, filter);
  const chosen = pick(shown, params.get('finding'));
  const choose = (finding: CheckFinding | undefined) => setParams({ finding: finding && findingId(finding) });
  const step = (by: 1 | -1, wantsMe: boolean) => {
    const at = chosen ? shown.indexOf(chosen) : -1;
    for (let index = at + by; index >= 0 && index < shown.length; index += by) {
      const finding = shown[index];
      if (finding && (!wantsMe || isOpen(finding))) return choose(finding);
    }
  };
  useCommands({
    'row.next': () => step(1, false),
    'row.previous': () => step(-1, false),
    'row.nextOpen': () => step(1, true),
    'row.previousOpen': () => step(-1, true),
    'case.derivation': () => document.querySelector<HTMLElement>('.finding-pane .strip-scroll')?.focus(),
  });
  const { counts } = view;
  if (view.findings.length === 0) return <p>{caseFile.noRules}</p>;
  return (
    <>
      <p>
        {caseFile.findingSummary(
          view.findings.length,
          counts.pass,
          counts.notApplicable,
          counts.fail,
          counts.review,
          counts.error,
        )}
      </p>
      <Segmented
        className="no-print finding-filters"
        aria-label={caseFile.findingFilterLabel}
        value={filter}
        onChange={(name) => setParams({ show: name, finding: undefined })}
        options={findingFilters.map((name) => ({
          value: name,
          label: `${caseFile.findingFilters[name]} ${filterFindings(sorted, name).length}`,
        }))}
      />
      {shown.length === 0 && <p className="quiet">{caseFile.findingNone}</p>}
      <div className="finding-columns">
        <FindingList findings={shown} chosen={chosen} stages={stages} onChoose={choose} />
        <div className="finding-pane">
          {chosen && (
            <FindingCard
              key={findingId(chosen)}
              finding={chosen}
              stage={stages.get(chosen.rule)}
              onMarkMissing={onMarkMissing}
            />
          )}
        </div>
      </div>
    </>
  );
}

function FindingList({
  findings,
  chosen,
  stages,
  onChoose,
}: {
  findings: readonly CheckFinding[];
  chosen: CheckFinding | undefined;
  stages: ReadonlyMap<string, string>;
  onChoose(finding: CheckFinding): void;
}) {
  const { caseFile } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const id = chosen && findingId(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the choice
  useEffect(() => {
    showWithin(list.current, list.current?.querySelector<HTMLElement>('[aria-current=true]'));
  }, [id]);
  return (
    <ul ref={list} className="finding-list" aria-label={caseFile.findingListLabel} data-pane tabIndex={-1}>
      {findings.map((finding) => {
        const isChosen = finding === chosen;
        return (
          <li key={findingId(finding)}>
            <button
              type="button"
              className="finding-row"
              aria-current={isChosen}
              onClick={() => onChoose(finding)}
            >
              <MachineTag verdict={finding.verdict} />
              {finding.severity === 'veto' && finding.verdict === 'fail' && <VetoTag />}
              <span className="quiet">{stages.get(finding.rule) ?? ''}</span>
              <span className="finding-row-text">{finding.message}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The finding named in the address (a rule alone is enough), else the first. */
function pick(shown: readonly CheckFinding[], wanted: string | null): CheckFinding | undefined {
  return shown.find((finding) => findingId(finding) === wanted || finding.rule === wanted) ?? shown[0];
}
