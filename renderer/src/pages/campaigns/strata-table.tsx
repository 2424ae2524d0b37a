import type { ReactNode } from 'react';
import type { Stratum } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { typeWord } from './campaign-words.ts';
import { CountButton } from './count-button.tsx';

export type StratumNumber = 'population' | 'quota' | 'drawn' | 'designated';

interface Props {
  label: string;
  strata: readonly Stratum[];
  columns: readonly { name: StratumNumber; title: string }[];
  /** Opens the cases of a number; absent for numbers that no case stands behind yet. */
  onOpen(column: StratumNumber, stratum: Stratum | undefined): (() => void) | undefined;
}

/** Layers (单位 and 案卷类型) with their numbers and a total. */
export function StrataTable({ label, strata, columns, onOpen }: Props) {
  const messages = useMessages();
  const words = messages.campaigns;
  const cell = (column: StratumNumber, title: string, stratum: Stratum | undefined): ReactNode => {
    const count = stratum ? stratum[column] : strata.reduce((sum, entry) => sum + entry[column], 0);
    const open = onOpen(column, stratum);
    const where = stratum ? `${stratum.agency} ${typeWord(stratum.caseType, messages)}` : words.total;
    return open ? (
      <CountButton count={count} label={`${where} ${title} ${words.cases(count)}`} onOpen={open} />
    ) : (
      count
    );
  };
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.agency}</th>
          <th scope="col">{words.caseType}</th>
          {columns.map(({ name, title }) => (
            <th key={name} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {strata.map((stratum) => (
          <tr key={`${stratum.agency} ${stratum.caseType}`}>
            <td>{stratum.agency}</td>
            <td>{typeWord(stratum.caseType, messages)}</td>
            {columns.map(({ name, title }) => (
              <td key={name} className="number">
                {cell(name, title, stratum)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.total}
          </th>
          {columns.map(({ name, title }) => (
            <td key={name} className="number">
              {cell(name, title, undefined)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
