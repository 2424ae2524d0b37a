import type { ScoreLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { doorsOf, type LineDoor } from './line-doors.ts';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  /** Rows that the cursor of the sheet stops at. */
  stops: readonly string[];
  onLine(line: string): void;
}

/** 看算式: the arithmetic line by line, the same text as on paper; each line leads to its rows. */
export function Arithmetic({ review, stops, onLine }: Props) {
  const words = useMessages().review;
  const { result, table, view } = review;
  const reachable = new Set(stops);
  return (
    <section className="arithmetic" aria-label={words.arithmeticTitle} data-pane tabIndex={-1}>
      <h2>{words.arithmeticTitle}</h2>
      <p className="quiet no-print">{words.arithmeticNote}</p>
      <table>
        <tbody>
          {result.lines
            .filter((line) => line.kind !== 'setting')
            .map((line, index) => (
              <ArithmeticLine
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
                key={index}
                line={line}
                doors={doorsOf(line, table, reachable)}
                onLine={onLine}
              />
            ))}
        </tbody>
      </table>
      <h3>{words.settingsUsed}</h3>
      <ul>
        {view.presetText.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  line: ScoreLine;
  doors: readonly LineDoor[];
  onLine(line: string): void;
}

function ArithmeticLine({ line, doors, onLine }: LineProps) {
  const { review: words } = useMessages();
  const [first] = doors;
  return (
    <tr className={`arithmetic-${line.kind}`}>
      <th scope="row">{line.label}</th>
      <td>
        {first && doors.length === 1 ? (
          <button type="button" className="link-button arithmetic-door" onClick={() => onLine(first.line)}>
            {line.text}
          </button>
        ) : (
          line.text
        )}
        {doors.length > 1 && (
          <span className="arithmetic-doors no-print">
            {doors.map((door) => (
              <button key={door.line} type="button" className="link-button" onClick={() => onLine(door.line)}>
                {words.goToLine(door.text)}
              </button>
            ))}
          </span>
        )}
      </td>
    </tr>
  );
}
