import { Button } from 'antd';
import { useState } from 'react';
import type { StandardDraft } from '../../../../shared/generated/schemas.ts';
import { useCommands } from '../../commands/provider.tsx';
import { useMessages } from '../../messages/context.tsx';
import { withFix, withLine } from './draft.ts';
import { HeaderForm } from './header-form.tsx';
import { LineEditor } from './line-editor.tsx';
import { LineList } from './line-list.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Workshop } from './use-workshop.ts';

/** ③ The lines that were read beside what is doubtful, put right in place. */
export function LinesStep({ workshop, draft }: { workshop: Workshop; draft: StandardDraft }) {
  const { workshop: words } = useMessages();
  const { check, change, busy } = workshop;
  const [chosen, setChosen] = useState<string>();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const problems = check?.problems ?? [];
  const wrong = new Set(problems.flatMap(({ line }) => (line === undefined ? [] : [line])));
  const shown = draft.lines.filter(({ id }) => !onlyWrong || wrong.has(id) || id === chosen);
  const line = draft.lines.find(({ id }) => id === chosen);
  const step = (by: 1 | -1, wanted: (id: string) => boolean = () => true) => {
    const rows = shown.map(({ id }) => id);
    const at = chosen === undefined ? (by === 1 ? -1 : rows.length) : rows.indexOf(chosen);
    for (let next = at + by; next >= 0 && next < rows.length; next += by)
      if (wanted(rows[next]!)) {
        setChosen(rows[next]);
        return;
      }
  };
  const isReady = check?.ready === true && !busy;
  useCommands({
    'row.next': () => step(1),
    'row.previous': () => step(-1),
    'row.nextOpen': () => step(1, (id) => wrong.has(id)),
    'row.previousOpen': () => step(-1, (id) => wrong.has(id)),
    'form.save': {
      run: () => void workshop.save(),
      disabled: isReady ? undefined : words.stops(stopsIn(problems)),
    },
  });
  return (
    <>
      <div className="row-flex workshop-sum" role="status">
        {check && (
          <>
            <strong>{words.sum(check.sum, check.items, check.lines, check.vetoes, check.manualLines)}</strong>
            <span className={stopsIn(problems) > 0 ? 'tag tag-fail' : 'quiet'}>
              {words.stops(stopsIn(problems))}
            </span>
            <span className="quiet">{words.looks(problems.length - stopsIn(problems))}</span>
          </>
        )}
        <span className="row-flex push">
          {workshop.look && (
            <Button disabled={busy} onClick={workshop.backToTables}>
              {words.steps.tables}
            </Button>
          )}
          <Button type="primary" disabled={!isReady} onClick={() => void workshop.save()}>
            {words.save}
          </Button>
        </span>
      </div>
      <div className="library-columns workshop-columns">
        <div className="library-list">
          <label>
            <input
              type="checkbox"
              checked={onlyWrong}
              onChange={(event) => setOnlyWrong(event.target.checked)}
            />
            {` ${words.onlyProblems}`}
          </label>
          <LineList lines={shown} chosen={chosen} wrong={wrong} onChoose={setChosen} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
        <div className="library-detail" data-pane tabIndex={0}>
          {line ? (
            <LineEditor
              key={line.id}
              line={line}
              onChange={(patch) => change(withLine(draft, line.id, patch))}
            />
          ) : (
            <p className="quiet">{words.chooseLine}</p>
          )}
          <ProblemList
            problems={problems}
            onGo={setChosen}
            onFix={(problem) => problem.fix && change(withFix(draft, problem, problem.fix))}
          />
          <details open className="workshop-head-form">
            <summary>
              <strong>{words.header}</strong>
            </summary>
            <HeaderForm header={draft.header} onChange={(header) => change({ ...draft, header })} />
          </details>
        </div>
      </div>
    </>
  );
}

function stopsIn(problems: readonly { weight: string }[]): number {
  return problems.filter(({ weight }) => weight === 'stop').length;
}
