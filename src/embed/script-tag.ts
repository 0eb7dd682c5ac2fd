/** What the author of a page sets on the script tag, as its `data-` attributes. */

/**
 * The first script tag that loads a file of our name, or is marked as ours. A module does not know its
 * tag, and `document.currentScript` may be an element that goes by this name.
 */
const TAG = 'script:is([src*="event-viewer."],[data-event-viewer])';

export function readScriptTag(): DOMStringMap {
  return document.querySelector<HTMLScriptElement>(TAG)?.dataset ?? {};
}
