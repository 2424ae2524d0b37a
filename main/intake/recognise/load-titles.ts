import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { resourcesFolder } from '../../paths.ts';
import { readJsonFile } from '../../read-json.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { KindFinder } from './kind.ts';

/** The finder of kinds from the vocabulary's terms and the titles of the reading data. */
export function loadKindFinder(vocabulary: Vocabulary): Result<KindFinder> {
  const path = join(resourcesFolder, 'reading', 'titles.json');
  const titles = readJsonFile(path, 'titles.json', 'ReadingTitles');
  return titles.ok ? ok(new KindFinder(vocabulary, titles.value.content)) : titles;
}
