// biome-ignore-all lint/a11y/useSemanticElements: a grid that keeps the focus and moves through its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: rows are reached through aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys act on the grid
import { Button, Input } from 'antd';
import { type RefObject, useEffect } from 'react';
import { showWithin } from '../../components/scroll.ts';
import { useMessages } from '../../messages/context.tsx';
import type { PlanRow } from './arrangement.ts';
import type { Arranging } from './use-arranging.ts';

interface Props {
  grid: RefObject<HTMLDivElement | null>;
  arranging: Arranging;
}

/** Cases with their files; one focusable grid. */
export function PlanRows({ grid, arranging }: Props) {
  const { arranging: words } = useMessages().importing;
  const { rows, current, renaming } = arranging;
  const currentKey = current?.key ?? '';
  useEffect(() => {
    showWithin(grid.current, document.getElementById(rowId(currentKey)));
  }, [grid, currentKey]);
  return (
    <div
      ref={grid}
      className="import-plan-rows"
      role="grid"
      aria-label={words.title}
      aria-rowcount={rows.length}
      aria-activedescendant={rowId(currentKey)}
      tabIndex={0}
      data-pane
    >
      {rows.map((row) => (
        <div
          key={row.key}
          id={rowId(row.key)}
          role="row"
          aria-selected={row.key === currentKey}
          className={rowClass(row, row.key === currentKey)}
          onClick={() => arranging.moveTo(row.key)}
        >
          <span role="gridcell">
            {row.file === undefined && renaming === row.case.id ? (
              <Rename name={row.case.name} onEnd={arranging.endRename} />
            ) : (
              (row.file?.name ?? row.case.name)
            )}
          </span>
          <span role="gridcell" className="quiet">
            {row.file ? words.size(row.file.size) : words.files(row.case.files.length)}
          </span>
          <span role="gridcell">
            {!row.file && (
              <Button
                size="small"
                aria-expanded={arranging.isOpen(row.case.id)}
                onClick={(event) => {
                  event.stopPropagation();
                  arranging.toggle(row.case.id);
                }}
              >
                {arranging.isOpen(row.case.id) ? words.fold : words.unfold}
              </Button>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

function Rename({ name, onEnd }: { name: string; onEnd(name?: string): void }) {
  const { arranging: words } = useMessages().importing;
  return (
    <Input
      autoFocus
      aria-label={words.newName}
      defaultValue={name}
      maxLength={200}
      onBlur={() => onEnd()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onEnd(event.currentTarget.value);
        if (event.key === 'Escape') onEnd();
      }}
    />
  );
}

function rowId(key: string): string {
  return `plan-${key}`;
}

function rowClass({ file }: PlanRow, isCurrent: boolean): string {
  return `import-plan-row${file ? ' import-plan-file' : ' import-plan-case'}${isCurrent ? ' import-plan-current' : ''}`;
}
