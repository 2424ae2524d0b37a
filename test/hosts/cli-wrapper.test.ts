import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNewEnough } from '../../main/cli/node-version.mjs';

const root = resolve(import.meta.dirname, '../..');
const wrapper = join(root, 'main/cli/mingjuan.mjs');

describe('mingjuan.mjs', () => {
  it('passes words on and the exit code back', () => {
    const help = spawnSync(process.execPath, [wrapper, '--help'], { encoding: 'utf8' });
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('mingjuan');
    const unknown = spawnSync(process.execPath, [wrapper, 'no-such-verb'], { encoding: 'utf8' });
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('no-such-verb');
  });
});

describe('isNewEnough', () => {
  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['24.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
