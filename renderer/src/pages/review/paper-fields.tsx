import { Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { DocumentLine, FieldLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { FieldState } from '../case/field-rows.tsx';
import type { ShownPlace } from './evidence-pane.tsx';

interface Props {
  documents: readonly DocumentLine[];
  shown: ShownPlace | undefined;
  related: readonly { id: string; text: string }[];
  onDocument(document: string): void;
  onLine(line: string): void;
}

/** What was read of a document whose pages the program does not hold, with the value marked. */
export function PaperFields({ documents, shown, related, onDocument, onLine }: Props) {
  const { review, common } = useMessages();
  const document = documents.find((line) => line.document === shown?.place.document);
  return (
    <>
      <div className="row-flex evidence-head">
        <Select
          aria-label={review.evidenceChoose}
          className="evidence-choice"
          popupMatchSelectWidth={false}
          placeholder={review.evidenceChoose}
          value={document?.document ?? null}
          options={documents
            .filter((line) => !line.missing)
            .map((line) => ({ value: line.document, label: `${line.title} ${line.pages}` }))}
          onChange={(value) => value !== null && onDocument(value)}
        />
        {shown?.at !== undefined && <span>{review.evidencePosition(shown.at, shown.all ?? shown.at)}</span>}
        {shown?.place.page !== undefined && <strong>{common.page(shown.place.page)}</strong>}
      </div>
      {document ? (
        <DocumentFields document={document} field={shown?.place.field} />
      ) : (
        <p className="quiet">{review.evidenceNone}</p>
      )}
      {related.length > 0 && (
        <p className="evidence-related">
          {review.relatedLines}
          {related.map((line) => (
            <button key={line.id} type="button" className="link-button" onClick={() => onLine(line.id)}>
              {line.text}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function DocumentFields({ document, field }: { document: DocumentLine; field: string | undefined }) {
  const { review, common, caseFile } = useMessages();
  const mark = useRef<HTMLTableRowElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the place
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' });
  }, [document.document, field]);
  // What the paper does not say is one row, unless it is what the finding is about.
  const isUnsaid = (line: FieldLine) =>
    line.state === 'notStated' && line.value === '' && line.field !== field;
  const fields = document.fields.filter((line) => !isUnsaid(line));
  const unsaid = document.fields.filter(isUnsaid);
  // On a paper of one page the page stands in its head.
  const hasPages = new Set(document.fields.map((line) => line.page)).size > 1;
  return (
    <div className="evidence-paper">
      <h3>{document.title}</h3>
      <p className="quiet">{[document.number, document.date, document.pages].filter(Boolean).join(' · ')}</p>
      <table>
        <tbody>
          {fields.map((line) => (
            <tr
              key={line.field}
              ref={line.field === field ? mark : undefined}
              className={line.field === field ? 'evidence-mark' : undefined}
            >
              <th scope="row">{line.term}</th>
              <td>
                {line.value || common.none} {line.state !== 'confirmed' && <FieldState state={line.state} />}
                {hasPages && line.page !== undefined && (
                  <span className="quiet">{` ${common.page(line.page)}`}</span>
                )}
              </td>
            </tr>
          ))}
          {unsaid.length > 0 && (
            <tr>
              <th scope="row">{caseFile.fieldStates.notStated}</th>
              <td className="quiet">{unsaid.map((line) => line.term).join(common.listSeparator)}</td>
            </tr>
          )}
          {document.signatures !== '' && (
            <tr>
              <th scope="row">{caseFile.documentColumns.signatures}</th>
              <td>{document.signatures}</td>
            </tr>
          )}
          {document.seals !== '' && (
            <tr>
              <th scope="row">{caseFile.documentColumns.seals}</th>
              <td>{caseFile.sealsFound(document.seals)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="quiet">{review.pageImageLater}</p>
    </div>
  );
}
