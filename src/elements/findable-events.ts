/**
 * The trees of closed events, hidden in the page so that the browser's own find and links to a text of the page
 * reach them. They are made when there is nothing else to do, and only where the browser opens what it finds.
 */
import type { ReactiveController } from 'lit';
import { BATCH_ROWS, MAX_FINDABLE_ROWS } from '../core/limits.js';
import { isWindowed, type ViewerState } from '../store/state.js';
import type { EvTree } from './ev-tree.js';
import type { ListHost } from './list-host.js';

/** Safari knows only the timer. */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

/** What the order of the rows and the trees depend on; with a filter, closed events show their hits themselves. */
const basisOf = ({ order, trees, filter }: ViewerState) => [order, trees, filter];

export class FindableEvents implements ReactiveController {
  readonly #host: ListHost;
  #basis: readonly unknown[] = [];
  /** How many rows have one, from the first on. */
  #rows = 0;
  /** How many rows of trees may still be made. */
  #room = 0;
  #isDue = false;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('beforematch', this.#onMatch);
  }

  /** Is the tree of the event in this row in the page, even if the event is closed? */
  has(row: number): boolean {
    return row < this.#rows;
  }

  hostConnected(): void {
    if (this.#room) this.hostUpdated();
  }

  hostUpdate(): void {
    const basis = basisOf(this.#host.state);
    if (basis.every((part, index) => part === this.#basis[index])) return;
    this.#basis = basis;
    this.#rows = 0;
    this.#room = MAX_FINDABLE_ROWS;
  }

  hostUpdated(): void {
    const { state, rowCount, isPartial } = this.#host;
    const isMore =
      !isPartial && this.#rows < rowCount && this.#room > 0 && 'onbeforematch' in this.#host;
    if (!isMore || this.#isDue || !state.isComplete || state.filter || isWindowed(state)) return;
    this.#isDue = true;
    whenIdle(() => {
      this.#isDue = false;
      if (!this.#host.isConnected) return;
      this.#add();
      this.#host.requestUpdate();
    });
  }

  /** The next rows, as many as are drawn in one go. */
  #add(): void {
    const { state, rowCount } = this.#host;
    const enough = this.#room - BATCH_ROWS;
    while (this.#room > enough && this.#rows < rowCount) {
      this.#room -= 1 + (state.trees.of(this.#host.numberAt(this.#rows++))?.size ?? 0);
    }
  }

  /** The browser shows what it has found; the event is open from then on. */
  readonly #onMatch = ({ target }: Event) => {
    const detail = target as Element;
    const number = detail.querySelector<EvTree>(':scope > ev-tree')?.number;
    if (number) this.#host.request({ type: 'toggle', number });
  };
}
