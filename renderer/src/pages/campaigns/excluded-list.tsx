import type { ExcludedEntry } from '../../../../shared/generated/schemas.ts';
import { localTime } from '../../components/words.ts';
import { useMessages } from '../../messages/context.tsx';
import { entryNumber } from './campaign-words.ts';

/** Cases that do not qualify (不符合评查条件), why, and what came in for each. */
export function ExcludedList({ excluded }: { excluded: readonly ExcludedEntry[] }) {
  const { draw: words } = useMessages().campaigns;
  if (excluded.length === 0) return null;
  const { excludedColumns: columns } = words;
  return (
    <section>
      <h2>{words.excludedTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.replacement}</th>
            <th scope="col">{columns.by}</th>
          </tr>
        </thead>
        <tbody>
          {excluded.map(({ entry, reason, replacement, by, at }) => (
            <tr key={entry.entry}>
              <td>{`${entry.agency} ${entryNumber(entry)}`}</td>
              <td>{reason}</td>
              <td>{replacement ? entryNumber(replacement) : words.noReplacement}</td>
              <td>{`${by} ${localTime(at)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
