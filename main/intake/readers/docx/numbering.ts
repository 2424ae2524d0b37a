import { childOf, elementsOf, type XmlElement } from '../xml.ts';

/** Numbers that Word shows before paragraphs but does not store in their text. */
export interface Numbering {
  /** Label of the next paragraph with these properties, empty where it has none. */
  label(properties: XmlElement | undefined): string;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

const deepestLevel = 9;

/** Numbering from `word/numbering.xml`; without that part no paragraph has a label. */
export function numberingOf(part: XmlElement | undefined): Numbering {
  const root = childOf(part, 'numbering');
  const shapes = new Map(
    elementsOf(root, 'abstractNum').map((shape) => [shape.attributes.abstractNumId, levelsOf(shape)]),
  );
  const lists = new Map(
    elementsOf(root, 'num').map((list) => [
      list.attributes.numId,
      shapes.get(childOf(list, 'abstractNumId')?.attributes.val),
    ]),
  );
  const counts = new Map<string, number[]>();
  return {
    label(properties) {
      const reference = childOf(properties, 'numPr');
      const id = childOf(reference, 'numId')?.attributes.val;
      const depth = Number(childOf(reference, 'ilvl')?.attributes.val) || 0;
      const levels = lists.get(id);
      const level = levels?.[depth];
      if (id === undefined || !levels || !level || depth >= deepestLevel) return '';
      const count = counts.get(id) ?? [];
      count[depth] = (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      counts.set(id, count);
      if (level.format === 'bullet' || level.format === 'none') return '';
      return level.text.replace(/%([1-9])/g, (_all, digit: string) => {
        const at = Number(digit) - 1;
        const shown = levels[at];
        return shown ? numberText(count[at] ?? shown.start, shown.format) : '';
      });
    },
  };
}

function levelsOf(shape: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of elementsOf(shape, 'lvl')) {
    const depth = Number(level.attributes.ilvl) || 0;
    if (depth >= deepestLevel || depth < 0) continue;
    levels[depth] = {
      format: childOf(level, 'numFmt')?.attributes.val ?? 'decimal',
      text: childOf(level, 'lvlText')?.attributes.val ?? '',
      start: Number(childOf(level, 'start')?.attributes.val ?? 1) || 0,
    };
  }
  return levels;
}

function numberText(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chineseNumber(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26));
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26));
    default:
      return String(value);
  }
}

const digits = [...'零一二三四五六七八九'];

function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones]!;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}
