import type { ScoreLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import type { Review } from './use-review.ts';

interface Props {
  review: Review;
  onLine(line: string): void;
}

/** 看算式: the arithmetic line by line, the same text as on paper; each line is a door to its row. */
export function Arithmetic({ review, onLine }: Props) {
  const words = useMessages().review;
  const { result, view } = review;
  return (
    <section className="arithmetic" aria-label={words.arithmeticTitle} data-pane tabIndex={-1}>
      <h2>{words.arithmeticTitle}</h2>
      <p className="quiet no-print">{words.arithmeticNote}</p>
      <table>
        <tbody>
          {result.lines
            .filter((line) => line.kind !== 'setting')
            .map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              <ArithmeticLine key={index} line={line} onLine={onLine} />
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

function ArithmeticLine({ line, onLine }: { line: ScoreLine; onLine(line: string): void }) {
  const [first] = line.lines;
  return (
    <tr className={`arithmetic-${line.kind}`}>
      <th scope="row">{line.label}</th>
      <td>
        {first === undefined ? (
          line.text
        ) : (
          <button type="button" className="link-button arithmetic-door" onClick={() => onLine(first)}>
            {line.text}
          </button>
        )}
      </td>
    </tr>
  );
}
