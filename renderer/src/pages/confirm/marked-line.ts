import type { ConfirmValue, PageLine } from '../../../../shared/generated/schemas.ts';

/** The line that a value was read from: by its place, else by its words. Undefined where no line shows it. */
export function markedLine(lines: readonly PageLine[], value: ConfirmValue): number | undefined {
  const region = value.place?.region;
  const byPlace = region ? lines.findIndex((line) => isIn(line, region)) : -1;
  if (byPlace >= 0) return byPlace;
  const texts = lines.map(({ text }) => plain(text));
  const words = [value.raw, value.text].map((text) => plain(text ?? '')).filter((text) => text !== '');
  const term = plain(value.term);
  const holding = (text: string) => words.some((word) => text.includes(word));
  for (const fits of [(text: string) => text.includes(term) && holding(text), holding]) {
    const found = texts.findIndex(fits);
    if (found >= 0) return found;
  }
  // A long value runs over several lines; an absent one stands at its label.
  const begins = texts.findIndex((text) => text.length >= 4 && words.some((word) => word.startsWith(text)));
  if (begins >= 0) return begins;
  const label = texts.findIndex((text) => text.startsWith(term));
  return label >= 0 ? label : undefined;
}

/** The middle of the line is in the place. */
function isIn({ region }: PageLine, place: readonly number[]): boolean {
  if (!region) return false;
  const [x = 0, y = 0, width = 0, height = 0] = region;
  const [left = 0, top = 0, wide = 0, high = 0] = place;
  const middle = [x + width / 2, y + height / 2] as const;
  return middle[0] >= left && middle[0] <= left + wide && middle[1] >= top && middle[1] <= top + high;
}

function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
