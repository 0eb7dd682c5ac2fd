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
  const page = document.documentElement;
  const settings = readScriptTag();
  if (settings.fences === 'off') return;
  const forms = formsOf(settings.languages?.match(/[^\s,]+/g) ?? []);
  const candidates = 'sniff' in settings ? `${forms},${ANY_CODE}` : forms;
  /** Where viewers stand. */
  const places = new Set<HTMLElement>();
  let looks = 0;

  /** What may be a fence in an element, or round it. */
  const candidatesIn = (element: Element) =>
    [element.closest(candidates), ...element.querySelectorAll(candidates)].filter(
      (found) => found !== null,
    );

  const fenceIn = (candidate: Element): HTMLElement | undefined => {
    const block = blockIn(candidate);
    const isFence = block && (candidate.matches(forms) || isLog(linesOf([block])));
    return isFence ? block : undefined;
  };

  const isFree = (candidate: Element) =>
    candidate.isConnected &&
    !(candidate as HTMLElement).isContentEditable &&
    !candidate.closest('event-viewer') &&
    ![...places].some((place) => place.contains(candidate) || candidate.contains(place));

  /** Shows what is found in a part of the page; what the server has sent may have to wait. */
  const search = (part: Element, isServed = false) => {
    const steps: (() => void)[] = [];
    let isWaiting = false;
    for (const block of new Set(candidatesIn(part).filter(isFree).map(fenceIn))) {
      if (!block) continue;
      const place = placeOf(block);
      if (isServed && !isHost(place) && mayBeHydrated(place)) {
        isWaiting = true;
        continue;
      }
      const style = styleFor(place, block);
      steps.push(() => {
        showViewer(place, block, style, settings);
        places.add(place);
        observer.observe(place, ANY_CHANGE);
      });
    }
    // All are measured before the first is shown: in turns, each would be laid out anew.
    for (const step of steps) {
      try {
        step();
      } catch {
        // Somebody else shows something in this place.
      }
    }
    if (isWaiting) setTimeout(look, LOOK_MS);
  };
  const look = () => {
    if (document.readyState === 'complete') looks++;
    search(page, looks < MAX_LOOKS);
  };

  /** Sees to a place: its viewer shows what the block holds now, or the block is shown, or found once more. */
  const check = (place: HTMLElement, hasChanged: boolean) => {
    const isInPlace = isShown(place);
    if (isInPlace && !hasChanged) return;
    const block = candidatesIn(place).map(fenceIn).find(Boolean);
    // What a box has got besides its block would not be seen behind the viewer.
    if (isInPlace && block && placeOf(block).contains(place)) return follow(place, block, settings);
    places.delete(place);
    if (!removeViewer(place)) search(place);
  };

  const observer = new MutationObserver((records) => {
    const changed = new Set<Node>();
    for (const { target } of records) {
      for (let at: Node | null = target; at && !changed.has(at); at = at.parentNode)
        changed.add(at);
    }
    for (const place of [...places]) check(place, changed.has(place));
    const parts = new Set<Element>();
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes' && (target as Element).matches(candidates)) {
        parts.add(target as Element);
      }
      for (const node of addedNodes) if ('closest' in node) parts.add(node as Element);
    }
    for (const part of parts.size > MANY_PARTS ? [page] : parts) search(part);
  });
  search(page, true);
  observer.observe(document, {
    attributeFilter: ['class'],
    childList: true,
    subtree: true,
  });
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
