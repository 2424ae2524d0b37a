import { join } from 'node:path';
import type { CheckVersions, DataVersion, PackVersion } from '../../../shared/generated/schemas.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { bundledPacks, type Knowledge, loadKnowledge } from '../../engine/packs/load-knowledge.ts';
import { resourcesFolder, schemasFolder } from '../../paths.ts';
import { programVersion } from '../../program.ts';
import { loadCalendars } from '../../registers/calendar.ts';
import { KeyValues } from '../confirm/key-values.ts';

/** Everything bundled that a check needs, with the versions that reports print. */
export interface CheckKnowledge extends Knowledge {
  versions: CheckVersions;
  calendarYears: readonly number[];
  /** Which values a person always has to stand behind. */
  keys: KeyValues;
}

/** Loads calendars, vocabulary, facts, parameters and packs of the program, and packs of a user's own. */
export function loadCheckKnowledge(userPacks: readonly string[] = []): Result<CheckKnowledge> {
  return loadWithPacks(bundledPacks(schemasFolder), userPacks);
}

/** The same with these packs and no others, to compare packs. */
export function loadWithPacks(
  packFolders: readonly string[],
  ownPacks: readonly string[] = [],
): Result<CheckKnowledge> {
  const calendars = loadCalendars(join(resourcesFolder, 'calendars'));
  if (!calendars.ok) return calendars;
  const knowledge = loadKnowledge(schemasFolder, calendars.value.calendar, packFolders, ownPacks);
  if (!knowledge.ok) return knowledge;
  const packs: PackVersion[] = knowledge.value.packs.map((pack) => pack.version);
  const data: DataVersion[] = [
    ...knowledge.value.data,
    { kind: 'calendar', name: '工作日历', hash: calendars.value.hash },
  ];
  return ok({
    ...knowledge.value,
    keys: new KeyValues(knowledge.value),
    versions: { program: programVersion, packs, data },
    calendarYears: calendars.value.files.flatMap((file) => file.years).sort((a, b) => a - b),
  });
}
