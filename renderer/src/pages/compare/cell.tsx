import { Link } from 'wouter';
import type { CompareCell, CompareColumn, CompareRow } from '../../../../shared/generated/schemas.ts';
import { links } from '../../address/links.ts';
import { useMessages } from '../../messages/context.tsx';

interface Props {
  caseId: string;
  column: CompareColumn;
  row: CompareRow;
  cell: CompareCell;
}

/** What one paper says: differences in 【】 and bold, then in words. */
export function CellContent({ caseId, column, row, cell }: Props) {
  const { compare, common } = useMessages();
  const said = compare.states[cell.state];
  return (
    <>
      {cell.segments.map(({ text, differs }, index) =>
        differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
          <strong key={index} className="compare-mark">{`【${text}】`}</strong>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
          <span key={index}>{text}</span>
        ),
      )}
      {said !== undefined && (
        <span className="quiet" title={cell.state === 'notInKind' ? compare.notInKind : undefined}>
          {said}
        </span>
      )}
      {cell.state === 'unread' && (
        <Link
          className="compare-check"
          href={links.confirm(caseId)}
          aria-label={compare.checkOf(column.title, row.term)}
        >
          {compare.check}
        </Link>
      )}
      {(cell.page !== undefined || cell.state === 'draft') && (
        <span className="quiet compare-place">
          {[
            cell.page === undefined ? '' : common.page(cell.page),
            cell.state === 'draft' ? compare.unconfirmed : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {cell.notes.map(({ what, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several notes of one kind may stand together
        <div key={index} className="compare-note">
          {compare.notes[what](text ?? '')}
        </div>
      ))}
    </>
  );
}
