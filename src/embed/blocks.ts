/** Where the code of a fence is, and where its viewer can stand. */
import { linesOf } from '../core/lines.js';

/** Characters beside the code that a platform's own box round a block may hold: a title, a label. */
const MAX_BESIDE_TEXT = 120;

/** Children of such a box. */
const MAX_BOX_CHILDREN = 5;

/** An element that holds one of these, besides the block, is more than a box round it. */
const CONTENT = 'pre,p,h1,h2,h3,h4,h5,h6,ul,img,input,event-viewer';

/** Elements that can show something else than their content, and the other boxes that platforms make. */
const HOSTS = 'div,span,section';
const BOXES = `${HOSTS},pre,code,table,figure`;

/** A log that stands in an element without any `pre`. */
const LOG = /^\s*[{[#]/;

/** The block of code in an element that has the form of a fence, or round it. */
export function blockIn(element: Element): HTMLElement | false | undefined {
  const outer = element.closest<HTMLElement>('pre:not(pre *)');
  if (outer) return outer;
  let block: HTMLElement | undefined;
  const text = linesOf([element], (inside) => {
    if (inside.nodeName === 'PRE') block ??= inside as HTMLElement;
  });
  if (LOG.test(text)) block ??= element as HTMLElement;
  return block && holdsOnly(element, block) && block;
}

/** The element whose place the viewer takes. */
export function placeOf(block: HTMLElement): HTMLElement {
  const table = block.closest('table');
  const isNumbered = table && linesOf([table]).trim() === linesOf([block]).trim();
  let place: HTMLElement = isNumbered ? table : block;
  while (!isHost(place)) {
    const box = place.parentElement;
    if (!box?.matches(BOXES) || !holdsOnly(box, block)) break;
    place = box;
  }
  return place;
}

/** Can the element show something else than its content? */
export function isHost(element: Element): boolean {
  return element.matches(HOSTS);
}

/** Is there nothing in it but the block, and what a platform puts beside one? */
function holdsOnly(box: Element, block: Element): boolean {
  if (box === block) return true;
  if (box.childElementCount > MAX_BOX_CHILDREN) return false;
  let isOnly = true;
  const text = linesOf([box], (inside) => {
    isOnly &&= block.contains(inside as Element) || !inside.matches!(CONTENT);
  });
  return isOnly && text.length - linesOf([block]).length < MAX_BESIDE_TEXT;
}
