/** The one tab stop of the list of events, and the keys that move it: a roving tabindex over headers and rows. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { logicalKey } from './keys.js';
import type { ViewerState } from '../store/store.js';
import type { EvTree } from './ev-tree.js';
import type { Request } from './request.js';

/** What the controller needs to know of the list. */
export interface FocusableList extends ReactiveControllerHost, HTMLElement {
  /** Rows shown, and rows that fit into the list's height. */
  readonly rowCount: number;
  readonly pageSize: number;
  readonly columns: readonly unknown[];
  numberAt(row: number): number;
  rowOf(number: number): number;
  readonly state: Pick<ViewerState, 'open'>;
  request(request: Request): void;
  /** Brings the row of an event into view and gives it the focus. */
  focusEvent(number: number): Promise<void>;
}

export class TableFocus implements ReactiveController {
  /** The event whose row is the tab stop, by number; 0 while it is a header. */
  number = 1;
  /** The header that is the tab stop, from 0. */
  header = 0;
  /** The focus is somewhere in the list. */
  isInside = false;
  readonly #host: FocusableList;
  #followed = { number: 0, isInTree: false };

  constructor(host: FocusableList) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', this.#onFocusin);
    host.addEventListener('focusout', this.#onFocusout);
    host.addEventListener('keydown', this.#onKeydown);
  }

  /** Rows are drawn by place, so another order puts other events where the focus is: it follows its own. */
  hostUpdate(): void {
    this.#followed = this.#focusedEvent();
  }

  hostUpdated(): void {
    const { number, isInTree } = this.#followed;
    if (!number || number === this.#focusedEvent().number) return;
    if (isInTree) this.#host.request({ type: 'enter-tree', number });
    else this.#host.querySelector<HTMLElement>(`[data-opens="${number}"]`)?.focus();
  }

  /** The event that has the focus, in its row or in its tree; 0 for none. */
  #focusedEvent(): { number: number; isInTree: boolean } {
    const { activeElement } = this.#host.getRootNode() as ShadowRoot;
    const tree = activeElement?.closest<EvTree>('ev-tree');
    const opens = (activeElement as HTMLElement | null)?.dataset['opens'];
    return { number: this.isInside ? (tree?.number ?? Number(opens ?? 0)) : 0, isInTree: !!tree };
  }

  tabIndexOfRow(number: number): 0 | -1 {
    return this.number === number ? 0 : -1;
  }

  tabIndexOfHeader(index: number): 0 | -1 {
    return this.number === 0 && this.header === index ? 0 : -1;
  }

  readonly #onFocusin = ({ target }: FocusEvent) => {
    const { opens, sorts } = (target as HTMLElement).dataset;
    this.isInside = true;
    if (opens === undefined && sorts === undefined) return;
    const number = Number(opens ?? 0);
    const header = Number(sorts ?? this.header);
    if (number === this.number && header === this.header) return;
    this.number = number;
    this.header = header;
    this.#host.requestUpdate();
  };

  readonly #onFocusout = () => {
    this.isInside = false;
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    const { dataset } = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = logicalKey(event, this.#host);
    const isHandled = dataset['opens']
      ? this.#pressOnRow(key)
      : dataset['sorts'] !== undefined && this.#pressOnHeader(key);
    if (isHandled) event.preventDefault();
  };

  #pressOnRow(key: string): boolean {
    const host = this.#host;
    const { number } = this;
    const row = host.rowOf(number);
    const last = host.rowCount - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      Home: 0,
      End: last,
      PageDown: row + host.pageSize,
      PageUp: Math.max(0, row - host.pageSize),
    };
    const isOpen = host.state.open.has(number);
    if (key in moves) {
      const to = moves[key]!;
      if (to < 0) this.#goToHeader(0);
      else void host.focusEvent(host.numberAt(Math.min(to, last)));
    } else if (key === 'ArrowRight') {
      host.request({ type: isOpen ? 'enter-tree' : 'toggle', number });
    } else if (key === 'ArrowLeft') {
      if (isOpen) host.request({ type: 'toggle', number });
    } else return false;
    return true;
  }

  #pressOnHeader(key: string): boolean {
    const last = this.#host.columns.length;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(this.header + 1, last),
      ArrowLeft: Math.max(this.header - 1, 0),
      Home: 0,
      End: last,
    };
    if (key in moves) this.#goToHeader(moves[key]!);
    else if (key === 'ArrowDown') void this.#host.focusEvent(this.#host.numberAt(0));
    else return false;
    return true;
  }

  #goToHeader(index: number): void {
    this.#host.querySelector<HTMLElement>(`[data-sorts="${index}"]`)?.focus();
  }
}
