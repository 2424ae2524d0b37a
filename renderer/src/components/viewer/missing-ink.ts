import type { PageLine } from '../../../../shared/generated/schemas.ts';
import type { Region } from './model.ts';

/** Wide enough to tell a line of text from bare paper. */
const sampleWidth = 420;
/** Difference between the darkest and the lightest dot that counts as ink, of 255. */
const leastContrast = 20;

/**
 * Lines that the file says are on the page and that its picture does not show: fonts that a PDF names without holding
 * them are drawn blank. Indexes into `lines`.
 */
export function linesWithoutInk(picture: HTMLImageElement, lines: readonly PageLine[]): ReadonlySet<number> {
  const missing = new Set<number>();
  if (picture.naturalWidth === 0 || !lines.some(({ region }) => region)) return missing;
  const width = Math.min(sampleWidth, picture.naturalWidth);
  const height = Math.max(1, Math.round((picture.naturalHeight * width) / picture.naturalWidth));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return missing;
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const hasInk = (region: Region) =>
    contrastIn(data, width, boundsOf(region, width, height)) >= leastContrast;
  for (const [index, { region, text }] of lines.entries())
    if (region && text.trim() !== '' && !hasInk(region)) missing.add(index);
  if (missing.size === 0) return missing;
  // Of a line in several fonts only the Chinese may be missing.
  for (const [index, { region, text }] of lines.entries()) {
    const chinese = region && chinesePart(text, region);
    if (chinese && !hasInk(chinese)) missing.add(index);
  }
  return missing;
}

/** Where the first run of Chinese characters stands, as far as widths of characters tell. */
function chinesePart(text: string, [x = 0, y = 0, width = 0, height = 0]: Region): Region | undefined {
  const run = /\p{Script=Han}{2,}/u.exec(text);
  if (!run) return undefined;
  const all = weightOf(text);
  const from = weightOf(text.slice(0, run.index)) / all;
  // Half of it, since the widths of a font that is not there are anybody's guess.
  return [x + width * from, y, (width * weightOf(run[0])) / all / 2, height];
}

/** Chinese characters are twice as wide as others. */
function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) weight += character > '\u2e7f' ? 2 : 1;
  return weight;
}

function boundsOf([x = 0, y = 0, wide = 0, high = 0]: Region, width: number, height: number): Bounds {
  return {
    left: Math.max(0, Math.floor(x * width)),
    top: Math.max(0, Math.floor(y * height)),
    right: Math.min(width, Math.ceil((x + wide) * width)),
    bottom: Math.min(height, Math.ceil((y + high) * height)),
  };
}

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lightest minus darkest green value. */
function contrastIn(data: Uint8ClampedArray, width: number, { left, top, right, bottom }: Bounds): number {
  let darkest = 255;
  let lightest = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = data[(y * width + x) * 4 + 1] ?? 255;
      if (value < darkest) darkest = value;
      if (value > lightest) lightest = value;
    }
  }
  return Math.max(0, lightest - darkest);
}
