import type { FieldLine } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';

/** Fields of one document with their states; absence has its own words. */
export function FieldRows({ fields }: { fields: readonly FieldLine[] }) {
  const { caseFile, common } = useMessages();
  if (fields.length === 0) return <p className="quiet">{caseFile.noFields}</p>;
  return (
    <table className="field-table">
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{field.term}</th>
            <td>{field.value || common.none}</td>
            <td>
              <FieldState state={field.state} />
            </td>
            <td>{field.page === undefined ? '' : common.page(field.page)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function FieldState({ state }: { state: FieldLine['state'] }) {
  const { caseFile } = useMessages();
  const isOpen = state !== 'confirmed' && state !== 'corrected';
  return <span className={isOpen ? 'field-open' : 'quiet'}>{caseFile.fieldStates[state]}</span>;
}
