import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { provenWorkbook } from '../../main/cli/packs/export.ts';
import { readPackFolder } from '../../main/cli/packs/folder.ts';
import { readPackSheets } from '../../main/cli/packs/workbook/read.ts';
import { bundledPacks } from '../../main/engine/packs/load-knowledge.ts';
import { schemasFolder } from '../../main/paths.ts';
import { jsonPaths } from '../../main/read-json.ts';
import { loadVocabulary } from '../../main/vocabulary/load-vocabulary.ts';
import { readWorkbook } from '../../main/xlsx/read-workbook.ts';
import { type CellProblem, problemText } from '../../main/xlsx/table.ts';
import { mingjuan } from '../support/command-line.ts';
import { type EditedSheet, editWorkbook } from '../support/edit-workbook.ts';
import { tempFolder } from '../support/temp-folder.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const loaded = loadVocabulary(join(schemasFolder, 'vocabulary'));
if (!loaded.ok) throw new Error(loaded.error.message);
const vocabulary = loaded.value;
const bundled = join(schemasFolder, 'packs', 'penalty-simplified');

function filesOf(folder: string) {
  const files = readPackFolder(folder);
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}

async function workbookOf({ pack, rules }: ReturnType<typeof filesOf>): Promise<Uint8Array> {
  const made = await provenWorkbook(pack, rules, vocabulary);
  if (!made.ok) throw new Error(`${made.error.message} ${made.error.details ?? ''}`);
  return made.value;
}

async function readBack(bytes: Uint8Array) {
  const sheets = await readWorkbook(bytes, '规则包.xlsx');
  if (!sheets.ok) throw new Error(sheets.error.message);
  const problems: CellProblem[] = [];
  const read = readPackSheets(sheets.value, vocabulary, problems);
  return { read, problems: problems.map(problemText) };
}

/** Code points that Unicode keeps free of characters: no workbook holds them. */
const nonCharacter = /\p{Noncharacter_Code_Point}/u;

