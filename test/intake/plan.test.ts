import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { planCases } from '../../main/api/intake/archive-cases.ts';
import { openFiles } from '../../main/api/intake/open-files.ts';
import { loadKindFinder } from '../../main/intake/recognise/load-titles.ts';
import { bundledKnowledge } from '../rules/ground.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makeZip } from '../support/make-zip.ts';
import { tempFolder } from '../support/temp-folder.ts';

const loaded = loadKindFinder(bundledKnowledge().vocabulary);
if (!loaded.ok) throw new Error(loaded.error.message);
const isTitle = (title: string) => loaded.value.ofTitle(title) !== undefined;
const pdf = (text: string) => makePdf([[{ text, y: 80 }]]);

/** Cases of a folder with these files, by name, with their files. */
async function casesOf(names: readonly string[]): Promise<Record<string, string[]>> {
  const root = join(tempFolder(), '交来');
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), pdf(name));
  }
  const { cases } = await planCases([{ path: root, name: '交来' }], isTitle);
  return Object.fromEntries(cases.map(({ name, files }) => [name, files.map((file) => file.name)]));
}

describe('which files make one case', () => {
  it('folders by stage are parts of one', async () => {
    const names = ['01立案/1.pdf', '02调查取证/1.pdf', '三、审查决定/1.pdf', '04送达执行/1.pdf'];
    expect(Object.keys(await casesOf(names))).toEqual(['交来']);
    expect(Object.keys(await casesOf(['正卷/1.pdf', '副卷/1.pdf']))).toEqual(['交来']);
  });

  it('folders by case are several, each with its stages', async () => {
    const cases = await casesOf([
      '处罚案1/立案/1.pdf',
      '处罚案1/决定/1.pdf',
      '示市监处罚〔2025〕2号/1.pdf',
      '某公司/1.pdf',
    ]);
    expect(Object.keys(cases).sort()).toEqual(['处罚案1', '某公司', '示市监处罚〔2025〕2号'].sort());
  });
});

describe('an archive with several cases', () => {
  const gbk = (name: string) => iconv.encode(name, 'gbk');

  async function planned(names: readonly string[]) {
    const path = join(tempFolder(), '移交.zip');
    writeFileSync(path, makeZip(names.map((name) => ({ name: gbk(name), data: pdf(name) }))));
    return (await planCases([{ path, name: '移交.zip' }], isTitle)).cases;
  }

  it('is as many cases, each opened with its own files', async () => {
    const cases = await planned([
      '2025/甲案/立案审批表.pdf',
      '2025/甲案/送达回证.pdf',
      '2025/乙案/立案审批表.pdf',
    ]);
    expect(cases.map(({ name }) => name)).toEqual(['甲案', '乙案']);
    const opened: string[] = [];
    for await (const one of openFiles(cases[0]!.files)) if ('file' in one) opened.push(one.file.name);
    expect(opened).toEqual(['移交.zip/2025/甲案/立案审批表.pdf', '移交.zip/2025/甲案/送达回证.pdf']);
  });

  it('is one case where it holds one', async () => {
    const cases = await planned(['立案/1.pdf', '调查/2.pdf', '封面.pdf']);
    expect(cases).toEqual([
      expect.objectContaining({
        name: '移交',
        files: [expect.not.objectContaining({ within: expect.anything() })],
      }),
    ]);
  });
});
