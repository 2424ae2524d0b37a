import { useEffect } from 'react';
import type { DraftLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { depths } from './draft.ts';

interface Props {
  lines: readonly DraftLine[];
  chosen: string | undefined;
  /** Ids of lines with problems. */
  wrong: ReadonlySet<string>;
  onChoose(id: string): void;
}

/** The lines as a tree, each with its points; rows with problems say so in words. */
export function LineList({ lines, chosen, wrong, onChoose }: Props) {
  const { workshop: words } = useMessages();
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`line-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (lines.length === 0) return <p className="quiet">{words.noLines}</p>;
  return (
    <ul className="finding-list workshop-lines" aria-label={words.linesLabel} data-pane tabIndex={-1}>
      {lines.map((line) => (
        <li key={line.id} id={`line-${line.id}`}>
          <button
            type="button"
            className="finding-row workshop-line"
            data-kind={line.kind}
            data-depth={depths[line.kind]}
            aria-current={line.id === chosen}
            onClick={() => onChoose(line.id)}
          >
            <span className="workshop-kind">{words.kinds[line.kind]}</span>
            <span className="workshop-text">{`${line.no} ${line.text}`.trim()}</span>
            {wrong.has(line.id) && <span className="tag tag-review">{words.weight.look}</span>}
            <span className="standard-points">{pointsOf(line, words)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function pointsOf(line: DraftLine, words: ReturnType<typeof useMessages>['workshop']): string {
  if (line.kind === 'veto' || line.kind === 'left') return '';
  if (line.kind === 'fault' && line.zeroesItem) return words.zeroesItem;
  if (line.points === null) return '';
  const amount = line.least === null ? String(line.points) : `${line.least}–${line.points}`;
  if (line.kind !== 'fault') return amount;
  return [
    line.per === 'once' ? '' : words.per[line.per],
    `−${amount}`,
    line.most === null ? '' : `${words.most} ${line.most}`,
  ]
    .filter(Boolean)
    .join(' ');
}
