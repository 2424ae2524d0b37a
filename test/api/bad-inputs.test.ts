import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { makePdf } from '../support/make-pdf.ts';
import { makeZip } from '../support/make-zip.ts';
import { ask, openProgram } from '../support/program.ts';
import { tempFolder } from '../support/temp-folder.ts';

const filing = makePdf([
  [
    { text: '立案审批表', x: 220, y: 90, size: 22 },
    { text: '某市监立〔2025〕7号', x: 300, y: 130 },
    { text: '当事人：甲食品有限公司', y: 210 },
  ],
]);

/** A PDF with more pages than a bound file has; the pages are one and the same object. */
function tooManyPages(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count 10000/Kids[${'3 0 R '.repeat(10_000)}]>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.5\n${body}trailer<</Size 4/Root 1 0 R>>\n%%EOF\n`);
}

/** Sheets of A4, A3 across and a slip, each with a line. */
async function mixedSizes(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const size of [
    [595, 842],
    [1191, 842],
    [300, 200],
  ] as const)
    pdf.addPage([...size]).drawText('attachment', { x: 50, y: 100, size: 14 });
  return Buffer.from(await pdf.save());
}

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A Word file with a macro that runs on opening, a field that asks for another file and a picture from elsewhere. */
function withMacro(): Buffer {
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>询问人：甲</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return makeZip([
    {
      name: 'word/document.xml',
      data: `<w:document><w:body>${paragraph('询问笔录')}${field}</w:body></w:document>`,
    },
    { name: 'word/vbaProject.bin', data: Buffer.from('Sub AutoOpen()\nShell "calc.exe"\nEnd Sub') },
    {
      name: 'word/_rels/document.xml.rels',
      data: '<Relationships><Relationship Id="r1" Target="http://example.invalid/x.png" TargetMode="External"/></Relationships>',
    },
  ]);
}

it('of a Word file with a macro only what is written in it is read', async () => {
  const folder = join(tempFolder(), '卷二');
  mkdirSync(folder);
  writeFileSync(join(folder, '01 立案审批表.pdf'), filing);
  writeFileSync(join(folder, '02 询问笔录.docx'), withMacro());
  const app = await openProgram();
  const { imported, failed } = await ask(app, 'cases.import', { files: [app.files.register(folder)] });
  expect(failed).toEqual([]);
  expect(imported[0]?.read).toMatchObject({ files: 2 });
  const id = imported[0]?.case ?? '';
  const { documents } = await ask(app, 'cases.get', { case: id });
  expect(documents.map(({ title }) => title)).toContain('询问笔录');
  expect(JSON.stringify(documents)).not.toMatch(/INCLUDETEXT|passwd|AutoOpen|example\.invalid/);
});

it('of a folder of good and hostile files the good ones become a case, each other one is a line', async () => {
  const folder = join(tempFolder(), '卷一');
  mkdirSync(folder);
  const bomb = makeZip([{ name: '一.pdf', data: Buffer.alloc(64 * 1024 * 1024) }]);
  const files: Record<string, Buffer> = {
    '01 立案审批表.pdf': filing,
    '02 坏的.pdf': Buffer.from('%PDF-1.5 broken'),
    '03 半个.pdf': filing.subarray(0, 300),
    '04 空的.pdf': Buffer.alloc(0),
    '05 太多页.pdf': tooManyPages(),
    '06 炸弹.zip': makeZip([{ name: '里面.zip', data: bomb }]),
    '07 穿越.zip': makeZip([{ name: '../../etc/x.pdf', data: filing }]),
    '08 谎报.zip': makeZip([{ name: '一.pdf', data: filing, promisedSize: 10 }]),
    '09 改名的.pdf': Buffer.from('MZ\u0090\0 this is a program'),
    '10 不同大小.pdf': await mixedSizes(),
    '11 又一份.pdf': filing,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const app = await openProgram();
  const { imported, failed } = await ask(app, 'cases.import', { files: [app.files.register(folder)] });
  expect(imported).toHaveLength(1);
  expect(imported[0]?.read).toMatchObject({ files: 2, pages: 4 });
  const codes = failed.map(({ file, error }) => [file.replace(/^卷一\//, '').slice(0, 2), error.code]);
  expect(Object.fromEntries(codes)).toEqual({
    '02': 'BROKEN_PDF',
    '03': 'BROKEN_PDF',
    '04': 'UNKNOWN_FORMAT',
    '05': 'TOO_MANY_PAGES',
    '06': 'TOO_LARGE',
    '07': 'UNSAFE_NAME',
    '08': 'BROKEN_ENTRY',
    '09': 'UNKNOWN_FORMAT',
    '11': 'DUPLICATE',
  });
  for (const { error } of failed) {
    expect(error.message).toMatch(/[\u4e00-\u9fff]{4}.*。$/);
    expect(error.message).not.toContain(folder);
  }
});
