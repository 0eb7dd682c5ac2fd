/** The one tab stop of the list of events, and the keys that move it: a roving tabindex over headers and rows. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { logicalKey } from './keys.js';
import type { Request } from './request.js';

/** What the controller needs to know of the list. */
export interface FocusableList extends ReactiveControllerHost, HTMLElement {
  /** Rows shown, and rows that fit into the list's height. */
  readonly rowCount: number;
  readonly pageSize: number;
  readonly headerCount: number;
  numberAt(row: number): number;
  rowOf(number: number): number;
  isOpen(number: number): boolean;
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

  constructor(host: FocusableList) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#onFocusin);
    this.#host.addEventListener('focusout', this.#onFocusout);
    this.#host.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#onFocusin);
    this.#host.removeEventListener('focusout', this.#onFocusout);
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  tabIndexOfRow(number: number): 0 | -1 {
    return this.number === number ? 0 : -1;
  }

  tabIndexOfHeader(index: number): 0 | -1 {
    return this.number === 0 && this.header === index ? 0 : -1;
  }

  readonly #onFocusin = ({ target }: FocusEvent) => {
    const { dataset } = target as HTMLElement;
    this.isInside = true;
    if (dataset['opens']) this.number = Number(dataset['opens']);
    else if (dataset['sorts']) {
      this.number = 0;
      this.header = Number(dataset['sorts']);
    } else return;
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
    const row = host.rowOf(this.number);
    const last = host.rowCount - 1;
    const isOpen = host.isOpen(this.number);
    switch (key) {
      case 'ArrowDown':
        return this.#goToRow(Math.min(row + 1, last));
      case 'ArrowUp':
        return row === 0 ? this.#goToHeader(0) : this.#goToRow(row - 1);
      case 'Home':
        return this.#goToRow(0);
      case 'End':
        return this.#goToRow(last);
      case 'PageDown':
        return this.#goToRow(Math.min(row + host.pageSize, last));
      case 'PageUp':
        return this.#goToRow(Math.max(row - host.pageSize, 0));
      case 'ArrowRight':
        if (isOpen) host.request({ type: 'enter-tree', number: this.number });
        else host.request({ type: 'toggle', number: this.number });
        return true;
      case 'ArrowLeft':
        if (isOpen) host.request({ type: 'toggle', number: this.number });
        return true;
      default:
        return false;
    }
  }

  #pressOnHeader(key: string): boolean {
    const last = this.#host.headerCount - 1;
    switch (key) {
      case 'ArrowRight':
        return this.#goToHeader(Math.min(this.header + 1, last));
      case 'ArrowLeft':
        return this.#goToHeader(Math.max(this.header - 1, 0));
      case 'Home':
        return this.#goToHeader(0);
      case 'End':
        return this.#goToHeader(last);
      case 'ArrowDown':
        return this.#goToRow(0);
      default:
        return false;
    }
  }

  #goToRow(row: number): true {
    if (row >= 0 && row < this.#host.rowCount) {
      void this.#host.focusEvent(this.#host.numberAt(row));
    }
    return true;
  }

  #goToHeader(index: number): true {
    this.#host.querySelector<HTMLElement>(`[data-sorts="${index}"]`)?.focus();
    return true;
  }
}
