/**
 * The room that the texts of viewers took on the page before there were viewers, as styles for what stands there
 * while they are read.
 */
export const rooms = new WeakMap<Element, string>();

/** More lines than a list has before it scrolls. */
const IS_LONG = /^(.*\n){33}/;

/** A list that scrolls, with the tools above it and the line below. */
const HEIGHT_OF_LONG = 'calc(74.3em + 1px)';

/**
 * Measures all of them at once, as each text is gone when its viewer comes. What nobody saw yet has no room; but
 * how high the viewer of a long text will be is known.
 */
export function measureRooms(name: string): void {
  const isSeen = performance.getEntriesByType('paint').length;
  for (const viewer of document.querySelectorAll(name)) {
    if (isSeen) rooms.set(viewer, `--_kept: ${viewer.getBoundingClientRect().height}px`);
    else if (IS_LONG.test(viewer.textContent)) rooms.set(viewer, `--_kept: ${HEIGHT_OF_LONG}`);
  }
}
