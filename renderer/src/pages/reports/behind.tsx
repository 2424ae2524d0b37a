import type { Paper, PaperFigure } from '../../../../shared/generated/schemas.ts';
import { figuresOf } from '../../../../shared/paper/template.ts';
import { linkToSet } from '../../address/case-set.ts';
import { links } from '../../address/links.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMessages } from '../../messages/context.tsx';

/** Cases that are named at once; all of them stand in the list. */
const named = 20;

/** The cases behind the number that was clicked. */
export function Behind({ paper, number }: { paper: Paper; number: string | undefined }) {
  const { reports } = useMessages();
  const figure = number === undefined ? undefined : findFigure(paper, number);
  const where = figure?.where;
  const query = useQuery(
    'cases.list',
    where && {
      set: { scope: paper.scope, where },
      sort: { by: 'caseNumber', descending: false },
      offset: 0,
      limit: named,
    },
    ['cases', 'reviews'],
  );
  const page = query.value;
  return (
    <div className="reports-behind no-print" role="status">
      {figure && !where && (
        <>
          {reports.behindList(figure.text)}{' '}
          {paper.scope.campaign !== undefined && (
            <a href={`#${links.campaign(paper.scope.campaign, { tab: 'draw' })}`}>{reports.openCampaign}</a>
          )}
        </>
      )}
      {figure && where && page && (
        <>
          <strong>{sentence(figure, page.total)}</strong>{' '}
          {page.rows.map((row) => (
            <a key={row.case} href={`#${links.case(row.case)}`} className="reports-case">
              {row.caseNumber || row.party}
            </a>
          ))}
          {page.total > 0 && <a href={`#${linkToSet(paper.scope, where)}`}>{reports.openList}</a>}
        </>
      )}
    </div>
  );

  function sentence({ text }: PaperFigure, total: number): string {
    if (total === 0) return reports.behindNone(text);
    return total > named ? reports.behindMany(text, total) : reports.behind(text);
  }
}

function findFigure(paper: Paper, id: string): PaperFigure | undefined {
  for (const block of paper.blocks) {
    const lists =
      block.kind === 'text'
        ? [block.runs]
        : block.kind === 'table'
          ? block.rows.flatMap(({ cells }) => cells)
          : [];
    for (const runs of lists) {
      const found = figuresOf(runs).find((figure) => figure.id === id);
      if (found) return found;
    }
  }
  return undefined;
}
