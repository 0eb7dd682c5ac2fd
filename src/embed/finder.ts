/** Finds the fences of a page, when it starts and whenever it changes, and shows their viewers. */
import { linesOf } from '../core/lines.js';
import { blockIn, isHost, placeOf } from './blocks.js';
import { ANY_CODE, formsOf } from './forms.js';
import { mayBeHydrated } from './hydration.js';
import { readScriptTag } from './script-tag.js';
import { follow, isShown, removeViewer, showViewer, styleFor } from './viewer.js';

/** Parts of the page that change at once above which all of it is searched: one may hold the other. */
const MANY_PARTS = 4;

/** Frameworks are waited for until so many looks after the page has loaded: two seconds, or longer where it is busy. */
const MAX_LOOKS = 20;
const LOOK_MS = 100;

/**
 * A page that changes all the time is looked at now and then: as many changes at once are seen as a page needs that
 * opens, and another one for each rest that has gone by. With one too many, nobody looks for a rest, and all of the
 * page is searched then.
 */
const MAX_CHANGES = 20;
const REST_MS = 500;

/** Viewers that are shown in one task: a page may have hundreds of fences. */
const SHOWN_AT_ONCE = 20;

const ANY_CHANGE = { attributes: true, characterData: true, childList: true, subtree: true };

type Missing = false | null | undefined;

/** What may be a fence, where anything was found. */
type Candidate = Element | Missing;

/** On the document: a page has one finder, whatever copies of the script it loads. */
const MARK = Symbol.for('event-viewer');

/** Starts when the page has arrived: before, nobody knows what else a box round a block will hold. */
export function startEmbedding(): void {
  const marked = document as { [MARK]?: boolean };
  // An element that somebody else has defined under our name may do anything.
  if (marked[MARK] || !('toJSONLines' in document.createElement('event-viewer'))) return;
  marked[MARK] = true;
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', findFences);
  else findFences();
}

function findFences(): void {
  const settings = readScriptTag();
  if (settings.fences === 'off') return;
  const forms = formsOf(settings.languages);
  const candidates = 'sniff' in settings ? `${forms},${ANY_CODE}` : forms;
  /** Where viewers stand, and where they did until somebody took them away: false. */
  const places = new Map<HTMLElement, boolean>();
  /** How often it was looked, since the page has loaded, whether a framework took over what the server has sent. */
  let looks = 0;
  let nextLook: ReturnType<typeof setTimeout> | undefined;
  /** When all changes that were seen have had their rests, in rests on the clock of the page. */
  let seenUntil = 0;

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

  const isFree = <Found extends Element>(block: Found | Missing): block is Found =>
    !!block &&
    block.isConnected &&
    !block.closest('event-viewer') &&
    ![...places].some(([place]) => place.contains(block));

  /** Shows the viewers of those that are fences; what the server has sent may have to wait. */
  const show = (found: Candidate[], isServed?: boolean) => {
    const ready: [place: HTMLElement, block: HTMLElement, style: string][] = [];
    let isWaiting = false;
    for (const block of new Set(found.filter(isFree).map(fenceIn).filter(isFree))) {
      const place = placeOf(block);
      if (isServed && !isHost(place) && mayBeHydrated(place)) isWaiting = true;
      // All are measured before the first is shown: in turns, each would be laid out anew.
      else ready.push([place, block, styleFor(place, block)]);
    }
    const showNext = () => {
      for (const [place, block, style] of ready.splice(0, SHOWN_AT_ONCE)) {
        // While it waited, much may have happened.
        if (!isFree(block) || placeOf(block) !== place) continue;
        try {
          if (showViewer(place, block, style, settings))
            new MutationObserver(() => check(place, true)).observe(place, ANY_CHANGE);
          places.set(place, true);
        } catch {
          // Somebody else shows something in this place.
        }
      }
      if (ready[0]) setTimeout(showNext);
    };
    showNext();
    if (isWaiting) nextLook = setTimeout(look, LOOK_MS);
  };

  /** Sees to a place: its viewer shows what the block holds now, or the block is shown, or found once more. */
  const check = (place: HTMLElement, hasChanged?: boolean) => {
    if (!places.get(place)) return;
    const isThere = isShown(place);
    if (isThere && !hasChanged) return;
    const found = candidatesIn(place);
    const block = found.map(fenceIn).find((fence) => fence);
    // What a box has got besides its block would not be seen behind the viewer.
    if (isThere && block && placeOf(block).contains(place)) return follow(place, block, settings);
    places.delete(place);
    if (!removeViewer(place)) return show(found);
    places.set(place, false);
  };

  const observer = new MutationObserver((records) => {
    places.forEach((_, place) => check(place));
    const parts = new Set<Element | Document>();
    for (const { target, addedNodes } of records) {
      parts.add(target as Element);
      // Who puts a block back may have its viewer back.
      for (const node of addedNodes as NodeListOf<HTMLElement>) {
        if (!places.get(node)) places.delete(node);
      }
    }
    const now = performance.now() / REST_MS;
    seenUntil = Math.max(seenUntil, now) + 1;
    if (seenUntil < now + MAX_CHANGES)
      return show((parts.size > MANY_PARTS ? [document] : [...parts]).flatMap(candidatesIn));
    observer.disconnect();
    // The look after the rest goes on with the waiting, too.
    clearTimeout(nextLook);
    setTimeout(look, REST_MS);
  });

  const look = () => {
    observer.observe(document, { attributeFilter: ['class'], childList: true, subtree: true });
    places.forEach((_, place) => check(place));
    if (document.readyState === 'complete') looks++;
    show(candidatesIn(document), looks < MAX_LOOKS);
  };
  look();
}

/** Is every line of it that is not blank a JSON object? */
function isLog(text: string): boolean | undefined {
  try {
    return text.match(/\S[^\n]*/g)?.every((line) => line[0] === '{' && JSON.parse(line));
  } catch {
    return false;
  }
}
