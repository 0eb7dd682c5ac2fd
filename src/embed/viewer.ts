/** The viewer of a fence. Of the page it changes one thing: what is shown in place of the block. */
import { linesOf } from '../core/lines.js';
import { OPTION_NAMES, parseOptions } from '../core/options.js';
import { isHost } from './blocks.js';
import { OPTION_BOX } from './forms.js';

/** How a platform's box round code looks is no look for a viewer; where it stands is. */
const HOST_STYLE =
  ':host{background:none!important;border:0!important;padding:0!important;color:inherit!important;font:inherit!important}';

const hostSheet = new CSSStyleSheet();
hostSheet.replaceSync(HOST_STYLE);

/** What the log itself says; nothing, where it says nothing. */
const OPTION_LINE = /^\s*#!.*/;

/** Viewers by their places: what is taken out of the page may come back, and a host stays one for good. */
const viewers = new WeakMap<Element, HTMLElement>();

/** The style with which a viewer moves nothing while it reads. */
export function styleFor(place: HTMLElement, block: HTMLElement): string {
  const margin = isHost(block) ? '' : getComputedStyle(block).margin;
  return `margin:${margin};--_kept:${place.offsetHeight}px`;
}

/**
 * Shows the viewer of a block in a shadow root of the place, or beside the place and hides that. Throws
 * where somebody else has made a shadow root.
 */
export function showViewer(
  place: HTMLElement,
  block: HTMLElement,
  style: string,
  defaults: DOMStringMap,
): boolean {
  const known = viewers.get(place);
  const root = isHost(place) && (known ? place.shadowRoot! : place.attachShadow({ mode: 'open' }));
  const next = place.nextElementSibling;
  // Its viewer from before, the one that was cloned together with it, or a new one.
  const viewer =
    known ??
    (isHidden(place) && next?.matches('event-viewer')
      ? next
      : document.createElement('event-viewer'));
  viewers.set(place, viewer);
  // With its text from the beginning, it is complete when that is shown.
  follow(place, block, defaults);
  viewer.style.cssText = style;
  if (root) {
    root.adoptedStyleSheets = [hostSheet];
    root.replaceChildren(viewer);
  } else {
    place.style.setProperty('display', 'none', 'important');
    place.after(viewer);
  }
  return !known;
}

/** Is the viewer where it should be? */
export function isShown(place: HTMLElement): boolean {
  const viewer = viewers.get(place)!;
  const isBeside = isHidden(place) && place.nextElementSibling === viewer;
  return viewer.isConnected && (isHost(place) || isBeside);
}

/** Shows the block again; tells whether somebody has taken the viewer away, and done nothing else. */
export function removeViewer(place: HTMLElement): boolean {
  const viewer = viewers.get(place)!;
  const isDismissed =
    place.isConnected && !viewer.isConnected && (isHost(place) || isHidden(place));
  viewer.remove();
  if (isHost(place)) {
    place.shadowRoot!.adoptedStyleSheets = [];
    place.shadowRoot!.replaceChildren(document.createElement('slot'));
  } else if (isHidden(place)) place.style.display = '';
  return isDismissed;
}

/** Gives the viewer the text and the options of the block as they are now; `defaults` are those for the whole page. */
export function follow(place: HTMLElement, block: HTMLElement, defaults: DOMStringMap): void {
  const viewer = viewers.get(place)!;
  const text = linesOf([block]);
  const holder = viewer.firstChild ?? viewer.appendChild(document.createElement('pre'));
  if (holder.textContent !== text) holder.textContent = text;

  const title = place.querySelector('figcaption')?.textContent.trim();
  const values: DOMStringMap = { ...defaults, ...(title && { caption: title }) };
  // What the log itself says is nearer than what is said for the whole page, and what its block says is nearest.
  for (const key in parseOptions(OPTION_LINE.exec(text)?.[0])) delete values[key];
  const box = place.closest<HTMLElement>(OPTION_BOX);
  Object.assign(values, box?.dataset, block.dataset, block.querySelector('code')?.dataset);
  for (const [name, key] of Object.entries(OPTION_NAMES)) {
    const value = values[key];
    if (value === undefined) viewer.removeAttribute(name);
    else viewer.setAttribute(name, value);
  }
}

function isHidden(place: HTMLElement): boolean {
  return place.style.display === 'none';
}
