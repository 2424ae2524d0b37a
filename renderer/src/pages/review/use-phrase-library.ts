import type { CheckFinding } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { fillSlots } from '../../components/phrase-slots.ts';

/** Own phrases, then the office's, filled from the finding that decides the row. */
export function usePhraseLibrary(finding: CheckFinding | undefined): string[] {
  const { value } = useQuery('phrases.list', {}, ['phrases', 'profiles']);
  return (value?.phrases ?? []).map(({ text }) => fillSlots(text, finding));
}
