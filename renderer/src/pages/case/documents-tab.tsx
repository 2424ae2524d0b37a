import { Fragment, useState } from 'react';
import type { CaseView, DocumentLine } from '../../../../shared/generated/schemas.ts';
import { Mark } from '../../components/mark.tsx';
import { useMessages } from '../../messages/context.tsx';
import { FieldRows } from './field-rows.tsx';
import { InventoryForm } from './inventory.tsx';

/** 文书 in the order of the file; required ones that are absent as dashed rows. */
export function DocumentsTab({ caseId, view }: { caseId: string; view: CaseView }) {
  const { caseFile } = useMessages();
  const { documentColumns: columns } = caseFile;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <InventoryForm key={view.revision} caseId={caseId} view={view} />
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.pages}</th>
            <th scope="col">{columns.signatures}</th>
            <th scope="col">{columns.seals}</th>
          </tr>
        </thead>
        <tbody>
          {view.documents.map((line) =>
            line.missing ? (
              <tr key={line.document} className="document-missing">
                <td colSpan={6}>{caseFile.missingDocument(line.kindTerm)}</td>
              </tr>
            ) : (
              <Fragment key={line.document}>
                <DocumentRow
                  line={line}
                  isOpen={open.has(line.document)}
                  onToggle={() => toggle(line.document)}
                />
                {open.has(line.document) && (
                  <tr>
                    <td colSpan={6} className="document-fields">
                      <FieldRows fields={line.fields} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

function DocumentRow({ line, isOpen, onToggle }: { line: DocumentLine; isOpen: boolean; onToggle(): void }) {
  const { caseFile } = useMessages();
  return (
    <tr>
      <td>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          title={caseFile.showFields(line.title)}
          onClick={onToggle}
        >
          <Mark name={isOpen ? 'down' : 'right'} /> {line.title}
        </button>
        {line.title !== line.kindTerm && <span className="quiet">{` ${line.kindTerm}`}</span>}
      </td>
      <td>{line.number ?? ''}</td>
      <td className="nowrap">{line.date ?? ''}</td>
      <td className="nowrap">{line.pages}</td>
      <td>{line.signatures}</td>
      <td>{line.seals === '' ? '' : caseFile.sealsFound(line.seals)}</td>
    </tr>
  );
}
