/** Keeps the focus on its event, when rows are drawn anew. */
import type { ReactiveController } from 'lit';
import type { EvTree } from './ev-tree.js';
import type { ListHost } from './list-host.js';

export class ListFocus implements ReactiveController {
  readonly #host: ListHost;
  #followed = { number: 0, isInTree: false };

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
    // Rows may have moved while this was loaded, and what had the focus may have gone with one.
    const { number, isInTree } = host.focusOfRows;
    const isLost = isInTree !== undefined && document.activeElement === document.body;
    this.#followed = {
      number: isLost || this.#focusedEvent().number ? number : 0,
      isInTree: !!isInTree,
    };
    this.hostUpdated();
  }

  /** Rows are drawn by place, so another order puts other events where the focus is: it follows its own. */
  hostUpdate(): void {
    const { isPartial, focusOfRows } = this.#host;
    const focused = this.#focusedEvent();
    // A key may have moved on already; and where its new row is not drawn yet, another event is in its place.
    if (focused.number && (isPartial || !focused.isInTree)) focused.number = focusOfRows.number;
    this.#followed = focused;
  }

  hostUpdated(): void {
    const { number, isInTree } = this.#followed;
    if (!number || number === this.#focusedEvent().number) return;
    if (isInTree) this.#host.request({ type: 'enter-tree', number });
    // What is out of view stays there: in a grid its row is kept beside the others, wherever those are.
    else this.#host.focusTarget(number)?.focus({ preventScroll: true });
  }

  /** The event that has the focus, in its row or in its tree; 0 for none. */
  #focusedEvent(): { number: number; isInTree: boolean } {
    const { activeElement } = this.#host.getRootNode() as ShadowRoot;
    const focused = this.#host.contains(activeElement) ? activeElement : null;
    const tree = focused?.closest<EvTree>('ev-tree');
    const row = focused?.closest<HTMLElement>('[data-number]');
    return { number: tree?.number ?? Number(row?.dataset['number'] ?? 0), isInTree: !!tree };
  }
}
