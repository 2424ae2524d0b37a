import { allOf, childOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import type { Picture } from './page-builder.ts';

/** What a paragraph holds, in its order. */
export type ParagraphPart =
  | { kind: 'text'; text: string }
  | { kind: 'line' }
  | { kind: 'page' }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'box'; content: XmlElement };

/** Boxes and ticks that Word takes from symbol fonts, by code. */
const symbols: Readonly<Record<string, string>> = {
  F0A3: '□',
  F0A8: '□',
  F06F: '□',
  F071: '□',
  F052: '☑',
  F0FE: '☑',
  F053: '☒',
  F0FD: '☒',
  F0FC: '√',
  F050: '√',
};

/** Deleted and moved text, field codes, and what only tools see. */
const skipped = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rPr', 'pPr', 'sdtPr', 'sdtEndPr']);

/** Parts of a paragraph. `links` maps relation ids to parts of the file. */
export function paragraphParts(paragraph: XmlElement, links: ReadonlyMap<string, string>): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  if (isOn(childOf(paragraph, 'pPr', 'pageBreakBefore'))) parts.push({ kind: 'page' });
  collect(paragraph, links, parts);
  return parts;
}

function collect(element: XmlElement, links: ReadonlyMap<string, string>, parts: ParagraphPart[]): void {
  for (const child of elementsOf(element)) {
    if (skipped.has(child.name)) continue;
    switch (child.name) {
      case 'r':
        if (!isOn(childOf(child, 'rPr', 'vanish'))) collect(child, links, parts);
        break;
      case 't':
        parts.push({ kind: 'text', text: textOf(child) });
        break;
      case 'tab':
      case 'ptab':
        parts.push({ kind: 'text', text: ' ' });
        break;
      case 'noBreakHyphen':
        parts.push({ kind: 'text', text: '-' });
        break;
      case 'sym':
        parts.push({ kind: 'text', text: symbols[(child.attributes.char ?? '').toUpperCase()] ?? '' });
        break;
      case 'cr':
        parts.push({ kind: 'line' });
        break;
      case 'br':
        parts.push({ kind: child.attributes.type === 'page' ? 'page' : 'line' });
        break;
      case 'lastRenderedPageBreak':
        parts.push({ kind: 'page' });
        break;
      case 'AlternateContent':
        // Both branches say the same in two ways.
        collect(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child, links, parts);
        break;
      case 'txbxContent':
        parts.push({ kind: 'box', content: child });
        break;
      case 'inline':
      case 'anchor':
        addDrawing(child, links, parts);
        collect(child, links, parts);
        break;
      case 'imagedata':
        parts.push({ kind: 'picture', picture: oldPicture(element, child, links) });
        break;
      default:
        collect(child, links, parts);
    }
  }
}

export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes.val ?? '');
}

const unitsPerMillimetre = 36_000;
/** Millimetres. */
const smallestShape = 6;

function addDrawing(drawing: XmlElement, links: ReadonlyMap<string, string>, parts: ParagraphPart[]): void {
  const extent = childOf(drawing, 'extent')?.attributes;
  const size = (value: string | undefined) => (Number(value) || 0) / unitsPerMillimetre;
  const picture = { width: size(extent?.cx), height: size(extent?.cy) };
  const blips = [...blipsIn(drawing)];
  for (const blip of blips) {
    const part = links.get(blip.attributes.embed ?? '');
    parts.push({ kind: 'picture', picture: part === undefined ? picture : { ...picture, part } });
  }
  // Shapes may draw a seal; a line or a box of text does not.
  const isShape = blips.length === 0 && Math.min(picture.width, picture.height) >= smallestShape;
  if (isShape && allOf(drawing, 'txbxContent').next().done) parts.push({ kind: 'picture', picture });
}

/** Pictures of a drawing itself; those in a text box come with the box. */
function* blipsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === 'blip') yield child;
    else if (child.name !== 'txbxContent') yield* blipsIn(child);
  }
}

/** A picture as Word 97 to 2007 described it, with its size in a style. */
function oldPicture(shape: XmlElement, data: XmlElement, links: ReadonlyMap<string, string>): Picture {
  const size = (side: string) => {
    const [, value, unit] =
      new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]+)(pt|in|cm|mm)`).exec(shape.attributes.style ?? '') ?? [];
    const millimetres = { pt: 25.4 / 72, in: 25.4, cm: 10, mm: 1 }[unit ?? ''] ?? 0;
    return (Number(value) || 0) * millimetres;
  };
  const part = links.get(data.attributes.id ?? '');
  const picture = { width: size('width'), height: size('height') };
  return part === undefined ? picture : { ...picture, part };
}
