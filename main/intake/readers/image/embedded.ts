/** A picture as it can stand in a PDF, so that PDFium is the one decoder and scaler. */
export interface EmbeddedImage {
  width: number;
  height: number;
  /** Entries of the PDF image dictionary besides the size. */
  dictionary: string;
  data: Uint8Array;
  /** Quarter turns clockwise that the camera asks for. */
  turn: 0 | 1 | 2 | 3;
}

/** Sides of A4 in points. */
export const sheet = { short: 595, long: 842 };

/** Width of a page in points: a sheet of A4, laid across where a picture is wider than high. */
export function pageWidthFor(images: readonly EmbeddedImage[]): number {
  return images.some((image) => shownSize(image).width > shownSize(image).height) ? sheet.long : sheet.short;
}

/** Pixels of the picture once it is turned. */
export function shownSize({ width, height, turn }: EmbeddedImage): { width: number; height: number } {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** A PDF with one page on which the pictures stand one under another, each as wide as the page. */
export function pdfOf(images: readonly EmbeddedImage[]): Buffer {
  const pageWidth = pageWidthFor(images);
  const placed: { image: EmbeddedImage; wide: number; high: number; bottom: number }[] = [];
  const highs = images.map((image) => (pageWidth * shownSize(image).height) / shownSize(image).width);
  const total = highs.reduce((sum, high) => sum + high, 0);
  let top = total;
  images.forEach((image, at) => {
    top -= highs[at]!;
    placed.push({ image, wide: pageWidth, high: highs[at]!, bottom: top });
  });
  const content = placed.map((place, at) => drawing(place, at)).join('\n');
  const resources = placed.map((_place, at) => `/I${at} ${at + 5} 0 R`).join(' ');
  return writePdf([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Count 1/Kids[3 0 R]>>'),
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${total.toFixed(3)}]/Contents 4 0 R/Resources<</XObject<<${resources}>>>>>>`,
    ),
    stream('', Buffer.from(content)),
    ...images.map((image) =>
      stream(
        `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}${image.dictionary}`,
        image.data,
      ),
    ),
  ]);
}

function drawing(
  { image, wide, high, bottom }: { image: EmbeddedImage; wide: number; high: number; bottom: number },
  at: number,
): string {
  const matrices = [
    [wide, 0, 0, high, 0, bottom],
    [0, -high, wide, 0, 0, bottom + high],
    [-wide, 0, 0, -high, wide, bottom + high],
    [0, high, -wide, 0, wide, bottom],
  ];
  const matrix = matrices[image.turn]!.map((value) => value.toFixed(3)).join(' ');
  return `q ${matrix} cm /I${at} Do Q`;
}

function stream(dictionary: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${data.length}>>stream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

function writePdf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, at) => {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    length += part.length;
    parts.push(part);
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
