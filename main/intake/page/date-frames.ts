import type { PageMark, SourcePage } from './types.ts';

/** What a form prints for a date that nobody wrote in: 年　月　日. */
const frame = /^(?=.*[年月日])[年月日\s\u3000·.]+$/;
/** Share of the page by which a mark may stick out of its line. */
const slack = 0.01;

/** A page without marks that are nothing but the printed frame of an empty date, which recognition took for ink. */
export function withoutDateFrames(page: SourcePage): SourcePage {
  if (page.origin === 'text' || page.marks === undefined) return page;
  return { ...page, marks: page.marks.filter((mark) => !isFrame(mark, page)) };
}

function isFrame({ kind, region }: PageMark, { lines }: SourcePage): boolean {
  if (kind !== 'ink' || region === undefined) return false;
  const [x, y, width, height] = region;
  return lines.some(({ text, region: line }) => {
    if (line === undefined || !frame.test(text)) return false;
    const [left, top, wide, high] = line;
    return (
      x >= left - slack &&
      y >= top - slack &&
      x + width <= left + wide + slack &&
      y + height <= top + high + slack
    );
  });
}
