import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ArrangedCase, ImportPlanView } from '../../../../shared/generated/schemas.ts';
import { chordLabel } from '../../commands/chord.ts';
import { useCommands } from '../../commands/provider.tsx';
import { type CommandId, commands } from '../../commands/table.ts';
import { useMessages } from '../../messages/context.tsx';
import { casesToImport, plainName } from './arrangement.ts';
import { PlanRows } from './plan-rows.tsx';
import { useArranging } from './use-arranging.ts';

interface Props {
  plan: ImportPlanView;
  onBegin(cases: ArrangedCase[]): void;
  onCancel(): void;
}

/** ② 归卷: which files are one case, before anything is read. */
export function PlanStep({ plan, onBegin, onCancel }: Props) {
  const { importing, common } = useMessages();
  const { arranging: words } = importing;
  const grid = useRef<HTMLDivElement>(null);
  const arranging = useArranging(plan);
  const { arrangement, current, renaming } = arranging;
  const isFirstCase = arrangement.cases[0] === current?.case;
  const isFirstFile = current?.file !== undefined && current.case.files[0] === current.file;
  useEffect(() => {
    if (renaming === undefined) grid.current?.focus({ preventScroll: true });
  }, [renaming]);
  const canSplit = current?.file !== undefined && !isFirstFile;
  const acts = {
    'import.rename': arranging.beginRename,
    'import.merge': isFirstCase ? undefined : arranging.mergeUp,
    'import.split': canSplit ? arranging.split : undefined,
  };
  useCommands(
    renaming === undefined
      ? {
          'row.next': () => arranging.step(1),
          'row.previous': () => arranging.step(-1),
          ...acts,
        }
      : {},
  );
  return (
    <section className="import-plan" aria-labelledby="import-plan-title">
      <h2 id="import-plan-title">{words.title}</h2>
      <p>{words.lead(arrangement.cases.length, plan.json)}</p>
      <div className="row-flex import-plan-acts">
        <ActButton id="import.rename" text={words.rename} run={acts['import.rename']} />
        <ActButton id="import.merge" text={words.merge} run={acts['import.merge']} />
        <ActButton id="import.split" text={words.split} run={acts['import.split']} />
        <Button disabled={!current?.file || isFirstFile} onClick={() => arranging.move(-1)}>
          {words.up}
        </Button>
        <Button
          disabled={!current?.file || current.case.files.at(-1) === current.file}
          onClick={() => arranging.move(1)}
        >
          {words.down}
        </Button>
        <Button disabled={!current?.file} onClick={arranging.loosen}>
          {words.loosen}
        </Button>
      </div>
      <PlanRows grid={grid} arranging={arranging} />
      {arrangement.loose.length > 0 && (
        <table>
          <caption>{words.loose(arrangement.loose.length)}</caption>
          <tbody>
            {arrangement.loose.map((file) => (
              <tr key={file.token}>
                <td>{file.name}</td>
                <td>
                  <select
                    aria-label={words.placeOf(plainName(file.name))}
                    value=""
                    onChange={({ target }) => arranging.place(file.token, Number(target.value))}
                  >
                    <option value="">{words.place}</option>
                    {arrangement.cases.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.duplicates.map(({ files }) => (
        <p key={files[0]} className="panel panel-warn">
          {words.same(files.map((name) => `“${name}”`).join(words.and))}
        </p>
      ))}
      {plan.failed.length > 0 && <p className="panel panel-warn">{words.unreadable(plan.failed.length)}</p>}
      <div className="row-flex">
        <Button type="primary" onClick={() => onBegin(casesToImport(arrangement))}>
          {words.begin(arrangement.cases.length)}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </section>
  );
}

function ActButton({ id, text, run }: { id: CommandId; text: string; run: (() => void) | undefined }) {
  const [key] = commands[id].keys;
  return (
    <Button disabled={run === undefined} onClick={run}>
      {key === undefined ? text : `${text} ${chordLabel(key)}`}
    </Button>
  );
}
