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
  /** Why calendars of the office were not taken; the bundled ones are in use all the same. */
  refusedCalendars: readonly string[];
  calendarYears: readonly number[];
  /** Which values a person always has to stand behind. */
  keys: KeyValues;
}

/** Folders of packs and of calendars of the user's own. */
export interface OwnKnowledge {
  packs: readonly string[];
  calendars?: string | undefined;
}

/** Loads calendars, vocabulary, facts, parameters and packs of the program, and packs and calendars of a user's own. */
export function loadCheckKnowledge(
  userPacks: readonly string[] = [],
  ownCalendars?: string,
): Result<CheckKnowledge> {
  return loadWithPacks(bundledPacks(schemasFolder), userPacks, ownCalendars);
}

/** The same with these packs and no others, to compare packs. */
export function loadWithPacks(
  packFolders: readonly string[],
  ownPacks: readonly string[] = [],
  ownCalendars?: string,
): Result<CheckKnowledge> {
  const bundled = join(resourcesFolder, 'calendars');
  const own = ownCalendars === undefined ? undefined : loadCalendars(bundled, ownCalendars);
  // A broken calendar of the office must not keep the program from opening.
  const calendars = own?.ok ? own : loadCalendars(bundled);
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
    refusedCalendars: own && !own.ok ? [own.error.message] : [],
    calendarYears: calendars.value.files.flatMap((file) => file.years).sort((a, b) => a - b),
  });
}
