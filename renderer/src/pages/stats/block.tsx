import { useMemo } from 'react';
import type {
  StatisticsBlock,
  StatisticsRow,
  StatisticsScope,
} from '../../../../shared/generated/schemas.ts';
import { linkToSet } from '../../address/case-set.ts';
import { goTo } from '../../address/hash.ts';
import { Chart } from '../../components/chart/chart.tsx';
import { mostRows } from '../../components/chart/chart-data.ts';
import { useMessages } from '../../messages/context.tsx';
import { chartOf, nameOfColumn } from './chart-of.ts';
import { figureInWords } from './figure-text.ts';
import { NumberLink } from './number-link.tsx';

/** One matter: a sentence that says what there is to see, the table, and its picture. */
export function Block({ block, scope }: { block: StatisticsBlock; scope: StatisticsScope }) {
  const messages = useMessages();
  const { stats } = messages;
  const { id, lead, rows } = block;
  const title =
    stats.leads[lead.name]?.(
      lead.words,
      lead.numbers.map((figure) => figureInWords(figure, messages)),
    ) ?? stats.blocks[id].name;
  const chart = useMemo(() => chartOf(block, messages), [block, messages]);
  const more = rows.length - mostRows;
  return (
    <section className="stats-block" aria-labelledby={`stats-${id}`}>
      <h2 id={`stats-${id}`}>{title}</h2>
      <p className="quiet">{stats.notes[id]}</p>
      {rows.length > 0 && (
        <div className="stats-pair">
          <Table block={block} scope={scope} />
          {chart.rows.length > 0 && (
            <div>
              <Chart
                data={chart}
                label={stats.chartLabel(title)}
                onMark={(row, series) => {
                  const column = block.chart.columns[chart.series[series]?.look ?? -1];
                  const at = block.columns.findIndex((entry) => entry.id === column);
                  const figure = rows[row]?.cells[at];
                  if (figure) goTo(linkToSet(scope, figure.where));
                }}
              />
              {more > 0 && <p className="quiet">{stats.moreRows(more)}</p>}
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function Table({ block, scope }: { block: StatisticsBlock; scope: StatisticsScope }) {
  const messages = useMessages();
  const { stats } = messages;
  const words = stats.blocks[block.id];
  const heads = block.columns.map((column) => nameOfColumn(column, messages));
  const line = (row: StatisticsRow, label: string, key: string) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      {row.cells.map((figure, index) => (
        <td key={block.columns[index]?.id} className="number">
          <NumberLink figure={figure} scope={scope} label={`${label} ${heads[index]}`} />
        </td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard
    <section className="stats-table" tabIndex={0} aria-label={words.name}>
      <table>
        <caption className="sr-only">{words.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            {heads.map((head, index) => (
              <th key={block.columns[index]?.id} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => line(row, row.label || words.unnamed, `${index} ${row.label}`))}
        </tbody>
        {block.total && <tfoot>{line(block.total, stats.total, 'total')}</tfoot>}
      </table>
    </section>
  );
}
