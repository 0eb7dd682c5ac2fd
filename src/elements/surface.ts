/** The colour that an element stands on, for what must cover the rows that scroll under it. */

const IS_OPAQUE = /^rgb\(|^color\([^/]+\)$|^(ok)?l(ab|ch)\([^/]+\)$/;

/** The nearest opaque background above an element, through shadow roots; the system's where there is none. */
export function surfaceColor(element: Element): string {
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (!(at instanceof Element)) continue;
    const { backgroundColor } = getComputedStyle(at);
    if (IS_OPAQUE.test(backgroundColor)) return backgroundColor;
  }
  return 'canvas';
}

function parentOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}
