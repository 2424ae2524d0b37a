import type { CaseFile } from '../../../shared/generated/schemas.ts';
import { useMessages } from '../messages/context.tsx';
import { useProfiles } from '../office/profiles.tsx';
import { localTime } from './words.ts';

/** Who or what says whether the file is complete. */
export function InventorySaidBy({ completeness }: { completeness: CaseFile['completeness'] }) {
  const { caseFile } = useMessages();
  const { profiles } = useProfiles();
  const { saidBy, by, at } = completeness;
  if (saidBy === undefined) return <span>{caseFile.inventoryNobody}</span>;
  if (saidBy !== 'person') return <span>{caseFile.inventoryInferred[saidBy]}</span>;
  const name = profiles.find((profile) => profile.id === by)?.name ?? caseFile.inventoryReviewer;
  return <span>{caseFile.inventorySaid(name, at === undefined ? '' : ` ${localTime(at)}`)}</span>;
}
