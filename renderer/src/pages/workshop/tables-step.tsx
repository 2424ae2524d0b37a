import { Button, Select } from 'antd';
import type { SheetColumnRole, SheetTableLook } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import type { TableState, Workshop } from './use-workshop.ts';

/** ② Which tables are used and what each column is: proposed from the words in their heads, changed by hand. */
export function TablesStep({ workshop }: { workshop: Workshop }) {
  const { workshop: words } = useMessages();
  const { look, tables, busy } = workshop;
  if (!look) return null;
  const isReady = tables.some(({ chosen, roles }) => chosen && roles.includes('item'));
  return (
    <>
      <p>{words.tablesOf(look.name, look.tables.length)}</p>
      {look.tables.map((table) => {
        const state = tables.find(({ index }) => index === table.index);
        return (
          state && (
            <SheetTable
              key={table.index}
              table={table}
              state={state}
              onChange={(patch) => workshop.changeTable(table.index, patch)}
            />
          )
        );
      })}
      {!isReady && <p className="panel panel-warn">{words.noneChosen}</p>}
      <div className="row-flex">
        <Button type="primary" disabled={!isReady || busy} onClick={() => void workshop.read()}>
          {busy ? words.reading : words.read}
        </Button>
        <Button disabled={busy} onClick={() => void workshop.open()}>{`${words.otherFile}…`}</Button>
      </div>
    </>
  );
}

interface Props {
  table: SheetTableLook;
  state: TableState;
  onChange(patch: Partial<TableState>): void;
}

function SheetTable({ table, state, onChange }: Props) {
  const { workshop: words } = useMessages();
  const { chosen, headRow } = state;
  return (
    <section className="panel workshop-table" aria-label={table.place}>
      <div className="row-flex">
        <label>
          <input
            type="checkbox"
            checked={chosen}
            onChange={(event) => onChange({ chosen: event.target.checked })}
          />{' '}
          <strong>{words.useTable(table.place)}</strong>
        </label>
        <span className="quiet">{words.rowCount(table.rowCount)}</span>
        {table.caption !== '' && <span className="quiet">{words.caption(table.caption)}</span>}
        {chosen && (
          <span className="push">
            {`${words.headRow} `}
            <Select
              size="small"
              aria-label={words.headRow}
              value={headRow}
              options={[
                { value: -1, label: words.noHead },
                ...table.preview.map((_row, at) => ({ value: at, label: String(at + 1) })),
              ]}
              onChange={(row: number) => onChange({ headRow: row })}
            />
          </span>
        )}
      </div>
      {chosen && <Preview table={table} state={state} onChange={onChange} />}
    </section>
  );
}

const roles: readonly SheetColumnRole[] = [
  'no',
  'section',
  'item',
  'points',
  'scoring',
  'note',
  'rules',
  'ignore',
];

function Preview({ table, state, onChange }: Props) {
  const { workshop: words } = useMessages();
  const setRole = (at: number, role: SheetColumnRole) =>
    onChange({ roles: state.roles.map((other, index) => (index === at ? role : other)) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard
    <div className="workshop-preview" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ head, how, role }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
              <th key={at} scope="col">
                <Select
                  size="small"
                  aria-label={words.columnRole(at + 1, head)}
                  popupMatchSelectWidth={false}
                  value={state.roles[at] ?? 'ignore'}
                  options={roles.map((value) => ({ value, label: words.roles[value] }))}
                  onChange={(value: SheetColumnRole) => setRole(at, value)}
                />
                {state.roles[at] === role && words.how[how] !== undefined && (
                  <div className="quiet workshop-how">{words.how[how]}</div>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.preview.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
            <tr key={index} className={index === state.headRow ? 'workshop-head' : ''}>
              {row.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
