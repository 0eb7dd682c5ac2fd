/** The room that viewers take on a page before they are drawn: that of their texts. */
import { VIEWERS_BEFORE_PAINT } from '../core/limits.js';

/** As styles for what stands there meanwhile. */
export const rooms = new WeakMap<Element, string>();

/** More lines than a list has before it scrolls. */
const IS_LONG = /^(.*\n){33}/;

/** A list that scrolls, with the tools above it and the line below. */
const HEIGHT_OF_LONG = 'calc(74.3em + 1px)';

/** Has the page been painted yet? */
export function isPainted(): boolean {
  return performance.getEntriesByType('paint').length > 0;
}

/**
 * Measures all of them at once, as each text is gone when its viewer comes. What nobody saw yet has no room; but
 * how high the viewer of a long text will be is known.
 */
export function measureRooms(name: string): void {
  const viewers = document.querySelectorAll(name);
  const isSeen = isPainted() || viewers.length > VIEWERS_BEFORE_PAINT;
  for (const viewer of viewers) {
    if (isSeen) rooms.set(viewer, `--_kept: ${viewer.getBoundingClientRect().height}px`);
    else if (IS_LONG.test(viewer.textContent)) rooms.set(viewer, `--_kept: ${HEIGHT_OF_LONG}`);
  }
}
