import type { Page } from 'playwright-core';

/**
 * What a reader would stumble over in the layout of the page as it is now, one line each: sideways scrolling, text cut
 * off without a way to read it, text over other text, controls under something else, a main button out of view.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(findFaults);
}

/** Runs in the page; holds all that it needs. */
function findFaults(): string[] {
  interface Piece {
    element: Element;
    text: string;
    box: DOMRect;
  }
  const faults: string[] = [];
  const main = document.querySelector('main')!;
  /** An open dialog hides the rest. */
  const root = document.querySelector('dialog[open]') ?? document.body;
  const slack = 2;
  const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 60);
  const named = (element: Element) =>
    `<${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : ''}>`;

  /** The part of a box that can be seen: cut by the window and by all that scrolls or hides around it. */
  const seen = (element: Element, box: DOMRect): DOMRect | undefined => {
    let { left, top, right, bottom } = box;
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      const style = getComputedStyle(outer);
      if (style.clipPath !== 'none') return undefined;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const frame = outer.getBoundingClientRect();
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    right = Math.min(right, innerWidth);
    bottom = Math.min(bottom, innerHeight);
    left = Math.max(left, 0);
    top = Math.max(top, 0);
    if (right - left < 1 || bottom - top < 1) return undefined;
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    getComputedStyle(element).clipPath === 'none';

  for (const [place, excess] of [
    ['window', document.documentElement.scrollWidth - innerWidth],
    ['page', main.scrollWidth - main.clientWidth],
  ] as const) {
    if (excess > 0) faults.push(`sideways: ${place} by ${excess} px`);
  }

  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.nodeValue?.trim() || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const box = seen(element, line) && seenOwn(element, line);
      if (box) pieces.push({ element, text: node.nodeValue, box });
    }
    cutOff(element, range.getBoundingClientRect(), node.nodeValue);
  }

  /** Cut by the element's own edges too. */
  function seenOwn(element: Element, line: DOMRect): DOMRect | undefined {
    const box = seen(element, line)!;
    if (getComputedStyle(element).overflowX === 'visible') return box;
    const own = element.getBoundingClientRect();
    const right = Math.min(box.right, own.right);
    return right - box.left < 1 ? undefined : new DOMRect(box.left, box.top, right - box.left, box.height);
  }

  /** Text wider than what holds it, where nothing tells the whole: no title, no scrolling. */
  function cutOff(element: Element, text: DOMRect, value: string): void {
    if (element.closest('[title], [aria-label]')) return;
    for (let holder: Element | null = element; holder && holder !== root; holder = holder.parentElement) {
      const style = getComputedStyle(holder);
      if (/auto|scroll/.test(style.overflowX)) return;
      const box = holder.getBoundingClientRect();
      const isFrame = holder === element || holder.matches('button, td, th, .tag');
      if (style.overflowX === 'visible' && !isFrame) continue;
      if (text.right > box.right + slack && style.display !== 'inline') {
        faults.push(`cut off: “${short(value)}” in ${named(holder)}`);
        return;
      }
    }
  }

  const over = (a: DOMRect, b: DOMRect) => ({
    width: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    height: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });
  /** What stays in place while the rest scrolls under it. */
  const layerOf = (element: Element | null): Element | null => {
    if (element === null || /sticky|fixed/.test(getComputedStyle(element).position)) return element;
    return layerOf(element.parentElement);
  };
  for (const [at, one] of pieces.entries()) {
    for (const other of pieces.slice(at + 1)) {
      if (one.element === other.element || layerOf(one.element) !== layerOf(other.element)) continue;
      const { width, height } = over(one.box, other.box);
      // Lines of text stand closer than their boxes: only a third of a line is an overlap.
      if (width > slack && height > Math.min(one.box.height, other.box.height) / 3)
        faults.push(`over each other: “${short(one.text)}” and “${short(other.text)}”`);
    }
  }

  for (const control of root.querySelectorAll(
    'button, a[href], input, select, textarea, summary, [role=tab]',
  )) {
    if (!shown(control)) continue;
    const box = control.getBoundingClientRect();
    const visible = seen(control, box);
    if (!visible || visible.width * visible.height < (box.width * box.height) / 2) continue;
    const hit = document.elementFromPoint(visible.x + visible.width / 2, visible.y + visible.height / 2);
    const isHit =
      hit &&
      (control.contains(hit) ||
        hit.contains(control) ||
        hit.closest('label') ||
        layerOf(hit) !== layerOf(control));
    if (!isHit)
      faults.push(
        `covered: ${named(control)} “${short(control.textContent)}” by ${hit ? named(hit) : 'nothing'}`,
      );
  }

  const mainButtons = [...root.querySelectorAll('.ant-btn-primary')].filter(shown);
  const inView = mainButtons.some((button) => {
    const box = button.getBoundingClientRect();
    const visible = seen(button, box);
    return visible && visible.width > box.width - slack && visible.height > box.height - slack;
  });
  if (mainButtons.length > 0 && !inView)
    faults.push(
      `main button out of view: ${mainButtons.map((button) => short(button.textContent)).join(', ')}`,
    );
  return [...new Set(faults)];
}
