import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Knowledge, loadKnowledge } from '../../main/engine/packs/load-knowledge.ts';
import type { ExampleGround } from '../../main/engine/packs/run-examples.ts';
import { checkCaseFile, readCaseFile } from '../../main/intake/read-case-file.ts';
import { resourcesFolder, schemasFolder } from '../../main/paths.ts';
import { loadCalendars } from '../../main/registers/calendar.ts';
import type { CaseFile } from '../../shared/generated/schemas.ts';

/** Bundled knowledge; throws where it does not load, since nothing can be tested then. */
export function bundledKnowledge(): Knowledge {
  const calendar = loadCalendars(join(resourcesFolder, 'calendars'));
  if (!calendar.ok) throw new Error(calendar.error.message);
  const knowledge = loadKnowledge(schemasFolder, calendar.value.calendar);
  if (!knowledge.ok) throw new Error(`${knowledge.error.message} ${knowledge.error.details ?? ''}`);
  return knowledge.value;
}

/** Ground for rule examples: bases are the samples of the program and the bare files of test/rules/bases. */
export function exampleGround(knowledge: Knowledge): ExampleGround {
  const bases = new Map<string, CaseFile>();
  for (const folder of [join(resourcesFolder, 'samples'), join(import.meta.dirname, 'bases')]) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const read = readCaseFile(readFileSync(join(folder, file)), file, knowledge.vocabulary);
      if (!read.ok) throw new Error(`${read.error.message} ${read.error.details ?? ''}`);
      bases.set(basename(file, '.json'), read.value);
    }
  }
  return {
    checker: knowledge.checker,
    parameters: knowledge.parameters,
    base: (name) => bases.get(name),
    check: (content) => {
      const checked = checkCaseFile(content, '示例', knowledge.vocabulary);
      return checked.ok ? undefined : checked.error.message;
    },
  };
}
