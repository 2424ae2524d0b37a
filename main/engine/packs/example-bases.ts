import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CaseFile } from '../../../shared/generated/schemas.ts';
import type { Knowledge } from './load-knowledge.ts';
import type { ExampleGround } from './run-examples.ts';

/** Reads and checks a case file; the engine leaves reading to whoever calls it. */
export interface CaseReader {
  /** The case file, or what is wrong with it. */
  read(content: unknown): CaseFile | string;
}

/** Ground for rule examples: every case file of these folders is a base by its file name. */
export function groundFrom(
  knowledge: Knowledge,
  folders: readonly string[],
  reader: CaseReader,
): ExampleGround {
  const bases = new Map<string, CaseFile>();
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const read = reader.read(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (typeof read === 'string') throw new Error(`${file}: ${read}`);
      bases.set(basename(file, '.json'), read);
    }
  }
  return {
    checker: knowledge.checker,
    parameters: knowledge.parameters,
    base: (name) => bases.get(name),
    check: (content) => {
      const read = reader.read(content);
      return typeof read === 'string' ? read : undefined;
    },
  };
}
