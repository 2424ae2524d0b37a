import type { Focus } from './dispatch.ts';

const editable = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]';
const pressable =
  'button, a[href], summary, input, select, [role=button], [role=tab], [role=option], [role=menuitem], [role=switch], [role=radio], [role=checkbox]';
const arrows =
  'select, input, [role=tablist], [role=menu], [role=listbox], [role=radiogroup], [role=combobox], [role=slider]';

export function focusOf(element: Element | null): Focus {
  const within = (selector: string) => element?.closest(selector) != null;
  return { editable: within(editable), pressable: within(pressable), arrows: within(arrows) };
}

/** Moves focus to the next or previous pane of the page, wrapping around. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  (next?.querySelector<HTMLElement>('[data-pane-focus]') ?? next)?.focus();
}
