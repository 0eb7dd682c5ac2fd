/**
 * Lets the values that one is in stay in view at the top of the page. What scrolls sideways also scrolls up and
 * down for the browser, and nothing in it can stay in view of the page; so a table that needs no scrolling of
 * its own is told that it has none.
 */
const watched = new WeakSet<Element>();

/** Once for each table; undefined where the tree is in no table. */
export function stickInPage(table: HTMLElement | null): void {
  if (!table || watched.has(table)) return;
  watched.add(table);
  // In the next frame: scrollbars that come or go would change what is observed, which browsers call a loop.
  const { ResizeObserver } = table.ownerDocument.defaultView!;
  new ResizeObserver(() => requestAnimationFrame(() => measure(table))).observe(table);
}

function measure(table: HTMLElement): void {
  table.style.overflow = '';
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = table;
  const fits = scrollWidth <= clientWidth && scrollHeight <= clientHeight;
  if (fits) table.style.overflow = 'clip';
  const height = `${table.querySelector('thead')?.offsetHeight ?? 0}px`;
  // Not on the table: each cell in it would have its style computed anew.
  for (const tree of table.querySelectorAll('ev-tree')) tree.style.setProperty('--_stuck', height);
}
