import { Button } from 'antd';
import { useState } from 'react';
import type { CompareRow, CompareView } from '../../../../shared/generated/schemas.ts';
import { goTo } from '../../address/hash.ts';
import { links } from '../../address/links.ts';
import { useAddressParams } from '../../address/use-params.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCommands } from '../../commands/provider.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { useSetTrail } from '../../shell/trail.tsx';
import { caseLabel } from '../case/case-label.ts';
import './compare.css';
import { Findings } from './findings.tsx';
import { firstSpot, hasPlace, nextDifference, type Spot, stepSpot } from './grid.ts';
import { CompareHeader } from './header.tsx';
import { OpenedPage } from './opened-page.tsx';
import { CompareTable } from './table.tsx';

/** 四书比对: do the papers of a penalty say the same, and where not. */
export function ComparePage({ caseId }: { caseId: string }) {
  const { shell, compare } = useMessages();
  const [params] = useAddressParams();
  const procedure = params.get('procedure');
  const query = useQuery('cases.compare', { case: caseId, ...(procedure ? { procedure } : {}) }, ['cases']);
  const heading = query.value?.heading;
  useSetTrail([
    { text: shell.pages.cases, to: links.cases() },
    { text: heading ? caseLabel(heading) : shell.pages.cases, to: links.case(caseId) },
    { text: compare.title },
  ]);
  return (
    <Loaded query={query}>
      {(view) =>
        view.columns.length === 0 ? <Nothing caseId={caseId} /> : <Compared caseId={caseId} view={view} />
      }
    </Loaded>
  );
}

function Nothing({ caseId }: { caseId: string }) {
  const { compare } = useMessages();
  return (
    <div className="page">
      <h1>{compare.title}</h1>
      <p>{compare.none}</p>
      <Button type="primary" onClick={() => goTo(links.case(caseId))}>
        {compare.backToCase}
      </Button>
    </div>
  );
}

function Compared({ caseId, view }: { caseId: string; view: CompareView }) {
  const { compare } = useMessages();
  const [params, setParams] = useAddressParams();
  const onlyDifferent = params.get('only') === 'different';
  const rows = onlyDifferent ? view.rows.filter((row) => row.differs) : view.rows;
  const { spot, setSpot } = useSpot(view, rows);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const keyAt = ({ row, column }: Spot) => `${rows[row]?.id}/${view.columns[column]?.id}`;
  const open = (at: Spot, beside: boolean) => {
    if (!hasPlace(rows[at.row]?.cells[at.column])) return;
    const key = keyAt(at);
    setOpened((before) => (beside ? [...before.filter((other) => other !== key).slice(-1), key] : [key]));
  };
  const move = (by: Partial<Spot>) => () => setSpot(stepSpot(spot, by, rows.length, view.columns.length));
  const jump = (step: 1 | -1) => () => {
    const next = nextDifference(rows, spot, step);
    if (next) setSpot(next);
  };
  const [first] = view.findings;
  const judge = () => goTo(links.review(caseId, { finding: first?.rule }));
  useCommands({
    'cell.up': move({ row: -1 }),
    'cell.down': move({ row: 1 }),
    'cell.left': move({ column: -1 }),
    'cell.right': move({ column: 1 }),
    'compare.next': jump(1),
    'compare.previous': jump(-1),
    'compare.open': () => open(spot, false),
    'compare.beside': () => open(spot, true),
    'compare.judge': judge,
  });
  return (
    <div className="page-fixed compare">
      <CompareHeader
        view={view}
        onlyDifferent={onlyDifferent}
        onOnly={(only) => setParams({ only: only ? 'different' : undefined })}
        onProcedure={(procedure) => setParams({ procedure })}
        onJudge={judge}
      />
      {rows.length === 0 ? (
        <p>
          {compare.allSame}{' '}
          <button type="button" className="link-button" onClick={() => setParams({ only: undefined })}>
            {compare.showAll}
          </button>
        </p>
      ) : (
        <CompareTable
          caseId={caseId}
          view={view}
          rows={rows}
          spot={spot}
          onSpot={setSpot}
          onOpen={(at) => open(at, false)}
        />
      )}
      {opened.length > 0 ? (
        <section className="compare-pages" aria-label={compare.pagesLabel}>
          {opened.map((key) => (
            <Opened
              key={key}
              caseId={caseId}
              view={view}
              cell={key}
              onClose={() => setOpened((before) => before.filter((other) => other !== key))}
            />
          ))}
        </section>
      ) : (
        <Findings caseId={caseId} view={view} />
      )}
    </div>
  );
}

/** The cell that has the focus; the address keeps it. It begins at the first difference. */
function useSpot(view: CompareView, rows: readonly CompareRow[]): { spot: Spot; setSpot(spot: Spot): void } {
  const [params, setParams] = useAddressParams();
  const row = rows.findIndex(({ id }) => id === params.get('row'));
  const column = view.columns.findIndex(({ id }) => id === params.get('column'));
  const start = firstSpot(rows);
  return {
    spot: { row: row < 0 ? start.row : row, column: column < 0 ? start.column : column },
    setSpot: (spot) => setParams({ row: rows[spot.row]?.id, column: view.columns[spot.column]?.id }),
  };
}

interface OpenedProps {
  caseId: string;
  view: CompareView;
  /** `row/column` by their ids. */
  cell: string;
  onClose(): void;
}

function Opened({ caseId, view, cell: key, onClose }: OpenedProps) {
  const [rowId, columnId] = key.split('/');
  const index = view.columns.findIndex(({ id }) => id === columnId);
  const cell = view.rows.find(({ id }) => id === rowId)?.cells[index];
  const column = view.columns[index];
  if (!cell || !column) return null;
  return (
    <OpenedPage
      caseId={caseId}
      document={column.id}
      title={column.title}
      field={cell.field ?? ''}
      page={cell.page}
      onClose={onClose}
    />
  );
}
