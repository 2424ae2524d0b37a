import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../main/intake/readers/docx.ts';
import { makeZip } from '../../support/make-zip.ts';
import { Picture } from '../../support/picture.ts';
import { pagesOf, written } from './collect.ts';

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;
const text = (value: string) => paragraph(`<w:t xml:space="preserve">${value}</w:t>`);
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const picture =
  '<w:drawing><wp:inline><wp:extent cx="776250" cy="337500"/><a:blip r:embed="rId9"/></wp:inline></w:drawing>';

function docx(body: string, parts: { name: string; data: string | Buffer }[] = []): Buffer {
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: `<w:document><w:body>${body}</w:body></w:document>` },
    ...parts,
  ]);
}

describe('Word files', () => {
  test('tables keep rows, columns and merged cells', async () => {
    const table = `<w:tbl>${row(
      cell(text('甲'), '<w:vMerge w:val="restart"/>'),
      cell(text('乙'), '<w:gridSpan w:val="2"/>'),
    )}${row(cell('<w:p/>', '<w:vMerge/>'), cell(text('丙')), cell('<w:p/>'))}</w:tbl>`;
    const { pages } = await pagesOf(readDocx, docx(text('标题') + table + text('落款')));
    expect(written(pages[0])).toEqual(['标题', '0,0 (2x1): 甲', '0,1 (1x2): 乙', '1,1: 丙', '1,2: ', '落款']);
  });

  test('breaks make pages, and one that Word repeats counts once', async () => {
    const body =
      text('一') +
      paragraph('<w:br w:type="page"/>') +
      paragraph('<w:lastRenderedPageBreak/><w:t>二</w:t>') +
      paragraph('<w:t>三上</w:t><w:br/><w:t>三下</w:t>');
    const { pages } = await pagesOf(readDocx, docx(body));
    expect(pages.map((page) => written(page))).toEqual([['一'], ['二', '三上', '三下']]);
  });

  test('deleted and hidden text stays out, inserted text, text boxes and ticks are read', async () => {
    const body = `<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F052"/><w:t>是</w:t></w:r></w:p>
      ${paragraph('<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback></mc:AlternateContent>')}`;
    const { pages } = await pagesOf(readDocx, docx(body));
    expect(written(pages[0])).toEqual(['增☑是', '框']);
  });

  test('a picture is told with the line of the cell that it stands in', async () => {
    const table = `<w:tbl>${row(cell(text('签名')), cell(paragraph(picture) + text('2024年4月12日')))}${row(
      cell(text('见证人')),
      cell(paragraph(picture)),
    )}</w:tbl>`;
    const { pages } = await pagesOf(readDocx, docx(table));
    expect(pages[0]?.marks?.map(({ line }) => written(pages[0])[line ?? -1])).toEqual([
      '0,1: 2024年4月12日',
      '1,1: ',
    ]);
  });

  test('pictures in Word are told apart: two signatures in one, a seal, something else', async () => {
    const shown = (id: string, width: number, height: number) =>
      paragraph(
        `<w:drawing><wp:inline><wp:extent cx="${width * 36000}" cy="${height * 36000}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing>`,
      );
    const names = new Picture(640, 120).name(20, 20, 70).name(360, 20, 70);
    const relation = (id: string, target: string) => `<Relationship Id="${id}" Target="media/${target}"/>`;
    const file = docx(
      text('执法人员（签名）：') +
        shown('rId1', 50, 9.4) +
        text('某某局') +
        shown('rId2', 42, 42) +
        shown('rId3', 40, 20) +
        shown('rId4', 40, 20),
      [
        {
          name: 'word/_rels/document.xml.rels',
          data: `<Relationships>${relation('rId1', '1.png')}${relation('rId2', '2.png')}${relation('rId3', '3.png')}</Relationships>`,
        },
        { name: 'word/media/1.png', data: names.png },
        { name: 'word/media/2.png', data: new Picture(420, 420).seal(210, 210, 200).png },
        { name: 'word/media/3.png', data: new Picture(200, 100).fill(20, 20, 160, 60, [30, 140, 60]).png },
      ],
    );
    const { pages } = await pagesOf(readDocx, file);
    expect(pages[0]?.marks?.map(({ kind, line }) => [kind, line])).toEqual([
      ['ink', 0],
      ['ink', 0],
      ['seal', 1],
      ['picture', 1],
      ['picture', 1],
    ]);
  });

  test('a shape may be a seal, a line and a box of text are none', async () => {
    const shape = (height: number, content = '') =>
      paragraph(
        `<w:drawing><wp:anchor><wp:extent cx="1512000" cy="${height}"/><wps:wsp>${content}</wps:wsp></wp:anchor></w:drawing>`,
      );
    const box = '<wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></wps:txbx>';
    const { pages } = await pagesOf(
      readDocx,
      docx(text('某某局') + shape(1512000) + shape(0) + shape(1512000, box)),
    );
    expect(pages[0]?.marks).toEqual([{ kind: 'picture', confidence: 1, line: 0 }]);
  });

  test('numbers that Word only shows are written out', async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
      <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const item = (value: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>${value}</w:t></w:r></w:p>`;
    const { pages } = await pagesOf(
      readDocx,
      docx(item('罚款') + item('没收'), [{ name: 'word/numbering.xml', data: numbering }]),
    );
    expect(written(pages[0])).toEqual(['一、罚款', '二、没收']);
  });

  test('headers and footers frame the text; what lies outside the file is not followed', async () => {
    const relations = `<Relationships><Relationship Id="r1" Target="header1.xml"/><Relationship Id="r2" Target="footer1.xml"/>
      <Relationship Id="r3" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`;
    const section = '<w:sectPr><w:headerReference r:id="r1"/><w:footerReference r:id="r2"/></w:sectPr>';
    const { pages } = await pagesOf(
      readDocx,
      docx(text('正文') + section, [
        { name: 'word/_rels/document.xml.rels', data: relations },
        { name: 'word/header1.xml', data: `<w:hdr>${text('某某局')}</w:hdr>` },
        { name: 'word/footer1.xml', data: `<w:ftr>${text('第1页')}</w:ftr>` },
      ]),
    );
    expect(written(pages[0])).toEqual(['某某局', '正文', '第1页']);
  });

  test('entities of a document type are neither fetched nor multiplied', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <w:document><w:body>${text('&b;&x;好')}</w:body></w:document>`;
    const { pages } = await pagesOf(readDocx, makeZip([{ name: 'word/document.xml', data: bomb }]));
    const [line = ''] = written(pages[0]);
    expect(line).not.toContain('哈');
    expect(line).not.toContain('root');
    expect(line).toContain('好');
  });

  test('endless nesting is refused', async () => {
    const deep = '<w:p>'.repeat(5000);
    const result = await readDocx(docx(deep), '深.docx');
    expect(result).toMatchObject({ ok: false, error: { code: 'BROKEN_DOCX' } });
  });
});
