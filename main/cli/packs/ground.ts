import { join, resolve } from 'node:path';
import type { loadCheckKnowledge } from '../../api/check/knowledge.ts';
import { groundFrom } from '../../engine/packs/example-bases.ts';
import type { ExampleGround } from '../../engine/packs/run-examples.ts';
import { checkCaseFile } from '../../intake/read-case-file.ts';
import { resourcesFolder } from '../../paths.ts';

type Knowledge = Extract<ReturnType<typeof loadCheckKnowledge>, { ok: true }>['value'];

/** Ground for the examples of the bundled packs and of the user's pack folders, with their `bases`. */
export function exampleGround(knowledge: Knowledge, folders: readonly string[]): ExampleGround {
  return groundFrom(
    knowledge,
    [
      join(resourcesFolder, 'samples'),
      join(resourcesFolder, 'rule-bases'),
      ...folders.map((folder) => join(resolve(folder), 'bases')),
    ],
    {
      read: (content) => {
        const read = checkCaseFile(content, '示例', knowledge.vocabulary);
        return read.ok ? read.value : read.error.message;
      },
    },
  );
}
