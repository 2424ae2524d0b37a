import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramVersion } from '../shared/generated/schemas.ts';
import { programRoot } from './paths.ts';

const manifest = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as { version: string };

/** Name and version as every report prints them. */
export const programVersion: ProgramVersion = { name: 'mingjuan', version: manifest.version };