describe('a pack as a workbook', () => {
  for (const folder of bundledPacks(schemasFolder)) {
    it(`gives back the bundled pack ${basename(folder)} exactly`, async () => {
      const files = filesOf(folder);
      expect(files.rules.length).toBeGreaterThan(0);
      const { read, problems } = await readBack(await workbookOf(files));
      expect(problems).toEqual([]);
      expect(read!.pack).toEqual(files.pack);
      expect(read!.rules).toEqual(files.rules);
    });
  }

  it('gives back any text, also those that look like something else', async () => {
    const files = filesOf(bundled);
    const [rule] = files.rules;
    const odd = fc.constantFrom(
      '',
      ' ',
      '"',
      '"甲"',
      '[',
      '[]',
      '[{}]',
      '=1+1',
      '_x0041_',
      'toString',
      '\r\n',
      '\ud800',
    );
    const any = fc
      .oneof(
        odd,
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      )
      .filter((text) => !nonCharacter.test(text));
    await fc.assert(
      fc.asyncProperty(any, any, fc.array(any, { maxLength: 4 }), async (first, second, list) => {
        const changed = {
          ...rule!,
          title: first,
          question: second,
          commonErrors: list,
          messages: {
            ...rule!.messages,
            pass: second,
            fail: [{ condition: 'a', text: first }, { text: second }],
          },
          versions: [{ ...rule!.versions[0]!, parameters: { a: first, b: list } }],
        };
        const { read } = await readBack(
          await workbookOf({ pack: { ...files.pack, note: first }, rules: [changed] }),
        );
        expect(read!.rules).toEqual([changed]);
        expect(read!.pack.note).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a text that a workbook would not give back', async () => {
    const { pack, rules } = filesOf(bundled);
    const made = await provenWorkbook(pack, [{ ...rules[0]!, question: '甲\ufdd0' }], vocabulary);
    expect(made.ok ? '' : made.error.message).toContain('没有导出');
  });

  it('says what does not fit into a cell instead of cutting it', async () => {
    const { pack, rules } = filesOf(bundled);
    const long = { ...rules[0]!, question: '问'.repeat(33_000) };
    const made = await provenWorkbook(pack, [long], vocabulary);
    expect(made.ok ? '' : made.error.message).toMatch(new RegExp(`规则“${long.id}”的内容太长`));
  });
});

describe('mingjuan packs export and import', () => {
  let exported: string;
  let pack: string;
  let file: string;
  let before: Map<string, string>;

  beforeAll(() => {
    exported = join(mkdtempSync(join(tmpdir(), 'mingjuan-')), '简易程序.xlsx');
    const { status, stdout, stderr } = mingjuan('packs', 'export', bundled, '--out', exported);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('已把规则包“行政处罚简易程序”的');
  });

  afterAll(() => rmSync(dirname(exported), { recursive: true, force: true }));

  /** A pack of the user's own and its workbook, edited. */
  function prepare(edit: (sheet: (name: string) => EditedSheet) => void): void {
    const folder = tempFolder();
    pack = join(folder, 'pack');
    file = join(folder, '表.xlsx');
    cpSync(bundled, pack, { recursive: true });
    cpSync(exported, file);
    editWorkbook(file, edit);
    before = contents();
  }
  const contents = () =>
    new Map(jsonPaths(pack).map((path) => [path, readFileSync(join(pack, path), 'utf8')]));
  const firstId = () => filesOf(bundled).rules[0]!.id;

  it('writes what was changed and added, and leaves the other files as they are', () => {
    const id = firstId();
    prepare((sheet) => {
      const rules = sheet('规则');
      rules.set(rules.lineOf('编号', id), '严重程度', '提示');
      for (const [name, head] of [
        ['规则', '编号'],
        ['版本', '规则编号'],
        ['依据', '规则编号'],
        ['示例', '规则编号'],
      ]) {
        const lines = name === '规则' ? rules : sheet(name!);
        const last = lines.rows.length;
        for (let line = 2; line <= last; line += 1)
          if (lines.get(line, head!) === id) lines.set(lines.copy(line), head!, `${id}-copy`);
      }
    });
    const stamp = statSync(join(pack, 'pack.json')).mtimeMs;
    const { status, stdout, stderr } = mingjuan('packs', 'import', file, pack);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`＋ ${id}-copy\n～ ${id}\n新增 1 条，改动 1 条，删去 0 条`);
    const after = contents();
    const changed = [...after]
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path]) => basename(path));
    expect(changed.sort()).toEqual([`${id}-copy.json`, `${id}.json`].sort());
    expect(statSync(join(pack, 'pack.json')).mtimeMs).toBe(stamp);
    const written = filesOf(pack).rules.find((rule) => rule.id === `${id}-copy`);
    expect(written).toEqual({ ...filesOf(bundled).rules[0]!, id: `${id}-copy`, severity: 'hint' });
    expect(readdirSync(pack, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual(
      [],
    );
  });

  it('names every wrong cell by sheet, line and column and writes nothing', () => {
    const id = firstId();
    prepare((sheet) => {
      const rules = sheet('规则');
      const line = rules.lineOf('编号', id);
      rules.set(line, '严重程度', '很重');
      rules.set(line + 1, '要求', rules.get(line + 1, '要求').replace('"', '“'));
      rules.set(
        line + 2,
        '要求',
        '{"id": "a", "text": "甲", "compare": {"left": {"value": 1}, "op": "大于", "right": {"value": 2}}}',
      );
      rules.set(line + 4, '名称', '');
      rules.set(line + 5, '编号', id);
      sheet('版本').set(2, '起', '2021年7月');
      sheet('依据').set(2, '版本', '9');
      const examples = sheet('示例');
      examples.set(2, '结论', '合格');
      examples.set(3, '规则编号', 'no.such');
    });
    const { status, stderr } = mingjuan('packs', 'import', file, pack);
    expect(status).toBe(1);
    expect(contents()).toEqual(before);
    const found = stderr
      .split('\n')
      .filter((text) => text.startsWith('  ✕ '))
      .map((text) => text.slice(4));
    expect(found).toEqual(
      expect.arrayContaining([
        '工作表“规则”第 2 行“严重程度”：“很重”不是可用的词。可填：默认否决、较重、一般、提示。',
        expect.stringMatching(/^工作表“规则”第 3 行“要求”：不是完整的 JSON.*英文标点。$/),
        expect.stringMatching(/^工作表“规则”第 4 行“要求”：compare → op：只能是 eq、ne/),
        '工作表“规则”第 6 行“名称”：没有填。',
        `工作表“规则”第 7 行“编号”：编号“${id}”与第 2 行相同。请改成没有用过的编号。`,
        '工作表“示例”第 3 行“规则编号”：“规则”表里没有编号为“no.such”的规则。请改正编号，或删去这一行。',
        expect.stringMatching(/^工作表“示例”第 2 行“结论”：“合格”不是可用的词/),
        expect.stringMatching(/^工作表“依据”第 2 行“版本”：“版本”表里这条规则没有版本“9”/),
      ]),
    );
    expect(stderr).toContain('规则包没有改动');
  });

  it('names what only the program knows: facts and bases of examples', () => {
    prepare((sheet) => {
      sheet('规则').set(2, '要求', '{"id": "a", "text": "甲", "present": {"fact": "no.such"}}');
      sheet('示例').set(4, '基础案卷', 'no-such-base');
    });
    const { status, stderr } = mingjuan('packs', 'import', file, pack);
    expect(status).toBe(1);
    expect(stderr).toMatch(/工作表“规则”第 2 行：这条规则不能用：.*no\.such/);
    expect(stderr).toContain('工作表“示例”第 4 行“基础案卷”：没有基础案卷“no-such-base”');
    expect(contents()).toEqual(before);
  });

  it('removes rules only when told to', () => {
    const id = firstId();
    prepare((sheet) => {
      for (const [name, head] of [
        ['规则', '编号'],
        ['版本', '规则编号'],
        ['依据', '规则编号'],
        ['示例', '规则编号'],
      ]) {
        const { rows, get } = sheet(name!);
        for (let line = rows.length; line > 1; line -= 1)
          if (get(line, head!) === id) rows.splice(line - 1, 1);
      }
    });
    const refused = mingjuan('packs', 'import', file, pack);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`  ✕ ${id}`);
    expect(contents()).toEqual(before);
    const removed = mingjuan('packs', 'import', file, pack, '--delete');
    expect(removed.status).toBe(0);
    expect(removed.stdout).toContain('删去 1 条');
    expect(filesOf(pack).rules.map((rule) => rule.id)).not.toContain(id);
  });

  it('never writes into the packs of the program, nor into a folder of other things', () => {
    prepare((sheet) => sheet('规则').set(2, '严重程度', '提示'));
    const sharp = readFileSync(join(bundled, 'pack.json'), 'utf8');
    const link = join(tempFolder(), 'link');
    symlinkSync(bundled, link);
    const within = tempFolder();
    cpSync(join(bundled, 'pack.json'), join(within, 'pack.json'));
    symlinkSync(join(bundled, 'rules'), join(within, 'rules'));
    for (const target of [bundled, link, within]) {
      const { status, stderr } = mingjuan('packs', 'import', file, target);
      expect(status).toBe(1);
      expect(stderr).toContain('程序自带的规则包，不能改写');
    }
    expect(mingjuan('packs', 'import', file, within, '--delete').stderr).toContain('不能改写');
    expect(readFileSync(join(bundled, 'pack.json'), 'utf8')).toBe(sharp);
    const other = tempFolder();
    writeFileSync(join(other, '账本.txt'), '');
    expect(mingjuan('packs', 'import', file, other).stderr).toContain('不是规则包文件夹');
    expect(readdirSync(other)).toEqual(['账本.txt']);
    const foreign = join(schemasFolder, 'packs', 'license');
    const copy = join(tempFolder(), 'copy');
    cpSync(foreign, copy, { recursive: true });
    expect(mingjuan('packs', 'import', file, copy).stderr).toContain('是规则包“license”');
  });

  it('leaves a folder as it was when a file cannot be written', () => {
    prepare((sheet) => {
      const items = sheet('规则包');
      items.set(items.lineOf('项目', '名称'), '内容', '另一个名称');
    });
    const folder = join(tempFolder(), 'pack');
    mkdirSync(folder);
    cpSync(join(bundled, 'pack.json'), join(folder, 'pack.json'));
    writeFileSync(join(folder, 'rules'), 'a file where a folder has to be');
    const head = readFileSync(join(folder, 'pack.json'), 'utf8');
    const { status, stderr } = mingjuan('packs', 'import', file, folder);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
    expect(readFileSync(join(folder, 'pack.json'), 'utf8')).toBe(head);
    expect(readdirSync(folder).sort()).toEqual(['pack.json', 'rules']);
  });

  it('refuses what is no workbook, before it makes a folder', () => {
    const folder = tempFolder();
    const broken = join(folder, '坏.xlsx');
    writeFileSync(broken, 'not a workbook');
    const { status, stderr } = mingjuan('packs', 'import', broken, join(folder, 'new'));
    expect(status).toBe(2);
    expect(stderr).toContain('不是完好的 .xlsx');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});
