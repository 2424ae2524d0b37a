import { useMemo, useState } from 'react';
import { derivationSentence, noteText } from '../../../../shared/clock/index.ts';
import type { Derivation } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { canOpen, stripCells } from './strip-cells.ts';
import './strip.css';

/** The derivation strip: drawn, printed and read aloud from the same data. */
export function Strip({ derivation }: { derivation: Derivation }) {
  const { finding, common } = useMessages();
  const [open, setOpen] = useState(false);
  const cells = useMemo(() => stripCells(derivation, open, finding), [derivation, open, finding]);
  const unit = finding.units[derivation.unit];
  const notes = derivation.notes.map(noteText).filter((text) => text !== undefined);
  return (
    <figure className="strip">
      <figcaption>
        {`${finding.stripTitle(String(derivation.limit), unit)}${common.optionSeparator}${finding.startNotCounted}`}
        {canOpen(derivation) && (
          <button type="button" className="link-button no-print" onClick={() => setOpen(!open)}>
            {open ? finding.stripFoldRuns : finding.stripOpenRuns}
          </button>
        )}
      </figcaption>
      {cells.length > 0 && (
        // Scrolls sideways where the days do not fit, and so must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <div className="strip-scroll" tabIndex={0} role="img" aria-label={finding.stripLabel}>
          <div className="strip-cells" aria-hidden="true">
            {cells.map((cell) => (
              <div key={cell.key} className={`strip-cell strip-${cell.look}`}>
                <span className="strip-day">{cell.day}</span>
                <span className="strip-mark">{cell.mark}</span>
                <span className="strip-below">{cell.below.join(' ')}</span>
              </div>
            ))}
          </div>
        </div>
      )}
      <p className="strip-sentence">{derivationSentence(derivation)}</p>
      {notes.length > 0 && <p className="quiet">{notes.join(common.optionSeparator)}</p>}
    </figure>
  );
}
