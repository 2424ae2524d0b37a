import type { RegisterImportResult } from '../../../../shared/generated/schemas.ts';
import { useMessages } from '../../messages/context.tsx';

/** What a register or export said that was not taken, and where it differs from cases that are known. */
export function RegisterNotes({ notes, notesTotal }: Pick<RegisterImportResult, 'notes' | 'notesTotal'>) {
  const { registers } = useMessages().importing;
  if (notes.length === 0) return null;
  return (
    <table className="return-list register-notes">
      <caption>{registers.notesTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{registers.notesPlace}</th>
          <th scope="col">{registers.notesMessage}</th>
        </tr>
      </thead>
      <tbody>
        {notes.map(({ place, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may have several notes
          <tr key={index}>
            <td>{place}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
      {notes.length < notesTotal && (
        <tfoot>
          <tr>
            <td colSpan={2}>{registers.notesFirst(notes.length, notesTotal)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
