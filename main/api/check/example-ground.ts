import { join, resolve } from 'node:path';
import { groundFrom } from '../../engine/packs/example-bases.ts';
import type { ExampleGround } from '../../engine/packs/run-examples.ts';
import { checkCaseFile } from '../../intake/read-case-file.ts';
import { resourcesFolder } from '../../paths.ts';
import type { CheckKnowledge } from './knowledge.ts';

/** Ground for the examples of the bundled packs and of the user's pack folders, with their `bases`. */
export function exampleGround(knowledge: CheckKnowledge, folders: readonly string[]): ExampleGround {
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
