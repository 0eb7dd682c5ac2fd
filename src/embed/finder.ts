/** Finds the fences of a page, when it starts and whenever it changes, and shows their viewers. */
import { linesOf } from '../core/lines.js';
import { blockIn, isHost, placeOf } from './blocks.js';
import { ANY_CODE, formsOf } from './forms.js';
import { mayBeHydrated } from './hydration.js';
import { readScriptTag } from './script-tag.js';
import { follow, isShown, removeViewer, showViewer, styleFor } from './viewer.js';

/** Parts of the page at once above which all of it is searched, which then takes less time. */
const MANY_PARTS = 200;

/** Looks for a framework after the page has loaded; what nobody has taken over until then is nobody's. */
const MAX_LOOKS = 20;
const LOOK_MS = 100;

const ANY_CHANGE = { attributes: true, characterData: true, childList: true, subtree: true };

type Missing = false | null | undefined;

/** What may be a fence, where anything was found. */
type Candidate = Element | Missing;

/** On the document: a page has one finder, whatever copies of the script it loads. */
const MARK = Symbol.for('event-viewer fences');

/** Starts when the page has arrived: before, nobody knows what else a box round a block will hold. */
export function startEmbedding(): void {
  const marked = document as { [MARK]?: boolean };
  // An element that somebody else has defined under our name may do anything.
  if (marked[MARK] || !('toJSONLines' in document.createElement('event-viewer'))) return;
  marked[MARK] = true;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', findFences);
  else findFences();
}

function findFences(): void {
  const settings = readScriptTag();
  if (settings.fences === 'off') return;
  const forms = formsOf(settings.languages);
  const candidates = 'sniff' in settings ? `${forms},${ANY_CODE}` : forms;
  /** Where viewers stand. */
  const places = new Set<HTMLElement>();
  let looks = 0;

  /** The elements that may be fences in a part of the page, and the one round it. */
  const candidatesIn = (part: Element | Document): Candidate[] => [
    // The document itself is in nothing.
    (part as Element).closest?.(candidates),
    ...part.querySelectorAll(candidates),
  ];

  const fenceIn = (candidate: Candidate) => {
    const block = candidate && !(candidate as HTMLElement).isContentEditable && blockIn(candidate);
    return block && (candidate.matches(forms) || isLog(linesOf([block]))) && block;
  };

  const isFree = (block: HTMLElement | Missing): block is HTMLElement =>
    !!block &&
    block.isConnected &&
    !block.closest('event-viewer') &&
    ![...places].some((place) => place.contains(block));

  /** Shows the viewers of those that are fences; what the server has sent may have to wait. */
  const show = (found: Candidate[], isServed?: boolean) => {
    const ready: [place: HTMLElement, block: HTMLElement, style: string][] = [];
    let isWaiting = false;
    for (const block of new Set(found.map(fenceIn).filter(isFree))) {
      const place = placeOf(block);
      if (isServed && !isHost(place) && mayBeHydrated(place)) isWaiting = true;
      // All are measured before the first is shown: in turns, each would be laid out anew.
      else ready.push([place, block, styleFor(place, block)]);
    }
    for (const [place, block, style] of ready) {
      try {
        if (showViewer(place, block, style, settings))
          new MutationObserver(() => check(place, true)).observe(place, ANY_CHANGE);
        places.add(place);
      } catch {
        // Somebody else shows something in this place.
      }
    }
    if (isWaiting) setTimeout(look, LOOK_MS);
  };

  const look = () => {
    if (document.readyState === 'complete') looks++;
    show(candidatesIn(document), looks < MAX_LOOKS);
  };

  /** Sees to a place: its viewer shows what the block holds now, or the block is shown, or found once more. */
  const check = (place: HTMLElement, hasChanged?: boolean) => {
    if (!places.has(place)) return;
    const isInPlace = isShown(place);
    if (isInPlace && !hasChanged) return;
    const found = candidatesIn(place);
    const block = found.map(fenceIn).find(Boolean);
    // What a box has got besides its block would not be seen behind the viewer.
    if (isInPlace && block && placeOf(block).contains(place)) return follow(place, block, settings);
    places.delete(place);
    if (!removeViewer(place)) show(found);
  };

  look();
  new MutationObserver((records) => {
    for (const place of places) check(place);
    const changed: Candidate[] = [];
    const parts = new Set<Element | Document>();
    // It is told of every change of the page, so it asks little of each, and nothing twice: the browser
    // makes a list of nodes for whoever asks for one.
    for (const record of records) {
      if (record.attributeName) {
        const target = record.target as Element;
        if (target.matches(candidates)) changed.push(target);
      } else {
        for (const node of record.addedNodes) if ('closest' in node) parts.add(node as Element);
      }
    }
    const searched = parts.size > MANY_PARTS ? [document] : [...parts];
    show([...changed, ...searched.flatMap(candidatesIn)]);
  }).observe(document, { attributeFilter: ['class'], childList: true, subtree: true });
}

/** Is every line of it that is not blank a JSON object? */
function isLog(text: string): boolean {
  const lines = text.trim().split(/\s*\n\s*/);
  try {
    return lines.every((line) => line.startsWith('{') && JSON.parse(line));
  } catch {
    return false;
  }
}
