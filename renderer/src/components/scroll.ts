/** Scrolls a list just enough to show one of its rows; the page around it stays where it is. */
export function showWithin(list: HTMLElement | null, row: HTMLElement | null | undefined): void {
  if (!list || !row) return;
  const frame = list.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}
