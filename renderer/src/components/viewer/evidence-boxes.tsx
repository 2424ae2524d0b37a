import { useMessages } from '../../messages/context.tsx';
import { circled, type NumberedBox, type Region } from './model.ts';

interface Props {
  boxes: readonly NumberedBox[];
  /** The place that is meant now; it flashes once when it comes up. */
  current: Region | undefined;
  onBox(box: NumberedBox): void;
}

/** Numbered places of evidence over the page; each selects its rows. */
export function EvidenceBoxes({ boxes, current, onBox }: Props) {
  const { viewer } = useMessages();
  const isBoxed = boxes.some(({ region }) => region && sameRegion(region, current));
  return (
    <>
      {current && !isBoxed && (
        <div key={current.join()} className="viewer-here" data-here style={placeStyle(current)} />
      )}
      {boxes.map((box) => {
        if (!box.region) return null;
        const isCurrent = sameRegion(box.region, current);
        return (
          <button
            key={isCurrent ? `${box.id}-now` : box.id}
            type="button"
            className={`viewer-box viewer-box-${box.state}${isCurrent ? ' viewer-box-now' : ''}`}
            style={placeStyle(box.region)}
            data-here={isCurrent ? '' : undefined}
            data-box={box.id}
            title={box.rows}
            aria-label={viewer.box(box.number, box.label, viewer.boxStates[box.state], box.rows)}
            onClick={() => onBox(box)}
          >
            <span className="viewer-box-number">{circled(box.number)}</span>
          </button>
        );
      })}
    </>
  );
}

function sameRegion(a: Region, b: Region | undefined): boolean {
  return b !== undefined && a.every((value, index) => Math.abs(value - (b[index] ?? -1)) < 1e-6);
}

export function placeStyle([left = 0, top = 0, width = 0, height = 0]: Region) {
  return {
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}
