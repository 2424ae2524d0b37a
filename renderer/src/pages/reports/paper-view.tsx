import { useState } from 'react';
import type {
  Paper,
  PaperBlock,
  PaperRun,
  PaperTable,
  PaperText,
} from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { EditText } from './edit-text.tsx';

interface Props {
  paper: Paper;
  /** Id of the number that is looked behind. */
  number: string | undefined;
  onNumber(id: string): void;
  onChanged(): void;
}

/** The paper as it will be exported. */
export function PaperView({ paper, number, onNumber, onChanged }: Props) {
  const { reports } = useMessages();
  const [editing, setEditing] = useState<string>();
  const numbers = { number, onNumber };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard
    <section className="paper" aria-label={reports.preview} data-pane tabIndex={0}>
      <p className="quiet no-print paper-note">{reports.previewNote}</p>
      {paper.blocks.map((block, index) =>
        block.kind === 'text' && block.id === editing ? (
          <EditText
            key={block.id}
            paper={paper}
            block={block}
            onDone={(changed) => {
              setEditing(undefined);
              if (changed) onChanged();
            }}
          />
        ) : (
          <Block
            key={'id' in block ? block.id : `break-${index}`}
            block={block}
            numbers={numbers}
            onEdit={setEditing}
          />
        ),
      )}
      <Notes paper={paper} />
    </section>
  );
}

/** What the paper rests on, as its last page has it. */
function Notes({ paper }: { paper: Paper }) {
  const { reports } = useMessages();
  const { scopeText, warnings, standards, versions } = paper;
  return (
    <footer className="paper-notes">
      <p>{reports.notes}</p>
      <p>{scopeText}</p>
      {warnings.length > 0 && (
        <ol>
          {warnings.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
      <p className="print-only">
        {reports.versions(
          standards.join('、'),
          versions.packs.map(({ hash }) => hash.slice(0, 8)).join(' '),
          versions.program.version,
          versions.logHead?.slice(0, 8) ?? '',
        )}
      </p>
    </footer>
  );
}

interface Numbers {
  number: string | undefined;
  onNumber(id: string): void;
}

function Block({
  block,
  numbers,
  onEdit,
}: {
  block: PaperBlock;
  numbers: Numbers;
  onEdit(id: string): void;
}) {
  if (block.kind === 'pageBreak') return <hr className="paper-break" />;
  if (block.kind === 'table') return <Table table={block} numbers={numbers} />;
  return <Text block={block} numbers={numbers} onEdit={() => onEdit(block.id)} />;
}

const tags = {
  title: 'h2',
  attachmentTitle: 'h2',
  heading1: 'h3',
  heading2: 'h4',
} as const;

function Text({ block, numbers, onEdit }: { block: PaperText; numbers: Numbers; onEdit(): void }) {
  const { reports } = useMessages();
  const Tag = block.style in tags ? tags[block.style as keyof typeof tags] : 'p';
  const words = block.runs.map((run) => ('figure' in run ? run.figure.text : run.text)).join('');
  return (
    <div className="paper-block" id={`paper-${block.id}`}>
      <Tag className={`paper-${block.style}`}>
        <Runs runs={block.runs} numbers={numbers} />
      </Tag>
      <button
        type="button"
        className="link-button paper-edit no-print"
        aria-label={reports.editOf(words.slice(0, 12))}
        onClick={onEdit}
      >
        {block.edited ? `${reports.edit} · ${reports.edited}` : reports.edit}
      </button>
    </div>
  );
}

function Runs({ runs, numbers }: { runs: readonly PaperRun[]; numbers: Numbers }) {
  const { reports } = useMessages();
  return runs.map((run, index) => {
    // Runs have no identity of their own; they change only with the whole block.
    const key = `${index}`;
    if (!('figure' in run)) return <span key={key}>{run.text}</span>;
    const { id, text } = run.figure;
    return (
      <button
        key={key}
        type="button"
        className="paper-number"
        aria-label={reports.openNumber(text)}
        aria-pressed={numbers.number === id}
        onClick={() => numbers.onNumber(id)}
      >
        {text}
      </button>
    );
  });
}

/** Rows drawn at first; a list of a whole year may have thousands. */
const firstRows = 100;

function Table({ table, numbers }: { table: PaperTable; numbers: Numbers }) {
  const { reports } = useMessages();
  const [isWhole, setWhole] = useState(table.rows.length <= firstRows);
  const rows = isWhole ? table.rows : table.rows.slice(0, firstRows);
  return (
    <div className="paper-table">
      <table>
        <thead>
          <tr>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, total }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity beyond their place
            <tr key={at} className={total ? 'paper-total' : undefined}>
              {cells.map((cell, index) => (
                <td key={table.columns[index]?.title} className={`paper-${table.columns[index]?.align}`}>
                  <Runs runs={cell} numbers={numbers} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && (
        <button type="button" className="link-button no-print" onClick={() => setWhole(true)}>
          {reports.allRows(table.rows.length)}
        </button>
      )}
    </div>
  );
}
