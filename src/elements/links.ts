/** Links to an event, or to a value in it: made here, and followed when the page is opened with one. */
import { hashOf } from '../core/hash.js';
import { SLICE_RECORDS } from '../core/limits.js';
import { formatLink, parseLink, type Link } from '../core/link.js';
import { outside } from './flat-tree.js';
import { RequestEvent, type Request } from './request.js';
import { focusNode } from './tree-focus.js';
import type { EventLog } from '../core/log.js';
import { formatPath, type Path } from '../core/path.js';
import { reveal, trailTo } from '../core/tree-ways.js';
import { finish } from '../tasks/finish.js';
import type { ViewerState } from '../store/state.js';
import { visibleText } from './text.js';
import type { TreeHost } from './tree-host.js';
import { treeWords } from './tree-words.js';
import type { Messages } from '../i18n/en.js';

/** What following a link needs of a viewer, and of what is in it. */
export interface LinkTarget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly complete: Promise<void>;
  openEvent(number: number): void;
}

interface List extends Element {
  readonly updateComplete: Promise<boolean>;
  focusEvent(number: number): Promise<void>;
}

/** What a viewer has followed last, and whether it was there. */
interface Followed {
  readonly hash: string;
  readonly isThere: boolean;
}

const followed = new WeakMap<Element, Followed>();

/** Follows the page's address once more, for each viewer that has done so. */
const followers = new WeakMap<Element, () => unknown>();

/** Those viewers; one that nobody else knows any more is not kept for it. */
const following = new Set<WeakRef<Element>>();

/** How well a link fits a viewer; 0 for not at all. To have the event is more than to be what the link names. */
const NAMED = 1;
const FOUND = 2;

/** The address of this page that leads to an event, or to the value at a path in it. */
export function linkTo(viewer: Element, state: ViewerState, number: number, path: Path): string {
  const hash = hashOf(state.log.text(number));
  const [page] = location.href.split('#', 1);
  return page + formatLink({ viewer: nameOf(viewer, state.log), number, hash, path });
}

/**
 * Goes where the page's address leads to, when that is in this viewer. `state` gives what it shows now; `tell`
 * is given what the link leads to and is not there. Where nobody has asked for it, since it is the log that has
 * changed, a reader who was led there is left alone.
 */
export async function followLink(
  viewer: LinkTarget,
  state: () => ViewerState,
  messages: Messages,
  tell: (text: string) => void,
  isAsked: boolean,
): Promise<void> {
  const { log, count } = state();
  const { hash } = location;
  const link = parseLink(hash);
  if (!link) return;
  if (!following.size) addEventListener('click', followAgain);
  if (!followers.has(viewer)) following.add(new WeakRef(viewer));
  followers.set(viewer, () => followLink(viewer, state, messages, tell, true));
  const before = followed.get(viewer);
  const isAgain = !isAsked && before?.hash === hash;
  if (isAgain && before.isThere) return;
  const { fit, found } = await finish(fitOf(viewer, log, link));
  if (!fit || (await leadsElsewhere(viewer, link, fit))) return;
  const say = (text: string) => {
    tell(text);
    ask(viewer, { type: 'say', text });
  };
  const number = found || link.number;
  const isThere = number > log.dropped && number <= count;
  if (isAgain && !isThere) return;
  followed.set(viewer, { hash, isThere });
  openAround(viewer);
  say('');
  const words = treeWords(messages);
  if (!isThere) {
    say(words.noEvent(link.number));
    await viewer.updateComplete;
    return viewer.shadowRoot!.querySelector('.notice')?.scrollIntoView({ block: 'center' });
  }
  if (!found) say(words.otherEvent(number));
  const tree = state().trees.of(number);
  const trail = tree ? trailTo(tree, link.path) : [];
  if (trail.length < link.path.length) say(words.noValue(visibleText(formatPath(link.path))));
  const node = trail.at(-1);
  if (node) reveal(node);
  const { filter, order } = state();
  // A filter must not hide what the reader comes for.
  if (filter && order?.includes(number) === false) {
    ask(viewer, { type: 'filter', text: '' });
    await viewer.complete;
  }
  viewer.openEvent(number);
  await viewer.updateComplete;
  const list = viewer.shadowRoot!.querySelector<List>('ev-table,ev-grid')!;
  await list.updateComplete;
  await list.focusEvent(number);
  const trees = [...viewer.shadowRoot!.querySelectorAll<HTMLElement & TreeHost>('ev-tree')];
  const host = trees.find((candidate) => candidate.number === number);
  if (node) {
    host?.redraw();
    if (host) await focusNode(host, node);
  }
  const target = viewer.shadowRoot!.activeElement;
  for (const other of viewer.shadowRoot!.querySelectorAll('.node[aria-current]')) {
    other.removeAttribute('aria-current');
  }
  if (node) target?.setAttribute('aria-current', 'true');
  target?.scrollIntoView({ block: 'center' });
}

