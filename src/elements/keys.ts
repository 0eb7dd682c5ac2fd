/** Arrow keys follow the eye: in right-to-left text left and right change places. */
export function logicalKey({ key }: KeyboardEvent, element: Element): string {
  if (getComputedStyle(element).direction !== 'rtl') return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}
