import type { Page } from 'playwright-core';

/** What would be wrong on paper with the page as it is now, one line each; the page is left as for the screen. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  try {
    return await page.evaluate(findFaults);
  } finally {
    await page.emulateMedia({ media: 'screen' });
  }
}

/** Runs in the page: navigation on paper, parts that scroll and so lose what is below, heads that don't repeat. */
function findFaults(): string[] {
  const faults: string[] = [];
  for (const part of document.querySelectorAll('.rail, .header, .status-bar, .no-print')) {
    if (part.getClientRects().length > 0) faults.push(`on paper: ${part.className}`);
  }
  const main = document.querySelector('main')!;
  for (const element of [main, ...main.querySelectorAll<HTMLElement>('*')]) {
    const { display, overflowY, clipPath } = getComputedStyle(element);
    if (element.getClientRects().length === 0 || clipPath !== 'none') continue;
    if (element.matches('thead') && display !== 'table-header-group') faults.push('a head does not repeat');
    const isCut = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 4;
    if (isCut && !element.matches('input, textarea, select'))
      faults.push(`cut on paper: ${element.tagName.toLowerCase()}.${element.className}`);
  }
  if (document.body.innerText.trim() === '') faults.push('nothing on paper');
  return [...new Set(faults)];
}