/**
 * Browsers go where a link leads to also when the page is there already, but tell nobody. `followers` are asked then.
 */
function followAgain(event: MouseEvent): void {
  const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link?.href !== location.href || !['', '_self'].includes(link.target)) return;
  for (const known of following) {
    const viewer = known.deref();
    if (viewer?.isConnected) followers.get(viewer)!();
    else if (!viewer) following.delete(known);
  }
}

/** Opens what an element is closed in, as browsers do round what a fragment leads to. */
function openAround(element: Element): void {
  for (let at: Element | null = element; at; at = outside(at)) {
    if (at.localName === 'details') at.setAttribute('open', '');
    if (at.getAttribute('hidden') !== 'until-found') continue;
    at.dispatchEvent(new Event('beforematch', { bubbles: true }));
    at.removeAttribute('hidden');
  }
}

/** How well the link fits a viewer, and the number of the event in it that it leads to, or 0. */
function* fitOf(
  viewer: Element,
  log: EventLog,
  link: Link,
): Generator<void, { readonly fit: number; readonly found: number }> {
  const isNamed = isNamedBy(viewer, log, link);
  // What another viewer is named for may have moved here; only a hash can tell.
  if (!isNamed && (!link.hash || isTaken(viewer, link))) return { fit: 0, found: 0 };
  const found = yield* findEvent(log, link);
  return { fit: (isNamed ? NAMED : 0) + (found ? FOUND : 0), found };
}

/** Does the link fit another viewer better? Of those that it fits as well, it leads to the first. */
async function leadsElsewhere(viewer: Element, link: Link, fit: number): Promise<boolean> {
  for (const other of viewersBeside(viewer)) {
    const isBefore = other.compareDocumentPosition(viewer) & Node.DOCUMENT_POSITION_FOLLOWING;
    const least = isBefore ? fit : fit + 1;
    if (other === viewer || FOUND + NAMED < least) continue;
    // It may wait for its turn to be drawn, and viewers of more fences come meanwhile.
    await other.updateComplete;
    const state = stateOf(other);
    if (!state) continue;
    const isNamed = isNamedBy(other, state.log, link);
    if (FOUND + (isNamed ? NAMED : 0) < least) continue;
    // It may be about to read the event that is not here.
    if (fit === NAMED && isNamed && !state.isComplete) return true;
    if ((await finish(fitOf(other, state.log, link))).fit >= least) return true;
  }
  return false;
}

/** The number of the event with the hash, the nearest to where the link says it is; 0 when there is none. */
function* findEvent(log: EventLog, { number, hash }: Link): Generator<void, number> {
  if (!hash) return number > log.dropped && number <= log.count ? number : 0;
  const from = Math.min(number, log.count);
  for (let away = 0; away < log.count; away++) {
    for (const at of [from + away, from - away]) {
      if (at > log.dropped && at <= log.count && hashOf(log.text(at)) === hash) return at;
    }
    if (away % SLICE_RECORDS === 0) yield;
  }
  return 0;
}

/** The id of a viewer; without one, its first event stands for it, which is the same wherever it stands. */
function nameOf(viewer: Element, log: EventLog): string {
  return viewer.id || (log.count ? `~${hashOf(log.text(1))}` : '');
}

/** Does the link name it? One that has the page to itself needs no name. */
function isNamedBy(viewer: Element, log: EventLog, link: Link): boolean {
  return link.viewer === nameOf(viewer, log) || viewersBeside(viewer).length === 1;
}

/** The viewers of its page, itself among them, and those that come while they are looked through. */
function viewersBeside({ localName, ownerDocument }: Element): HTMLCollectionOf<LinkTarget> {
  return ownerDocument.getElementsByTagName(localName) as HTMLCollectionOf<LinkTarget>;
}

/** What a viewer shows; undefined before it was drawn. */
function stateOf(viewer: Element): ViewerState | undefined {
  let shown: ViewerState | undefined;
  ask(viewer, { type: 'ask', answer: (_, state) => (shown = state) });
  return shown;
}

function ask(viewer: Element, request: Request): void {
  viewer.shadowRoot?.querySelector('.viewer')?.dispatchEvent(new RequestEvent(request));
}

/** Does an element of the page have the id that the link names? */
function isTaken({ ownerDocument }: Element, { viewer }: Link): boolean {
  return ownerDocument.getElementById(viewer) !== null;
}
