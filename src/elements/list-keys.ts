/** The keys that move the tab stop of the list of events: over headers and rows, in a grid over cells too. */
import type { ListHost } from './list-host.js';
import { logicalKey } from './keys.js';

type Moves = Readonly<Record<string, number>>;

export class ListKeys {
  readonly #host: ListHost;

  constructor(host: ListHost) {
    this.#host = host;
  }

  /** Does what a key stands for; false when it stands for nothing here. */
  press(event: KeyboardEvent, target: Element): boolean {
    const { dataset } = target as HTMLElement;
    if (event.metaKey || event.altKey) return false;
    const key = logicalKey(event, this.#host);
    const isOnButton = dataset['opens'] !== undefined;
    const isOnCell = target instanceof HTMLTableCellElement;
    if (this.#isGrid && (isOnButton || isOnCell)) {
      if (event.ctrlKey) return (key === 'Home' || key === 'End') && this.#pressOnRow(key);
      return this.#pressOnCell(key, isOnButton) || this.#walksRows(key, isOnButton);
    }
    if (event.ctrlKey) return false;
    if (isOnButton) return this.#pressOnRow(key);
    if (dataset['sorts'] === undefined) return false;
    if (event.shiftKey && key === 'Enter') {
      // Not every engine tells in the click that Shift was held.
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
      return true;
    }
    return this.#pressOnHeader(key);
  }

  get #isGrid(): boolean {
    return this.#host.localName === 'ev-grid';
  }

  #pressOnRow(key: string): boolean {
    const host = this.#host;
    const { number } = host.focusOfRows;
    const row = host.rowOf(number);
    const last = host.rowCount - 1;
    const moves: Moves = {
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
    const host = this.#host;
    const { header } = host.focusOfRows;
    const last = host.columns.length;
    const moves: Moves = {
      ArrowRight: Math.min(header + 1, last),
      ArrowLeft: Math.max(header - 1, 0),
      Home: 0,
      End: last,
    };
    if (key in moves) this.#goToHeader(moves[key]!);
    else if (key === 'ArrowDown') void host.focusEvent(host.numberAt(0));
    else return false;
    return true;
  }

  #goToHeader(index: number): void {
    this.#host.querySelector<HTMLElement>(`[data-sorts="${index}"]`)?.focus();
  }

  /** Keys that go from row to row do so in every column; Home and End only in the first. */
  #walksRows(key: string, isOnButton: boolean): boolean {
    const isAcross = key === 'ArrowRight' || key === 'ArrowLeft';
    return !isAcross && (isOnButton || !['Home', 'End'].includes(key)) && this.#pressOnRow(key);
  }

  /** Keys that move across, or act on the event. */
  #pressOnCell(key: string, isOnButton: boolean): boolean {
    const host = this.#host;
    const focus = host.focusOfRows;
    const { number, column } = focus;
    const last = host.columns.length;
    const moves: Moves = {
      ArrowRight: Math.min(column + 1, last),
      ArrowLeft: Math.max(column - 1, 0),
      ...(isOnButton ? {} : { Home: 0, End: last }),
    };
    if (key in moves) {
      focus.column = moves[key]!;
      void host.focusEvent(number);
    } else if (!isOnButton && key === ' ') host.request({ type: 'toggle', number });
    else if (!isOnButton && key === 'Enter') {
      if (!host.state.open.has(number)) host.request({ type: 'toggle', number });
      host.request({ type: 'enter-tree', number });
    } else return false;
    return true;
  }
}
