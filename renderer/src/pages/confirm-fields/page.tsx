// biome-ignore-all lint/a11y/useSemanticElements: a grid that keeps the focus and moves through its cells
// biome-ignore-all lint/a11y/useFocusableInteractive: cells are reached through aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys act on the grid
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useCommands } from '../../commands/provider.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import './confirm-fields.css';
import { Original } from './original.tsx';
import { type Entry, keyOfEntry, useFieldCheck } from './use-field-check.ts';

const columns = 3;

/** 按字段核对: the same field of several cases on one screen, each value with its piece of the original. */
export function ConfirmFieldsPage() {
  const { byField: words, confirming, shell } = useMessages();
  const [params, setParams] = useAddressParams();
  const cases = (params.get('cases') ?? '').split(',').filter(Boolean);
  const field = params.get('field') ?? undefined;
  const check = useFieldCheck(cases, field);
  const { query, entries, at, doubted, sure, total } = check;
  const grid = useRef<HTMLDivElement>(null);
  useSetTrail([{ text: shell.pages.cases, to: links.cases() }, { text: words.title }]);
  useEffect(() => {
    if (entries.length > 0) grid.current?.focus({ preventScroll: true });
  }, [entries.length]);
  const fields = query.value?.fields ?? [];
  // The field with most values comes first; one that is done gives way to it.
  const first = fields[0]?.term;
  const isDone = query.value !== undefined && entries.length === 0 && total === 0;
  useEffect(() => {
    if (isDone && first !== undefined && first !== field) setParams({ field: first });
  }, [isDone, first, field, setParams]);
  useCommands(
    entries.length === 0
      ? {}
      : {
          'cell.left': () => check.step(-1),
          'cell.right': () => check.step(1),
          'cell.up': () => check.step(-columns),
          'cell.down': () => check.step(columns),
          'fields.doubt': () => check.doubt(entries[at]),
          'form.save': () => void check.confirmSure(),
        },
  );
  return (
    <div className="page confirm-fields">
      <div className="row-flex">
        <h1>{words.title}</h1>
        {fields.length > 0 && (
          <label>
            {words.field}{' '}
            <select value={field ?? ''} onChange={({ target }) => setParams({ field: target.value })}>
              {fields.map(({ term, open }) => (
                <option key={term} value={term}>
                  {words.fieldOpen(term, open)}
                </option>
              ))}
            </select>
          </label>
        )}
        {total > 0 && <span role="status">{words.shown(entries.length, total)}</span>}
      </div>
      {query.error && <ErrorPanel error={query.error} />}
      {check.error && <ErrorPanel error={check.error} meaning={confirming.failed} />}
      {query.value && fields.length === 0 && <p className="panel panel-note">{words.empty}</p>}
      {entries.length > 0 && (
        <>
          <p className="quiet">{words.lead}</p>
          <div
            ref={grid}
            className="fields-grid"
            role="grid"
            aria-label={words.title}
            aria-activedescendant={`field-${at}`}
            tabIndex={0}
            data-pane
          >
            {entries.map((entry, index) => (
              <FieldCell
                key={keyOfEntry(entry)}
                entry={entry}
                index={index}
                isCurrent={index === at}
                isDoubted={doubted.has(keyOfEntry(entry))}
                onChoose={() => check.moveTo(index)}
                onDoubt={() => check.doubt(entry)}
                onSeen={() => check.seen(entry)}
              />
            ))}
          </div>
          <div className="row-flex">
            <Button
              type="primary"
              disabled={sure.length === 0 || check.busy}
              onClick={() => void check.confirmSure()}
            >
              {words.confirm(sure.length)}
            </Button>
          </div>
        </>
      )}
      {check.aside.length > 0 && <Aside entries={check.aside} />}
    </div>
  );
}

/** What was left open here, each with the way to its case. */
function Aside({ entries }: { entries: readonly Entry[] }) {
  const { byField: words, common } = useMessages();
  return (
    <section className="panel panel-note">
      <p>{words.aside(entries.length)}</p>
      <ul>
        {entries.map((entry) => (
          <li key={keyOfEntry(entry)}>
            <Link href={links.confirm(entry.case)}>
              {[entry.label, entry.value.about, entry.value.place ? common.page(entry.value.place.page) : '']
                .filter(Boolean)
                .join(' · ')}
            </Link>{' '}
            {entry.value.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CellProps {
  entry: Entry;
  index: number;
  isCurrent: boolean;
  isDoubted: boolean;
  onChoose(): void;
  onDoubt(): void;
  onSeen(): void;
}

function FieldCell({ entry, index, isCurrent, isDoubted, onChoose, onDoubt, onSeen }: CellProps) {
  const { byField: words, confirming, common } = useMessages();
  const { value, label, case: id } = entry;
  return (
    <div role="row" className="fields-row">
      <div
        id={`field-${index}`}
        role="gridcell"
        aria-selected={isCurrent}
        className={`fields-cell${isCurrent ? ' fields-current' : ''}${isDoubted ? ' fields-doubted' : ''}`}
        onClick={onChoose}
      >
        <Original entry={entry} onSeen={onSeen} />
        <strong>{value.text || confirming.states[value.state]}</strong>
        <small className="quiet">
          {[label, value.about, value.place ? common.page(value.place.page) : ''].filter(Boolean).join(' · ')}
          {value.alike && confirming.times(value.alike.length + 1)}
        </small>
        <span className="row-flex">
          <Button size="small" aria-pressed={isDoubted} onClick={onDoubt}>
            {isDoubted ? words.doubted : words.doubt}
          </Button>
          {isDoubted && <Link href={links.confirm(id)}>{words.toCase}</Link>}
        </span>
      </div>
    </div>
  );
}
