import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programRoot, schemasFolder } from '../../main/paths.ts';
import { readJsonFile } from '../../main/read-json.ts';
import { bundledKnowledge } from './ground.ts';

const read = readJsonFile(join(schemasFolder, 'packs', 'disposition.json'), '去向表', 'DispositionTable');
if (!read.ok) throw new Error(`${read.error.message} ${read.error.details ?? ''}`);
const table = read.value.content;
const ruleIds = bundledKnowledge().packs.flatMap((pack) => pack.rules.map(({ id }) => id));
const entries = [...table.rules, ...table.engine.map(({ id }) => id)];

describe('the disposition table', () => {
  it('has every entry of the reference list once', () => {
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.length).toBe(381);
  });

  it('accounts for every rule of the packs, and names none that is not there', () => {
    const listed = [...table.rules, ...table.additions.map(({ rule }) => rule)];
    expect(listed.toSorted()).toEqual(ruleIds.toSorted());
  });

  it('says where additions were split from', () => {
    const origins = table.additions.flatMap(({ from }) => (from === null ? [] : [from]));
    expect(origins.filter((id) => !entries.includes(id))).toEqual([]);
  });

  it.each(table.engine)('$id: the tests that prove it are there', ({ proof }) => {
    for (const { file, title } of proof) {
      const source = readFileSync(join(programRoot, file), 'utf8');
      const named = [`it('${title}'`, `test('${title}'`].some((call) => source.includes(call));
      expect(named, `${file}: ${title}`).toBe(true);
    }
  });
});
