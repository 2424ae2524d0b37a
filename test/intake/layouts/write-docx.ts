import { makeZip } from '../../support/make-zip.ts';
import { Picture } from '../../support/picture.ts';
import type { Block, FormCell, Paper } from './paper.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Word breaks text into runs wherever somebody edited it. */
function runs(text: string, properties = ''): string {
  const pieces = text.length > 6 ? [text.slice(0, 3), text.slice(3, -2), text.slice(-2)] : [text];
  return pieces
    .map(
      (piece) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`,
    )
    .join('');
}

const picture = (id: string, wide: number, high: number) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${wide * 12700}" cy="${high * 12700}"/><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r>`;
const ink = picture('rInk', 60, 26);
const seal = picture('rSeal', 113, 113);

function paragraph(content: string, at: 'left' | 'middle' | 'right' = 'left'): string {
  const place = at === 'left' ? '' : `<w:jc w:val="${at === 'middle' ? 'center' : 'right'}"/>`;
  return `<w:p><w:pPr>${place}</w:pPr>${content}</w:p>`;
}

function blockOf(block: Block): string {
  if ('newPage' in block) return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if ('seal' in block) return paragraph(seal, 'right');
  if ('table' in block) return tableOf(block.table);
  const properties = `${block.red ? '<w:color w:val="FF0000"/>' : ''}${block.size ? `<w:sz w:val="${block.size * 2}"/>` : ''}`;
  return paragraph(runs(block.line, properties) + (block.ink ? ink : ''), block.at);
}

/** Rows as forms give them: a cell over several rows stands in the first; the rows below go on under it. */
function tableOf(rows: readonly (readonly (string | FormCell)[])[]): string {
  const open = new Map<number, { left: number; columns: number }>();
  const body = rows.map((cells) => {
    let column = 0;
    let row = '';
    const goOn = () => {
      for (let held = open.get(column); held && held.left > 0; held = open.get(column)) {
        row += cellOf('', held.columns, '<w:vMerge/>');
        held.left -= 1;
        column += held.columns;
      }
    };
    for (const given of cells) {
      goOn();
      const cell: FormCell = typeof given === 'string' ? { text: given } : given;
      const columns = cell.columns ?? 1;
      const rowSpan = cell.rows ?? 1;
      row += cellOf(cell.text, columns, rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '', cell.ink);
      open.set(column, { left: rowSpan - 1, columns });
      column += columns;
    }
    goOn();
    return `<w:tr>${row}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/>${body.join('')}</w:tbl>`;
}

function cellOf(text: string, columns: number, merge: string, signedOn = false): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const all = text.split('\n');
  const content = all.map((one, index) =>
    paragraph((one === '' ? '' : runs(one)) + (signedOn && index === all.length - 1 ? ink : '')),
  );
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content.join('')}</w:tc>`;
}

/** Papers as one Word file, each on a page of its own. */
export function docxOf(papers: readonly Paper[]): Buffer {
  const body = papers
    .map(({ blocks }) => blocks.map(blockOf).join(''))
    .join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  const image = (id: string, name: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`;
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: `<w:document><w:body>${body}<w:sectPr/></w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships>${image('rInk', 'ink.png')}${image('rSeal', 'seal.png')}</Relationships>`,
    },
    { name: 'word/media/ink.png', data: inkPng() },
    { name: 'word/media/seal.png', data: sealPng() },
  ]);
}

let inkMade: Buffer | undefined;
let sealMade: Buffer | undefined;

export function inkPng(): Buffer {
  inkMade ??= new Picture(240, 100).name(10, 15, 62).png;
  return inkMade;
}

export function sealPng(): Buffer {
  sealMade ??= new Picture(480, 480).seal(240, 240, 225).png;
  return sealMade;
}
