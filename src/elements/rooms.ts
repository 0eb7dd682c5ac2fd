/**
 * The room that the texts of viewers took on the page before there were viewers, as styles for what stands there
 * while they are read.
 */
export const rooms = new WeakMap<Element, string>();

/** Measures all of them at once, as each text is gone when its viewer comes. What nobody saw yet has no room. */
export function measureRooms(name: string): void {
  if (!performance.getEntriesByType('paint').length) return;
  for (const viewer of document.querySelectorAll(name)) {
    rooms.set(viewer, `--_kept: ${viewer.getBoundingClientRect().height}px`);
  }
}
