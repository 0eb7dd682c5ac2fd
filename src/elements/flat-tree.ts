/** The tree of a page as it is drawn: through shadow roots and slots. */

/** What an element is shown in: a slot, its parent, or what has the shadow root that it is in. */
export function outside(element: Element): Element | null {
  const { assignedSlot, parentElement } = element;
  return (
    assignedSlot ?? parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
  );
}
