/** The colour that an element stands on, for what must cover the rows that scroll under it. */

/** How computed colours are written that let something through. */
const LETS_THROUGH = /rgba|\//;

/** The nearest opaque background above an element, through shadow roots; the system's where there is none. */
export function surfaceColor(element: Element): string {
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (!(at instanceof Element)) continue;
    const { backgroundColor } = getComputedStyle(at);
    if (!LETS_THROUGH.test(backgroundColor)) return backgroundColor;
  }
  return 'canvas';
}

function parentOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}
