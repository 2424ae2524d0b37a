import type { LedgerLook } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { type LedgerAnswers, targetOf } from './ledger-answers.ts';

interface Props {
  look: LedgerLook;
  targets: LedgerAnswers['targets'];
  onChange(column: number, target: string): void;
}

/** One line a column: registers are wide, and a reviewer reads downwards. */
export function LedgerColumns({ look, targets, onChange }: Props) {
  const { registers } = useMessages().importing;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="ledger-columns" aria-label={registers.columnsTitle} tabIndex={0}>
      <table>
        <caption>{registers.columnsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{registers.head}</th>
            <th scope="col">{registers.target}</th>
            {look.rows.map((_row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first rows in their order
              <th key={index} scope="col">
                {registers.sample(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.columns.map((column) => {
            const target = targetOf(column, targets);
            return (
              <tr key={column.column}>
                <th scope="row">
                  {column.head}
                  {target === '' && column.how === 'none' && (
                    <span className="ledger-unknown">{registers.unknown}</span>
                  )}
                </th>
                <td>
                  <select
                    aria-label={registers.targetOf(column.head)}
                    value={target}
                    onChange={(event) => onChange(column.column, event.target.value)}
                  >
                    <option value="">{registers.leftOut}</option>
                    {look.targets.map(({ target: id, term }) => (
                      <option key={id} value={id}>
                        {term}
                      </option>
                    ))}
                  </select>
                </td>
                {look.rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the first rows in their order
                  <td key={index}>{row[column.column] ?? ''}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
