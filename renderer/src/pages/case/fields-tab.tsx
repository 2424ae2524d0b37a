import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { DocumentLine, FieldLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';
import { FieldState } from './field-rows.tsx';

type Filter = 'all' | 'open' | 'absent';

const absent: readonly FieldLine['state'][] = ['notStated', 'illegible', 'pageMissing'];

/** 要素: every value that was read, or the name of its absence. */
export function FieldsTab({ documents }: { documents: readonly DocumentLine[] }) {
  const { caseFile, common } = useMessages();
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useMemo(
    () =>
      documents.flatMap((line) =>
        line.fields
          .filter(
            (field) =>
              filter === 'all' ||
              (filter === 'open' ? field.state === 'draft' : absent.includes(field.state)),
          )
          .map((field) => ({ line, field })),
      ),
    [documents, filter],
  );
  const { fieldColumns: columns } = caseFile;
  return (
    <>
      <div className="row-flex no-print">
        <Segmented
          aria-label={caseFile.fieldFilter}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: caseFile.fieldFilterAll },
            { value: 'open', label: caseFile.fieldFilterOpen },
            { value: 'absent', label: caseFile.fieldFilterAbsent },
          ]}
        />
        <span className="quiet">{rows.length}</span>
      </div>
      <table className="fields-all">
        <thead>
          <tr>
            <th scope="col">{columns.document}</th>
            <th scope="col">{columns.field}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.page}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, field }) => (
            <tr key={`${line.document}-${field.field}`}>
              <td>{line.title}</td>
              <td>{field.term}</td>
              <td>{field.value || common.none}</td>
              <td>
                <FieldState state={field.state} />
              </td>
              <td>{field.page === undefined ? '' : common.page(field.page)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet">{caseFile.noFields}</p>}
    </>
  );
}
