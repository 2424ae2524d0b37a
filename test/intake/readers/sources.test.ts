import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { usualLimits } from '../../../main/intake/source/limits.ts';
import { isOpened, openSources } from '../../../main/intake/source/open-sources.ts';
import type { FailedFile, OpenedFile } from '../../../main/intake/source/types.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { makeZip, type ZipPart } from '../../support/make-zip.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const pdf = (text: string) => makePdf([[{ text, y: 100 }]]);

async function open(
  path: string,
  limits = usualLimits,
): Promise<{ opened: OpenedFile[]; failed: FailedFile[]; names: string[]; codes: string[] }> {
  const opened: OpenedFile[] = [];
  const failed: FailedFile[] = [];
  for await (const source of openSources([path], limits)) {
    if (isOpened(source)) opened.push(source);
    else failed.push(source);
  }
  return {
    opened,
    failed,
    names: opened.map(({ name }) => name),
    codes: failed.map(({ error }) => error.code),
  };
}

function zipFile(parts: readonly ZipPart[]): string {
  const path = join(tempFolder(), '案卷.zip');
  writeFileSync(path, makeZip(parts));
  return path;
}

describe('what is handed in', () => {
  test('a folder is opened in the order of its numbers, by content and not by extension', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '卷一'));
    writeFileSync(join(folder, '卷一', '10 送达回证.docx'), pdf('送达回证'));
    writeFileSync(join(folder, '卷一', '2 立案审批表.pdf'), pdf('立案审批表'));
    writeFileSync(join(folder, '卷一', '~$3 锁.docx'), 'x');
    symlinkSync('/etc/passwd', join(folder, '链接.pdf'));
    const { opened, names, codes } = await open(folder);
    expect(names).toEqual(['卷一/2 立案审批表.pdf', '卷一/10 送达回证.docx']);
    expect(opened.map(({ id, format }) => [id, format])).toEqual([
      ['f1', 'pdf'],
      ['f2', 'pdf'],
    ]);
    expect(codes).toEqual(['LINK']);
  });

  test('pages carry the id of their file', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.pdf'), pdf('第一份'));
    for await (const source of openSources([folder])) {
      if (!isOpened(source)) expect.fail(source.error.message);
      for await (const page of source.pages)
        expect([page.file, page.lines[0]?.text]).toEqual(['f1', '第一份']);
    }
  });

  test('the same content twice is read once and named', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '1.pdf'), pdf('同一份'));
    writeFileSync(join(folder, '2.pdf'), pdf('同一份'));
    const { names, failed } = await open(folder);
    expect(names).toEqual(['1.pdf']);
    expect(failed[0]?.error).toMatchObject({ code: 'DUPLICATE' });
    expect(failed[0]?.error.message).toContain('“1.pdf”');
  });

  test('unknown, empty and foreign formats are named and the rest goes on', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '1.pdf'), '');
    writeFileSync(join(folder, '2.rar'), 'Rar!\x1a\x07');
    writeFileSync(join(folder, '3.exe'), 'MZ....');
    writeFileSync(join(folder, '4.pdf'), pdf('好'));
    const { names, failed } = await open(folder);
    expect(names).toEqual(['4.pdf']);
    expect(failed.map(({ error }) => error.message)).toEqual([
      expect.stringContaining('空文件'),
      expect.stringContaining('RAR'),
      expect.stringContaining('不是认得的格式'),
    ]);
  });

  test('too many files end the reading with one sentence', async () => {
    const folder = tempFolder();
    for (const n of [1, 2, 3, 4]) writeFileSync(join(folder, `${n}.pdf`), pdf(`第${n}份`));
    const { names, codes } = await open(folder, { ...usualLimits, files: 2 });
    expect(names).toEqual(['1.pdf', '2.pdf']);
    expect(codes).toEqual(['TOO_MANY_FILES']);
  });

  test('what is not there is named', async () => {
    expect((await open(join(tempFolder(), '没有.pdf'))).codes).toEqual(['NOT_FOUND']);
  });
});

