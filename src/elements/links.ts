/** Links to an event, or to a value in it: made here, and followed when the page is opened with one. */
import { hashOf } from '../core/hash.js';
import { SLICE_RECORDS } from '../core/limits.js';
import { formatLink, parseLink, type Link } from '../core/link.js';
import { focusNode } from './tree-focus.js';
import type { EventLog } from '../core/log.js';
import { formatPath, type Path } from '../core/path.js';
import { reveal, trailTo } from '../core/tree-ways.js';
import { finish } from '../store/finish.js';
import type { ViewerState } from '../store/state.js';
import { visibleText } from './text.js';
import type { TreeHost } from './tree-host.js';
import { treeWords } from './tree-words.js';
import type { Messages } from '../i18n/en.js';

/** What following a link needs of a viewer, and of what is in it. */
export interface LinkTarget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  openEvent(number: number): void;
}

interface List extends Element {
  readonly updateComplete: Promise<boolean>;
  focusEvent(number: number): Promise<void>;
}

/** The address of this page that leads to an event, or to the value at a path in it. */
export function linkTo(viewer: Element, state: ViewerState, number: number, path: Path): string {
  const hash = hashOf(state.log.text(number));
  const [page] = location.href.split('#', 1);
  return page + formatLink({ viewer: nameOf(viewer, state.log), number, hash, path });
}

/**
 * Goes where the page's address leads to, when that is in this viewer. `state` gives what it shows now; `tell`
 * is given what the link leads to and is not there.
 */
export async function followLink(
  viewer: LinkTarget,
  state: () => ViewerState,
  messages: Messages,
  tell: (text: string) => void,
): Promise<void> {
  const { log, count } = state();
  const link = parseLink(location.hash);
  if (!link) return;
  const isNamed = link.viewer === nameOf(viewer, log) || isAlone(viewer);
  const found = await finish(findEvent(log, link));
  // What another viewer is named for may have moved here; only a hash can tell.
  if (!isNamed && (!found || !link.hash || isTaken(viewer, link))) return;
  tell('');
  const number = found || link.number;
  if (number <= log.dropped || number > count)
    return tell(treeWords(messages).noEvent(link.number));
  if (!found) tell(treeWords(messages).otherEvent(number));
  const tree = state().trees.of(number);
  const trail = tree ? trailTo(tree, link.path) : [];
  if (trail.length < link.path.length)
    tell(treeWords(messages).noValue(visibleText(formatPath(link.path))));
  const node = trail.at(-1);
  if (node) reveal(node);
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

function isAlone({ localName, ownerDocument }: Element): boolean {
  return ownerDocument.querySelectorAll(localName).length === 1;
}

/** Does an element of the page have the id that the link names? */
function isTaken({ ownerDocument }: Element, { viewer }: Link): boolean {
  return ownerDocument.getElementById(viewer) !== null;
}
