import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { type Waiting, waitsFor } from '../../../../shared/findings/waiting.ts';
import type { CaseView, CheckFinding } from '../../../../shared/generated/schemas.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useCommands } from '../../commands/provider.tsx';
import { FindingCard } from '../../components/finding/card.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useStageTerms } from '../../office/stage-terms.ts';
import {
  entriesOf,
  type FindingFilter,
  filterFindings,
  findingFilters,
  findingId,
  isOpen,
  sortFindings,
} from './finding-list.ts';
import { FindingRows } from './finding-rows.tsx';

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
  const [unfolded, setUnfolded] = useState<readonly Waiting[]>([]);
  const chosenWaits = chosen && waitsFor(chosen);
  const open = chosenWaits === undefined ? unfolded : [...unfolded, chosenWaits];
  const rows = shown.filter((finding) => {
    const waiting = waitsFor(finding);
    return waiting === undefined || open.includes(waiting);
  });
  const choose = (finding: CheckFinding | undefined) => setParams({ finding: finding && findingId(finding) });
  const step = (by: 1 | -1, wantsMe: boolean) => {
    const at = chosen ? rows.indexOf(chosen) : -1;
    for (let index = at + by; index >= 0 && index < rows.length; index += by) {
      const finding = rows[index];
      if (finding && (!wantsMe || isOpen(finding))) {
        showList();
        return choose(finding);
      }
    }
  };
  const fold = (waiting: Waiting) => {
    const isUnfolded = open.includes(waiting);
    setUnfolded(isUnfolded ? unfolded.filter((name) => name !== waiting) : [...unfolded, waiting]);
    if (isUnfolded && chosenWaits === waiting) choose(undefined);
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
        <FindingRows
          entries={entriesOf(shown)}
          open={open}
          chosen={chosen}
          stages={stages}
          onChoose={choose}
          onFold={fold}
        />
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

/** Height, in pixels, of the list in sight that a walk by key needs. */
const leastOfList = 260;

/** In a low window the list begins below its edge: walking through it by key brings it up. */
function showList(): void {
  const list = document.querySelector('.finding-columns');
  const page = list?.closest('main');
  const top = list?.getBoundingClientRect().top ?? 0;
  if (page && innerHeight - top < leastOfList) page.scrollTop += top - page.getBoundingClientRect().top - 8;
}

/** The finding named in the address (a rule alone is enough), else the first that its own file answers. */
function pick(shown: readonly CheckFinding[], wanted: string | null): CheckFinding | undefined {
  return (
    shown.find((finding) => findingId(finding) === wanted || finding.rule === wanted) ??
    shown.find((finding) => waitsFor(finding) === undefined)
  );
}
