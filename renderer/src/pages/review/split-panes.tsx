// biome-ignore-all lint/a11y/useSemanticElements: a splitter that is moved is no rule between texts
import { Children, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '../../messages/context.tsx';
import './split-panes.css';

interface Props {
  /** Under this name the shares are kept on this computer. */
  name: string;
  /** Shares of the panes as designed; one for each child. */
  shares: readonly number[];
  children: ReactNode;
}

/** No pane gets smaller than this share of all. */
const least = 15;
const step = 2;

/** Panes side by side with splitters between them: arrows or dragging move one, Home sets all as designed. */
export function SplitPanes({ name, shares, children }: Props) {
  const { review } = useMessages();
  const key = `mingjuan.split.${name}`;
  const frame = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(() => read(key, shares));
  const store = (next: readonly number[]) => {
    setHeld(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const move = (at: number, by: number) => store(moved(held, at, by));
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key === 'ArrowLeft') move(at, -step);
    else if (event.key === 'ArrowRight') move(at, step);
    else if (event.key === 'Home') store(shares);
    else return;
    event.preventDefault();
  };
  const onDrag = (event: PointerEvent, at: number) => {
    const box = frame.current?.getBoundingClientRect();
    if (event.buttons !== 1 || !box) return;
    const all = held.reduce((sum, share) => sum + share, 0);
    const before = held.slice(0, at + 1).reduce((sum, share) => sum + share, 0);
    move(at, ((event.clientX - box.left) / box.width) * all - before);
  };
  const panes = Children.toArray(children);
  return (
    <div
      ref={frame}
      className="split"
      style={{ gridTemplateColumns: held.map((share) => `minmax(0, ${share}fr)`).join(' 6px ') }}
    >
      {panes.flatMap((pane, index) =>
        index === 0
          ? [pane]
          : [
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: splitters have no identity but their place
                key={`splitter-${index}`}
                className="splitter no-print"
                role="separator"
                aria-orientation="vertical"
                aria-label={review.splitter}
                aria-valuenow={Math.round(held[index - 1] ?? 0)}
                title={review.splitter}
                tabIndex={0}
                onKeyDown={(event) => onKeyDown(event, index - 1)}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={(event) => onDrag(event, index - 1)}
                onDoubleClick={() => store(shares)}
              />,
              pane,
            ],
      )}
    </div>
  );
}

/** Shares after the splitter behind pane `at` moved; its two neighbours give and take. */
export function moved(shares: readonly number[], at: number, by: number): readonly number[] {
  const left = shares[at];
  const right = shares[at + 1];
  if (left === undefined || right === undefined) return shares;
  const most = left + right - least;
  const next = Math.min(most, Math.max(least, left + by));
  return shares.map((share, index) => (index === at ? next : index === at + 1 ? left + right - next : share));
}

function read(key: string, shares: readonly number[]): readonly number[] {
  try {
    const held = JSON.parse(localStorage.getItem(key) ?? 'null') as unknown;
    const fits =
      Array.isArray(held) &&
      held.length === shares.length &&
      held.every((share) => typeof share === 'number' && share >= least && share <= 100);
    return fits ? (held as number[]) : shares;
  } catch {
    return shares;
  }
}
