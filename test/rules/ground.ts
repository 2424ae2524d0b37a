import { join } from 'node:path';
import { groundFrom } from '../../main/engine/packs/example-bases.ts';
import { type Knowledge, loadKnowledge } from '../../main/engine/packs/load-knowledge.ts';
import type { ExampleGround } from '../../main/engine/packs/run-examples.ts';
import { checkCaseFile } from '../../main/intake/read-case-file.ts';
import { resourcesFolder, schemasFolder } from '../../main/paths.ts';
import { loadCalendars } from '../../main/registers/calendar.ts';

/** Bundled knowledge; throws where it does not load, since nothing can be tested then. */
export function bundledKnowledge(): Knowledge {
  const calendar = loadCalendars(join(resourcesFolder, 'calendars'));
  if (!calendar.ok) throw new Error(calendar.error.message);
  const knowledge = loadKnowledge(schemasFolder, calendar.value.calendar);
  if (!knowledge.ok) throw new Error(`${knowledge.error.message} ${knowledge.error.details ?? ''}`);
  return knowledge.value;
}

/** Ground for rule examples: bases are the samples of the program and the bare files of resources/rule-bases. */
export function exampleGround(knowledge: Knowledge): ExampleGround {
  const folders = [join(resourcesFolder, 'samples'), join(resourcesFolder, 'rule-bases')];
  return groundFrom(knowledge, folders, {
    read: (content) => {
      const checked = checkCaseFile(content, '示例', knowledge.vocabulary);
      return checked.ok ? checked.value : checked.error.message;
    },
  });
}
