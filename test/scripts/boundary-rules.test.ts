import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, it } from 'vitest';
import { cruiseOptions, rules } from '../../scripts/boundary-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingjuan-layers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names of the rules that a program made of these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const base = mkdtempSync(join(folder, 'program-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), text);
  }
  const { output } = await cruise(['.'], {
    ...cruiseOptions,
    baseDir: base,
    ruleSet: { forbidden: rules },
    validate: true,
  });
  const { modules, summary } = output as ICruiseResult;
  expect(modules.length).toBeGreaterThanOrEqual(Object.keys(files).length);
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const empty = 'export {};\n';
const uses = (path: string) => `import '${path}';\n`;

it('accepts the layers as they are meant', async () => {
  const files = {
    'shared/a.ts': empty,
    'main/paths.ts': uses('node:path'),
    'main/engine/a.ts': uses('../../shared/a.ts') + uses('../paths.ts') + uses('./b.ts'),
    'main/engine/b.ts': empty,
    'main/api/a.ts': uses('../engine/a.ts'),
    'main/http/a.ts': uses('../api/a.ts'),
    'main/cli/a.ts': uses('../http/a.ts'),
    'renderer/src/a.ts': uses('../../shared/a.ts'),
  };
  expect(await broken(files)).toEqual([]);
});

it.each([
  ['cores do not know each other', 'main/engine/a.ts', '../store/b.ts', 'main/store/b.ts'],
  ['cores do not know what is built on them', 'main/store/a.ts', '../api/b.ts', 'main/api/b.ts'],
  [
    'recognition knows only pages, their readers and marks',
    'main/recognition/a.ts',
    '../engine/b.ts',
    'main/engine/b.ts',
  ],
  ['cores do not know recognition', 'main/intake/a.ts', '../recognition/b.ts', 'main/recognition/b.ts'],
  ['the API does not know its host', 'main/api/a.ts', '../http/b.ts', 'main/http/b.ts'],
  ['Electron host stands alone', 'main/electron/a.ts', '../http/b.ts', 'main/http/b.ts'],
  ['loopback host stands alone', 'main/http/a.ts', '../electron/b.ts', 'main/electron/b.ts'],
  ['shared helpers of main know no part of it', 'main/a.ts', './api/b.ts', 'main/api/b.ts'],
  ['shared knows only itself', 'shared/a.ts', '../main/b.ts', 'main/b.ts'],
  ['main knows no page', 'main/a.ts', '../renderer/src/b.ts', 'renderer/src/b.ts'],
  ['the page knows only shared', 'renderer/src/a.ts', '../../main/b.ts', 'main/b.ts'],
  ['scripts know no tests', 'scripts/a.ts', '../test/b.ts', 'test/b.ts'],
])('finds: %s', async (rule, from, path, to) => {
  expect(await broken({ [from]: uses(path), [to]: empty })).toEqual([rule]);
});

it('sees imports of types, of Node, in circles and of nothing', async () => {
  expect(await broken({ 'shared/a.ts': uses('node:fs') })).toEqual(['shared touches no Node']);
  expect(await broken({ 'renderer/src/a.ts': uses('node:fs') })).toEqual(['the page touches no Node']);
  expect(await broken({ 'main/a.ts': uses('./none.ts') })).toEqual(['everything resolves']);
  expect(await broken({ 'main/a.ts': uses('./b.ts'), 'main/b.ts': uses('./a.ts') })).toEqual(['no circles']);
  const typeOnly = {
    'shared/a.ts': "export type A = import('../main/b.ts').B;\n",
    'main/b.ts': 'export type B = 1;\n',
  };
  expect(await broken(typeOnly)).toEqual(['shared knows only itself']);
});
