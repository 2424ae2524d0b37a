import type { Value } from '../../../../shared/generated/schemas.ts';
import type { Labelled } from '../labelled.ts';
import { placesOf } from '../read-value.ts';

interface Attendee {
  name: string;
  role?: string;
}

const labels =
  /^(?:参加人员?|出席人员?|参会人员?|参加讨论人员?|出席会议人员?|会议参加人员?|集体讨论参加人员|出席人员姓名及职务|参加人员姓名及职务|列席人员?|列席会议人员?|参加会议人员?|出席人员\(?姓名、?职务\)?|参加人\(?姓名、?职务\)?)$/;
const namePattern =
  /^(?<name>\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?)(?:[（(](?<post>[^）)]{1,30})[)）]|[\s：:]+(?<word>\p{Script=Han}{2,14}))?$/u;

/** Who took part in a discussion, with the post where it is written and tells a role; a name without one has none. */
export function readAttendees(labelled: readonly Labelled[]): Value | undefined {
  const entries = labelled.filter(({ label, toSign }) => labels.test(label) && !toSign);
  const attendees: Attendee[] = [];
  for (const { label, value } of entries) {
    const parts = value.split(/[、，,；;\n]+(?![^（(]*[)）])/u).map((part) => part.trim());
    for (const part of parts) {
      const groups = namePattern.exec(part)?.groups;
      // A list with something that is no name is not understood.
      if (!groups?.name) {
        if (part !== '') return undefined;
        continue;
      }
      const role =
        roleOf(groups.post ?? groups.word ?? '') ?? (label.startsWith('列席') ? 'staff' : undefined);
      if (!attendees.some(({ name }) => name === groups.name))
        attendees.push({ name: groups.name, ...(role ? { role } : {}) });
    }
  }
  const first = entries[0];
  if (!first || attendees.length === 0) return undefined;
  return {
    value: attendees,
    state: 'draft',
    ...placesOf({ lines: entries.flatMap(({ lines }) => lines), page: first.page }),
  };
}

function roleOf(post: string): string | undefined {
  const plain = post.replace(/\s+/g, '');
  if (/法制|法规|法务|公职律师/.test(plain)) return 'legal';
  if (/承办|办案|主办|协办|执法人员/.test(plain)) return 'handler';
  if (/记录/.test(plain)) return 'recorder';
  if (/分管/.test(plain)) return 'deputy';
  if (
    /副(?:局|厅|主任|区|县|镇|乡|书记|部|处|支队|大队)|党组成员|党委委员|班子成员|总工程师|三级调研员|四级调研员/.test(
      plain,
    )
  )
    return 'leader';
  if (/科长|股长|所长|处长|大队长|支队长|队长|科员|干部/.test(plain)) return 'staff';
  if (/局长|厅长|主要负责人|委主任|办主任|区长|县长|镇长|乡长|关长/.test(plain) || plain === '主任')
    return 'chief';
  return undefined;
}
