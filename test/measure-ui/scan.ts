import { deflateSync } from 'node:zlib';

/** A4 at 200 dpi, in strips: a picture over a tenth of a page would be read by recognition, which takes its time. */
const width = 1654;
const strips = 12;
const height = Math.round(2339 / strips);

/**
 * A file like a scan with a text layer: every page a grey picture of A4 at 200 dpi under text that can be read, so that
 * drawing costs what it does for scans and reading needs no recognition.
 */
export function scanPdf(pages: number): Buffer {
  const picture = deflateSync(greyPage());
  const parts: Buffer[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (...pieces: (string | Buffer)[]) => {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (...pieces: (string | Buffer)[]) => {
    places.push(length);
    add(`${places.length} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  add('%PDF-1.5\n');
  const kids = Array.from({ length: pages }, (_, at) => `${6 + at * 2} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  object(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  );
  object(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>',
  );
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${picture.length} >>\nstream\n`,
    picture,
    '\nendstream',
  );
  for (let page = 0; page < pages; page += 1) {
    const content = `${paper}\n${pageText(page)}`;
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /P 5 0 R >> >> /Contents ${7 + page * 2} 0 R >>`,
    );
    object(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  add(
    `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

/** The strips one over the other. */
const paper = Array.from({ length: strips }, (_, at) => {
  const high = 842 / strips;
  return `q 595 0 0 ${high.toFixed(3)} 0 ${(at * high).toFixed(3)} cm /P Do Q`;
}).join('\n');

/** Titles every few pages, so that the file is cut into documents. */
function pageText(page: number): string {
  const titles = ['立案审批表', '现场检查笔录', '询问笔录', '案件调查终结报告', '行政处罚决定书', '送达回证'];
  const lines: [string, number, number][] = [];
  if (page % 5 === 0) lines.push([titles[(page / 5) % titles.length]!, 22, 90]);
  for (let line = 0; line < 24; line += 1)
    lines.push([`示例第${page + 1}页第${line + 1}行，当事人示例食品有限公司`, 13, 150 + line * 26]);
  return lines.map(([text, size, y]) => `BT /F ${size} Tf 90 ${842 - y} Td <${hex(text)}> Tj ET`).join('\n');
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** Paper with grain and dark bands where lines of writing are. */
function greyPage(): Buffer {
  const grey = Buffer.alloc(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = 236 + ((at * 2_654_435_761) >>> 29);
  return grey;
}
