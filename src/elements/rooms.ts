/**
 * The room that the texts of viewers took on the page before there were viewers, in pixels. While a long text is
 * read, its viewer takes as much, so that nothing moves.
 */
const rooms = new WeakMap<Element, number>();

/** Measures all of them at once, as each text is gone when its viewer comes. What nobody saw yet has no room. */
export function measureRooms(name: string): void {
  if (!performance.getEntriesByType('paint').length) return;
  for (const viewer of document.querySelectorAll(name)) {
    rooms.set(viewer, viewer.getBoundingClientRect().height);
  }
}

export function roomOf(viewer: Element): number {
  return rooms.get(viewer) ?? 0;
}
