/** A line of a page: text, place from the top left in points, size. */
export interface PdfLine {
  text: string;
  x?: number;
  y: number;
  size?: number;
}

/**
 * A PDF whose text is there to be read, in a Chinese font that every reader knows and none has to embed. Pages without
 * lines are a grey picture, as a scan is.
 */
export function makePdf(pages: readonly (readonly PdfLine[])[]): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>',
  ];
  for (const [index, lines] of pages.entries()) {
    const content = lines.length === 0 ? '0.9 g 0 0 595 842 re f' : lines.map(lineOperators).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assemble(objects);
}

function lineOperators({ text, x = 90, y, size = 14 }: PdfLine): string {
  const hex = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F ${size} Tf ${x} ${842 - y} Td <${hex}> Tj ET`;
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.5\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}
