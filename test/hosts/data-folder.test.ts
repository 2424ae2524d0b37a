import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from '../../main/data-folder.ts';

it.each([
  ['linux', {}, join('/home/u', '.local', 'share', 'mingjuan')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'mingjuan')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'Mingjuan')],
  ['darwin', {}, join('/home/u', 'Library', 'Application Support', 'Mingjuan')],
  ['win32', { LOCALAPPDATA: '/local', MINGJUAN_DATA: '/chosen' }, '/chosen'],
] as const)('on %s with %j data lives in %s', (platform, environment, folder) => {
  expect(dataFolder(environment, platform, '/home/u')).toBe(folder);
});
