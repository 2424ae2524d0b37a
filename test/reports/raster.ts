import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface RasterPage {
  width: number;
  height: number;
  /** Darkness of a pixel, 0 white to 255 black. */
  dark(x: number, y: number): number;
}

/** Pages of a PDF as pixels, at a scale of pixels per point. */
export async function rasterise(pdf: Uint8Array, scale = 2): Promise<RasterPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages: RasterPage[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale, render: 'bitmap' });
      const pixels = Uint8Array.from(data);
      // BGRA: green stands for the grey of a black-and-white page.
      pages.push({ width, height, dark: (x, y) => 255 - (pixels[(y * width + x) * 4 + 1] as number) });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

/** Dark pixels in a box of points. */
export function inkIn(
  page: RasterPage,
  box: { x: number; y: number; width: number; height: number },
  scale = 2,
): number {
  let count = 0;
  for (let y = Math.floor(box.y * scale); y < (box.y + box.height) * scale && y < page.height; y += 1) {
    for (let x = Math.floor(box.x * scale); x < (box.x + box.width) * scale && x < page.width; x += 1) {
      if (page.dark(x, y) > 96) count += 1;
    }
  }
  return count;
}

/** Pixels of a box as text, to tell two drawn characters apart. */
export function shapeOf(
  page: RasterPage,
  box: { x: number; y: number; width: number; height: number },
  scale = 2,
): string {
  let shape = '';
  for (let y = Math.floor(box.y * scale); y < (box.y + box.height) * scale; y += 1) {
    for (let x = Math.floor(box.x * scale); x < (box.x + box.width) * scale; x += 1)
      shape += page.dark(x, y) > 96 ? '#' : '.';
  }
  return shape;
}
