import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import subsetFont from 'subset-font';
import { programRoot } from '../../paths.ts';

/** Widths must be those that were measured, so nothing may shift or join glyphs. */
const noFeatures = {
  kern: false,
  liga: false,
  clig: false,
  calt: false,
  ccmp: false,
  locl: false,
  rlig: false,
  rclt: false,
};

export type FontName = 'regular' | 'bold';

const sources: Record<FontName, { built: string; installed: string }> = {
  regular: { built: 'NotoSansSC_400Regular.ttf', installed: '400Regular/NotoSansSC_400Regular.ttf' },
  bold: { built: 'NotoSansSC_700Bold.ttf', installed: '700Bold/NotoSansSC_700Bold.ttf' },
};

interface Source {
  bytes: Buffer;
  has(codePoint: number): boolean;
  /** Advance width of a character at one point. */
  width(character: string): number;
}

const loaded = new Map<FontName, Source>();

/** The whole font file, read once: built programs carry it in out/fonts, a checkout in its packages. */
function sourceOf(name: FontName): Source {
  const known = loaded.get(name);
  if (known) return known;
  const { built, installed } = sources[name];
  const candidates = [
    join(programRoot, 'out', 'fonts', built),
    join(programRoot, 'node_modules', '@expo-google-fonts', 'noto-sans-sc', installed),
  ];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`font not found: ${built}`);
  const bytes = readFileSync(path);
  const font = fontkit.create(bytes);
  const widths = new Map<string, number>();
  const measure = (character: string) =>
    font.glyphForCodePoint(character.codePointAt(0) as number).advanceWidth / font.unitsPerEm;
  const source: Source = {
    bytes,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (character) => {
      let width = widths.get(character);
      if (width === undefined) {
        width = measure(character);
        widths.set(character, width);
      }
      return width;
    },
  };
  loaded.set(name, source);
  return source;
}

/** Width of a character at one point. */
export function characterWidth(name: FontName, character: string): number {
  return sourceOf(name).width(character);
}

/** Replaces what the paper font cannot draw by its code point, so that nothing is silently blank. */
export function printable(text: string): string {
  const { has } = sourceOf('regular');
  let result = '';
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0) as number;
    if (character === '\n') result += character;
    else if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || isFormat(codePoint)) continue;
    else
      result += has(codePoint) ? character : `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
  }
  return result;
}

/** Direction and joining marks, which would only reorder or hide what is printed. */
function isFormat(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2069) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
  );
}

/**
 * Embeds a subset made beforehand by HarfBuzz, whole and without font features: pdf-lib's own subsetting loses
 * Chinese glyphs on the page while its text layer looks complete.
 */
export async function embedFont(document: PDFDocument, name: FontName, text: string): Promise<PDFFont> {
  document.registerFontkit(fontkit);
  const subset = await subsetFont(sourceOf(name).bytes, text, {
    targetFormat: 'truetype',
    dropTables: ['GSUB', 'GPOS', 'kern'],
  });
  return document.embedFont(subset, { subset: false, features: noFeatures });
}