describe('archives', () => {
  test('names in GBK, in UTF-8 with the flag and without it are read', async () => {
    const { names } = await open(
      zipFile([
        { name: iconv.encode('案卷/01立案审批表.pdf', 'gbk'), data: pdf('一') },
        { name: '案卷/02询问笔录.pdf', data: pdf('二'), flags: 0x800 },
        { name: '案卷/03送达回证.pdf', data: pdf('三') },
        { name: '__MACOSX/._03.pdf', data: 'x' },
      ]),
    );
    expect(names).toEqual([
      '案卷.zip/案卷/01立案审批表.pdf',
      '案卷.zip/案卷/02询问笔录.pdf',
      '案卷.zip/案卷/03送达回证.pdf',
    ]);
  });

  test('an archive inside is opened, a third level is not', async () => {
    const inner = makeZip([{ name: '里.pdf', data: pdf('里') }]);
    const middle = makeZip([
      { name: '中.pdf', data: pdf('中') },
      { name: '深.zip', data: inner },
    ]);
    const { names, codes } = await open(zipFile([{ name: '中.zip', data: middle }]));
    expect(names).toEqual(['案卷.zip/中.zip/中.pdf']);
    expect(codes).toEqual(['TOO_DEEP']);
  });

  test('paths that lead out, links and passwords are refused one by one', async () => {
    const { names, codes } = await open(
      zipFile([
        { name: '../../etc/x.pdf', data: pdf('一') },
        { name: 'C:\\Windows\\x.pdf', data: pdf('二') },
        { name: '/root/x.pdf', data: pdf('三') },
        { name: 'link.pdf', data: '/etc/passwd', attributes: 0o120777 * 65536 },
        { name: '密.pdf', data: pdf('四'), flags: 1 },
        { name: '好.pdf', data: pdf('好') },
      ]),
    );
    expect(names).toEqual(['案卷.zip/好.pdf']);
    expect(codes).toEqual(['UNSAFE_NAME', 'UNSAFE_NAME', 'UNSAFE_NAME', 'LINK', 'ENCRYPTED']);
  });

  test('bombs are refused before and lying sizes while unpacking', async () => {
    const limits = { ...usualLimits, freeBytes: 1000, ratio: 100, fileBytes: 1_000_000 };
    const { codes, names } = await open(
      zipFile([
        { name: 'bomb.pdf', data: Buffer.alloc(900_000) },
        { name: 'large.pdf', data: Buffer.alloc(2_000_000) },
        { name: 'lies.pdf', data: Buffer.alloc(900_000), promisedSize: 900 },
        { name: '好.pdf', data: pdf('好') },
      ]),
      limits,
    );
    expect(codes.sort()).toEqual(['BROKEN_ENTRY', 'TOO_LARGE', 'TOO_LARGE']);
    expect(names).toEqual(['案卷.zip/好.pdf']);
  });

  test('all entries together are bounded, and so is their number', async () => {
    const parts = ['1.pdf', '2.pdf', '3.pdf'].map((name) => ({ name, data: pdf(name) }));
    const size = pdf('1.pdf').length;
    const bytes = await open(zipFile(parts), { ...usualLimits, archiveBytes: size * 2 });
    expect([bytes.names.length, bytes.codes]).toEqual([2, ['TOO_LARGE']]);
    const number = await open(zipFile(parts), { ...usualLimits, entries: 2 });
    expect([number.names.length, number.codes]).toEqual([0, ['TOO_MANY_FILES']]);
  });

  test('content that differs from its checksum is not read', async () => {
    const path = zipFile([{ name: '1.pdf', data: pdf('一') }]);
    const bytes = makeZip([{ name: '1.pdf', data: pdf('一') }]);
    bytes.writeUInt32LE(1, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 16);
    writeFileSync(path, bytes);
    expect((await open(path)).codes).toEqual(['BROKEN_ENTRY']);
  });

  test('half an archive is named', async () => {
    const path = zipFile([{ name: '1.pdf', data: pdf('一') }]);
    writeFileSync(path, makeZip([{ name: '1.pdf', data: pdf('一') }]).subarray(0, 100));
    expect((await open(path)).codes).toEqual(['BROKEN_ZIP']);
  });
});
