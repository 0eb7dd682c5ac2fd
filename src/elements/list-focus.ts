/** Keeps the focus on its event when rows are drawn anew, and near it when that event or its tree is gone. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EvTree } from './ev-tree.js';
import type { ListHost } from './list-host.js';

/** Where the focus is: the number of an event, 0 for none, and whether it is in its tree. */
interface Focused {
  number: number;
  readonly isInTree: boolean;
}

/** The viewer that a list is in. */
type Viewer = ReactiveControllerHost & HTMLElement;

export class ListFocus implements ReactiveController {
  readonly #host: ListHost;
  #followed: Focused;
  #viewer: Viewer | undefined;
  /** Where the focus was before the viewer draws, which may put another list in the place of this one. */
  #before: Focused | undefined;
  readonly #drawing = {
    hostUpdate: () => {
      // Not by `:focus-within`, which no element is while the reader is in another window.
      this.#before = this.#host.contains(this.#activeElement) ? this.#focused() : undefined;
    },
    hostUpdated: () => {
      this.#before = undefined;
    },
  };

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
    // Rows may have moved while this was loaded, and what had the focus may have gone with one.
    const { number, isInTree } = host.focusOfRows;
    const isLost = isInTree !== undefined && document.activeElement === document.body;
    this.#followed = {
      number: isLost || this.#focused().number ? number : 0,
      isInTree: !!isInTree,
    };
    this.hostUpdated();
  }

  hostConnected(): void {
    this.#viewer = (this.#host.getRootNode() as ShadowRoot).host as Viewer;
    this.#viewer.addController(this.#drawing);
  }

  hostDisconnected(): void {
    this.#viewer?.removeController(this.#drawing);
    if (this.#before && this.#viewer?.isConnected) void this.#handOver(this.#before);
  }

  /** Rows are drawn by place, so another order puts other events where the focus is: it follows its own. */
  hostUpdate(): void {
    const host = this.#host;
    const focused = this.#focused();
    if (focused.number && !this.#isShown(focused.number)) {
      focused.number = host.focusOfRows.number = this.#nearestTo(focused.number);
    } else if (focused.number && (host.isPartial || !focused.isInTree)) {
      // A key may have moved on already; and where its new row is not drawn yet, another event is in its place.
      focused.number = host.focusOfRows.number;
    }
    this.#followed = focused;
  }

  hostUpdated(): void {
    const { number, isInTree } = this.#followed;
    const host = this.#host;
    const now = this.#focused();
    const isOpen = host.state.open.has(number);
    // The tree of a closed event may still be in the page, hidden for the browser's own find.
    if (!number || (number === now.number && (isOpen || !now.isInTree))) return;
    if (isInTree && isOpen) host.request({ type: 'enter-tree', number });
    // What is out of view stays there: in a grid its row is kept beside the others, wherever those are.
    else host.focusTarget(number)?.focus({ preventScroll: true });
  }

  /** What has the focus in the viewer, or will have it when the reader is back in the window. */
  get #activeElement(): Element | null {
    return (this.#host.getRootNode() as ShadowRoot).activeElement;
  }

  /** The event that has the focus, in its row or in its tree. */
  #focused(): Focused {
    const active = this.#activeElement;
    const focused = this.#host.contains(active) ? active : null;
    const tree = focused?.closest<EvTree>('ev-tree');
    const row = focused?.closest<HTMLElement>('[data-number]');
    return { number: tree?.number ?? Number(row?.dataset['number'] ?? 0), isInTree: !!tree };
  }

  #isShown(number: number): boolean {
    return number <= this.#host.state.count && this.#host.rowOf(number) >= 0;
  }

  /** Of the events that are left, that whose row stood next to that of one which is gone. */
  #nearestTo(number: number): number {
    const host = this.#host;
    const rows = [...host.querySelectorAll<HTMLElement>('[data-number]')];
    const numbers = rows.map((row) => Number(row.dataset['number']));
    const at = Math.max(0, numbers.indexOf(number));
    const isLeft = (other: number) => this.#isShown(other);
    const below = numbers.slice(at).find(isLeft);
    return below ?? numbers.slice(0, at).findLast(isLeft) ?? (host.rowCount && host.numberAt(0));
  }

  /** Another list has taken the place of this one, or none has. */
  async #handOver({ number, isInTree }: Focused): Promise<void> {
    const viewer = this.#viewer!;
    const { focusOfRows } = this.#host;
    await viewer.updateComplete;
    const list = listIn(viewer);
    if (!list) return this.#awaitList();
    await list.updateComplete;
    // The reader may have gone elsewhere.
    if (document.activeElement !== document.body) return;
    const event = number || focusOfRows.number;
    if (!event) list.querySelector<HTMLElement>(`[data-sorts="${focusOfRows.header}"]`)?.focus();
    else if (isInTree && list.state.open.has(event)) {
      list.request({ type: 'enter-tree', number: event });
    } else void list.focusEvent(list.rowOf(event) < 0 ? list.numberAt(0) : event);
  }

  /** There are no events: the focus stays in the viewer, and goes to the first that comes. */
  #awaitList(): void {
    const viewer = this.#viewer!;
    const base = viewer.shadowRoot!.querySelector<HTMLElement>('.viewer')!;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
    const waiting = {
      hostUpdated: () => {
        const list = listIn(viewer);
        if (!list) return;
        viewer.removeController(waiting);
        const isThere = viewer.shadowRoot!.activeElement === base;
        base.removeAttribute('tabindex');
        if (isThere) void list.focusEvent(list.numberAt(0));
      },
    };
    viewer.addController(waiting);
  }
}

function listIn(viewer: Viewer): ListHost | null {
  return viewer.shadowRoot!.querySelector<ListHost>('ev-table,ev-grid');
}
